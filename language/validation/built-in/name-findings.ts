import type { LangiumDocument, LinkingError, ReferenceInfo } from 'langium';
import { isEvent, isOfTail, reflection, type Document, type Event } from '../../generated/ast.ts';
import { MistakeReader } from '../../parsing/typical-mistakes/mistake-reader.ts';
import { libraryNameOf } from '../../workspace/library.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import { placeOfText } from '../places.ts';
import { BrokenParts } from './broken-parts.ts';
import { wordingFinding } from './syntax-findings.ts';

/** A kind of name: the rule about it, the words that begin its declaration, and a declaration that can be inserted. */
interface NameKind {
    readonly rule: 'party/undeclared' | 'name/undeclared' | 'reference/unknown-clause';
    readonly beginnings: string;
    readonly declaration?: (name: string) => string;
}

const ANCHORS = 'meeting|event|deadline|review|step';
const anEvent = (name: string): string => `event ${nameFrom(name)} is ${quoted(name)}, at any time`;

/** By the type that a reference leads to. */
const KINDS: Readonly<Record<string, NameKind>> = {
    Actor: {
        rule: 'party/undeclared',
        beginnings: 'party|outsider|group|role',
        declaration: name => `${isQuoted(name) ? 'outsider' : 'party'} ${nameFrom(name)} is ${quoted(name)}`,
    },
    Anchor: { rule: 'name/undeclared', beginnings: ANCHORS, declaration: anEvent },
    Named: { rule: 'name/undeclared', beginnings: `${ANCHORS}|party`, declaration: anEvent },
    Calendar: {
        rule: 'name/undeclared',
        beginnings: 'calendar',
        declaration: name => `calendar ${name} {\n    region England and Wales\n}`,
    },
    Citation: { rule: 'name/undeclared', beginnings: 'cite', declaration: name => `cite ${name} is ${quoted(name)}` },
    Profile: { rule: 'name/undeclared', beginnings: 'profile' },
    Agreement: { rule: 'name/undeclared', beginnings: 'memorandum|protocol|agreement' },
    Provision: { rule: 'reference/unknown-clause', beginnings: 'section|clause|appendix|item' },
};

/** Names that are declared nowhere, each at its place. `namesInScope` gives what could have been meant. */
export function nameFindings(document: LangiumDocument<Document>, namesInScope: (reference: ReferenceInfo) => Iterable<string>): Finding[] {
    const broken = new BrokenParts(document);
    let reader: MistakeReader | undefined;
    return document.references.flatMap(reference => {
        const { error, $refNode } = reference;
        const kind = error && KINDS[reflection.getReferenceType(error.info)];
        if (!kind || !$refNode || (broken.exist && broken.hold(error.info.container))) {
            return [];
        }
        reader ??= new MistakeReader(document.textDocument.getText());
        const wording = reader.mistakeAt($refNode.range.start.line + 1, $refNode.offset, $refNode.end);
        if (wording) {
            return [wordingFinding(wording, document)];
        }
        const meeting = kind === KINDS['Actor'] ? meetingCalled($refNode.text, document) : undefined;
        if (meeting) {
            return [meetingFinding(meeting, placeOfText($refNode, document))];
        }
        const finding = findingFor(error, $refNode.text, kind, placeOfText($refNode, document), namesInScope);
        const isMisspelt = finding.data?.kind === 'undeclared' && finding.data.similar !== undefined;
        return broken.exist && !isMisspelt && broken.mayDeclare($refNode.text, kind.beginnings) ? [] : [finding];
    });
}

function meetingCalled(written: string, document: LangiumDocument<Document>): Event | undefined {
    const name = written.replace(/^["\u201C]|["\u201D]$/g, '');
    return document.parseResult.value.elements.filter(isEvent).find(event => event.name === name || event.title === name);
}

/** A meeting takes place; those who meet do something. */
function meetingFinding({ name, tails }: Event, place: Finding['place']): Finding {
    const who = tails.find(isOfTail)?.of?.$cstNode?.text.replace(/\s+/g, ' ');
    return {
        rule: 'party/undeclared',
        place,
        message: `${name} is a meeting or event, and only parties and posts can do something. Name those who meet${who === undefined ? '' : `: ${who}`}.`,
        data: { kind: 'rewrite', options: [who ?? 'each party'].map(text => ({ title: `Write ${text}`, text })) },
    };
}

function findingFor(
    error: LinkingError,
    written: string,
    kind: NameKind,
    place: Finding['place'],
    namesInScope: (reference: ReferenceInfo) => Iterable<string>,
): Finding {
    if (kind.rule === 'reference/unknown-clause') {
        return { rule: kind.rule, place, message: error.message };
    }
    const library = kind === KINDS['Profile'] ? libraryNameOf(written) : undefined;
    if (library !== undefined) {
        return {
            rule: kind.rule,
            place,
            message: `${written} comes with the language but is not used here. Write at the top of this file: uses profile "${library}"`,
            data: { kind: 'use-profile', library },
        };
    }
    const similar = didYouMean(error.info.reference.$refText, namesInScope(error.info));
    return {
        rule: kind.rule,
        place,
        // Words in quotes say who is meant, only not who that is; a bare name that nobody carries is a slip.
        severity: kind.rule === 'party/undeclared' && isQuoted(written) ? 'warning' : 'error',
        message: messageFor(error, written, kind, similar),
        data: kind.declaration && { kind: 'undeclared', name: written, declaration: kind.declaration(written), similar },
    };
}

function messageFor(error: LinkingError, written: string, kind: NameKind, similar: string | undefined): string {
    if (similar) {
        return error.message.replace(/Check the spelling, (?=declare)/, `Did you mean '${similar}'? If not, `);
    }
    return kind.rule === 'party/undeclared' && isQuoted(written)
        ? `Nobody called ${written} is declared here. Say who that is, for example: ${kind.declaration!(written)}`
        : error.message;
}

function isQuoted(name: string): boolean {
    return /^["\u201C]/.test(name);
}

function quoted(name: string): string {
    return isQuoted(name) ? name : `"${name}"`;
}

/** A name for somebody of whom only words are known: "meeting organiser" becomes MeetingOrganiser. */
function nameFrom(written: string): string {
    if (!isQuoted(written)) {
        return written;
    }
    const words = written.match(/[A-Za-z\u00C0-\u024F][\w\u00C0-\u024F]*/g) ?? ['Somebody'];
    const telling = words.length > 1 && /^(?:the|a|an)$/i.test(words[0]!) ? words.slice(1) : words;
    return telling.map(word => word[0]!.toUpperCase() + word.slice(1)).join('');
}
