import type { AstNode } from 'langium';
import {
    isAgreement,
    isCitation,
    isDeadline,
    isDefinition,
    isEvent,
    isNamesTail,
    isParty,
    isRuleTail,
    isAlsoKnownAs,
    type Citation,
    type Deadline,
    type Definition,
    type Event,
    type Party,
} from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';
import { spokenOf, wordsOf } from '../words-index.ts';
import type { DocumentCheck } from './check.ts';

type Declared = Party | Event | Deadline | Definition | Citation;

/** Whatever is declared is referred to. Only in files that hold an agreement: others declare for those who use them. */
export const declarationsMustBeUsed: DocumentCheck = ({ document, nodes, parts, incomplete, isUsedElsewhere }) => {
    const root = document.parseResult.value;
    if (incomplete || !root.elements.some(isAgreement)) {
        return [];
    }
    const referred = new Set<AstNode>(
        document.references.flatMap(reference => ('ref' in reference && reference.ref ? [reference.ref] : [])),
    );
    for (const node of [...referred]) {
        // A post or a joiner speaks for its party.
        if (node.$container) {
            referred.add(node.$container);
        }
    }
    const everyone = nodes.of('EveryParty').length > 0 || nodes.of('SignaturePoint').length > 0;
    const candidates = root.elements
        .filter(isDeclared)
        .filter(node => node.name && node.$cstNode && !referred.has(node) && !isUsedByItself(node, everyone));
    const inWordsOnly = nodes.of('Sentence').length === 0;
    const names = candidates.flatMap(node =>
        namesOf(node, inWordsOnly).map(name => ({
            of: node,
            words: wordsOf(name),
            notBetween: [node.$cstNode!.offset, node.$cstNode!.end] as const,
        })),
    );
    const spoken = spokenOf(
        names,
        parts.quotations.map(({ start, text }) => ({ offset: start, text })),
    );
    return candidates.filter(node => !spoken.has(node) && !isUsedElsewhere(node)).map(findingFor);
};

function findingFor(node: Declared): Finding {
    const [noun, advice] =
        isParty(node) && node.sort === 'party'
            ? ['party', 'neither owes, receives nor signs anything']
            : isDefinition(node)
              ? ['definition', 'is used in no clause']
              : [isParty(node) ? node.sort : node.$type.toLowerCase(), 'is referred to nowhere'];
    const name = isDefinition(node) ? `"${node.name}"` : node.name;
    return {
        rule: 'name/unused',
        place: placeOf(node, 'name'),
        unnecessary: true,
        message: `The ${noun} ${name} ${advice}. Use it, or remove it.`,
        data: { kind: 'unused' },
    };
}

function isDeclared(node: AstNode): node is Declared {
    return isParty(node) || isEvent(node) || isDeadline(node) || isDefinition(node) || isCitation(node);
}

/** Open parties wait for joiners, a sentence about all parties uses each of them, a meeting with a rhythm is a promise in itself. */
function isUsedByItself(node: Declared, everyone: boolean): boolean {
    if (isParty(node)) {
        return node.open || node.unnamed || (node.sort === 'party' && everyone) || /^_{3,}$/.test(node.name ?? '');
    }
    return isEvent(node) && node.tails.some(isRuleTail);
}

function namesOf(node: Declared, inWordsOnly: boolean): string[] {
    if (isDefinition(node)) {
        return [node.name, ...node.aliases];
    }
    if (isParty(node)) {
        // A party is more than spoken of: it has to owe, receive or sign something, unless all duties are said in words only.
        return node.sort === 'party' && !inWordsOnly
            ? []
            : [node.name, node.title ?? '', ...node.tails.filter(isAlsoKnownAs).flatMap(tail => tail.aliases)];
    }
    if (isEvent(node)) {
        return [node.name, node.title ?? '', ...node.tails.filter(isNamesTail).flatMap(tail => tail.aliases)];
    }
    return isCitation(node) ? [node.name, node.title ?? '', ...node.aliases] : [node.name];
}
