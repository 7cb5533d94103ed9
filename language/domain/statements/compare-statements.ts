import { pairAgreements, type AgreementsState } from '../deadlines/comparison/compare-agreements.ts';
import { Pairing } from '../deadlines/comparison/pairing.ts';
import type { Place } from '../place.ts';
import type { Agreement } from '../agreement.ts';
import type { Said, StatementChange, StatementPart } from '../statement-change.ts';
import type { Statement } from './statement.ts';
import { statementsOf } from './statements-of.ts';

/** One of two states to compare, with the texts that its places lead to. */
export interface StatementsState extends Pick<AgreementsState, 'agreements' | 'root'> {
    textAt: (place: Place) => string;
}

/** The parts in the order in which their differences are told. */
const PARTS: readonly StatementPart[] = [
    'owners',
    'strength',
    'action',
    'recipients',
    'time',
    'conditions',
    'manner',
    'otherwise',
    'content',
];

const KINDS: readonly StatementChange['kind'][] = ['changed', 'added', 'removed'];

/**
 * What the agreements of one state say that those of another do not, or say otherwise, in that order and each as the agreement is
 * read. Meaning is compared, not writing: layout, comments and how a date or a name is written make no difference, a number that no
 * author wrote neither. A sentence is known again by its clause, owners and words as `pairStatements` tells. Pure.
 */
export function compareStatements(before: StatementsState, after: StatementsState): StatementChange[] {
    const agreements = pairAgreements(before, after);
    const changes = [
        ...agreements.pairs.flatMap(pair => changesOf(pair.before.agreement, pair.after.agreement, before, after)),
        ...agreements.after.map(({ agreement }): StatementChange => ({ ...alone(agreement), kind: 'added', after: named(agreement) })),
        ...agreements.before.map(({ agreement }): StatementChange => ({ ...alone(agreement), kind: 'removed', before: named(agreement) })),
    ];
    return changes.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function alone({ name }: Agreement): Pick<StatementChange, 'agreement' | 'sort' | 'differences'> {
    return { agreement: name, sort: 'agreement', differences: [] };
}

function named({ name, namePlace, title }: Agreement): Said {
    return { text: title ?? name, place: namePlace };
}

function changesOf(older: Agreement, newer: Agreement, before: StatementsState, after: StatementsState): StatementChange[] {
    const olds = statementsOf(older);
    const news = statementsOf(newer);
    const pairing = pairStatements(olds, news);
    const told = ({ sort, name }: Statement): Pick<StatementChange, 'agreement' | 'sort' | 'name'> => ({
        agreement: newer.name,
        sort,
        ...(name !== undefined && { name }),
    });
    const inOrder = <T>(items: readonly T[], order: readonly Statement[], of: (item: T) => Statement): T[] =>
        [...items].sort((a, b) => order.indexOf(of(a)) - order.indexOf(of(b)));
    return [
        ...inOrder(pairing.pairs, news, pair => pair.after).flatMap((pair): StatementChange[] => {
            const differences = differencesOf(pair.before, pair.after);
            if (differences.length === 0) {
                return [];
            }
            return [
                {
                    kind: 'changed',
                    ...told(pair.after),
                    differences,
                    before: said(pair.before, before),
                    after: said(pair.after, after),
                },
            ];
        }),
        ...pairing.after.map((statement): StatementChange => ({
            kind: 'added',
            ...told(statement),
            differences: [],
            after: said(statement, after),
        })),
        ...pairing.before.map((statement): StatementChange => ({
            kind: 'removed',
            ...told(statement),
            differences: [],
            before: said(statement, before),
        })),
    ];
}

/**
 * Joins the statements of two states of one agreement. Two are the same when they mean the same in the same place; mean the same
 * elsewhere; are declared by the same name; bind the same people to the same in the same clause, then in another; say the same of
 * others in the same clause, or at the same time in another; or stand in the same clause and are in other words still alike. What is left was added or removed.
 */
export function pairStatements(before: readonly Statement[], after: readonly Statement[]): Pairing<Statement> {
    const found = new Pairing(before, after);
    const isSentence = ({ sort }: Statement): boolean => sort === 'sentence';
    found.by(({ sort, where, parts }) => JSON.stringify([sort, where, parts]), 'any');
    found.by(({ sort, name, parts }) => JSON.stringify([sort, name, parts]), 'as-many');
    found.by(({ sort, name, where }) => (name === undefined ? undefined : JSON.stringify([sort, name, where])), 'as-many');
    found.by(each => (isSentence(each) ? JSON.stringify([each.where, each.owners, each.words]) : undefined), 'as-many');
    found.by(each => (isSentence(each) ? JSON.stringify([each.owners, each.words]) : undefined), 'one');
    found.by(each => (isSentence(each) ? JSON.stringify([each.where, each.words]) : undefined), 'one');
    found.by(each => (isSentence(each) ? JSON.stringify([each.words, each.parts.time]) : undefined), 'one');
    found.alike(
        ({ sort, where, owners }) => JSON.stringify([sort, where, owners]),
        ({ words }) => words,
    );
    found.alike(
        ({ sort, where }) => JSON.stringify([sort, where]),
        ({ words }) => words,
    );
    found.by(({ sort, where }) => (sort === 'words' || sort === 'heading' ? JSON.stringify([sort, where]) : undefined), 'one');
    return found;
}

/** Another clause counts where an author wrote its number; where both follow from their positions, nothing was moved. */
function differencesOf(before: Statement, after: Statement): StatementPart[] {
    const isMoved = before.where !== after.where && before.clause !== after.clause;
    return [...(isMoved ? ['clause' as const] : []), ...PARTS.filter(part => before.parts[part] !== after.parts[part])];
}

function said({ text, clause, place }: Statement, { textAt }: StatementsState): Said {
    return { text: (text ?? textAt(place)).replace(/\s+/g, ' ').trim(), ...(clause !== undefined && { clause }), place };
}
