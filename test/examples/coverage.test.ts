import { globSync, readFileSync } from 'node:fs';
import { AstUtils, EmptyFileSystem } from 'langium';
import { describe, expect, it } from 'vitest';
import {
    isAgreedBy,
    isAppendix,
    isListItem,
    isRuleSkeleton,
    isSchoolTerm,
    isSection,
    isSignedAs,
    isSigned,
    isSignedOn,
    isText,
    type Appendix,
    type Document,
    type Signature,
} from '../../language/generated/ast.ts';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { KENT, MEETINGS_ATTENDED, OXFORDSHIRE, QUOTED_PARAGRAPHS, SIGNATURES } from './documents.ts';
import { outlineOf } from './outline.ts';

const parser = createMouCoreServices(EmptyFileSystem).Mou.parser.LangiumParser;

function parse(text: string): { root: Document; errors: string[] } {
    const { value, lexerErrors, parserErrors } = parser.parse<Document>(text);
    return { root: value, errors: [...lexerErrors, ...parserErrors].map(({ message }) => message) };
}

function example(path: string): Document {
    return parse(readFileSync(`examples/${path}`, 'utf8')).root;
}

function appendix(document: Document, number: string): Appendix {
    return document.elements.filter(isAppendix).find(element => element.number === number)!;
}

function signatureRow({ party, tails }: Signature): unknown[] {
    return [party.actor.$refText, tails.find(isSigned)?.person, tails.find(isSignedAs)?.position, tails.find(isSignedOn)?.date.text];
}

describe('the examples', () => {
    const files = globSync('examples/**/*.mou').sort();

    it('are all there', () => {
        expect(files).toEqual(
            expect.arrayContaining(
                [
                    'kent.mou',
                    'oxfordshire.mou',
                    'kent-2025-26.mou',
                    'oxfordshire-2025-26.mou',
                    'oxfordshire-2026-27.mou',
                    'minimal.mou',
                    'calendars/england-schools.mou',
                    'profiles/parent-carer-forum.mou',
                    'amendment/northvale.mou',
                    'amendment/amendment-1.mou',
                ].map(file => `examples/${file}`),
            ),
        );
    });

    it.each(files)('%s parses without a syntax error', file => {
        expect(parse(readFileSync(file, 'utf8')).errors).toEqual([]);
    });
});

describe('Kent', () => {
    it('has every heading, clause and paragraph of the document and none besides', () => {
        expect(outlineOf(example('kent.mou'))).toBe(KENT);
    });

    it('is signed by nobody, as published', () => {
        expect(example('kent.mou').elements.filter(isAgreedBy)).toEqual([]);
    });
});

describe('Oxfordshire', () => {
    const oxfordshire = example('oxfordshire.mou');

    it('has every heading, clause, bullet, footnote and appendix of the document and none besides', () => {
        expect(outlineOf(oxfordshire)).toBe(OXFORDSHIRE);
    });

    it('has the signatures of the document with their dates as they are written there', () => {
        expect(oxfordshire.elements.filter(isAgreedBy).flatMap(({ signatures }) => signatures.map(signatureRow))).toEqual(SIGNATURES);
    });

    it('lists the meetings of appendix 2 in the order of the document', () => {
        expect(
            appendix(oxfordshire, '2')
                .items.filter(isListItem)
                .map(({ text }) => text),
        ).toEqual(MEETINGS_ATTENDED);
    });

    it('keeps the paragraph numbers of the law it quotes inside the text', () => {
        const quoted = appendix(oxfordshire, '1').items.filter(isSection)[1]!.items.filter(isText);
        expect(quoted.map(({ text }) => text.slice(0, text.indexOf(':')))).toEqual(QUOTED_PARAGRAPHS);
    });
});

describe('the school calendar', () => {
    it('has three terms with a half-term break in each of four school years', () => {
        const terms = AstUtils.streamAllContents(example('calendars/england-schools.mou')).filter(isSchoolTerm).toArray();
        const seasons = ['Autumn', 'Spring', 'Summer'];
        expect(terms.map(({ name }) => name)).toEqual([seasons, seasons, seasons, seasons].flat());
        expect(terms.map(({ breaks }) => breaks.length)).toEqual(terms.map(() => 1));
    });
});

describe('the profile of forum memoranda', () => {
    const skeletons = AstUtils.streamAllContents(example('profiles/parent-carer-forum.mou'))
        .filter(isRuleSkeleton)
        .map(({ skeleton }) => skeleton)
        .toArray();

    it.each(skeletons)('offers a clause that parses: %s', skeleton => {
        expect(parse(skeleton).errors).toEqual([]);
    });

    it('offers at least one', () => {
        expect(skeletons.length).toBeGreaterThan(0);
    });
});
