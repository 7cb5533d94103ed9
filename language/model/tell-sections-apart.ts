import type { Agreement, Provision } from '../domain/agreement.ts';
import { numbersOfSectionAndClause } from '../domain/clause-keys.ts';
import type { HistoryEntry } from '../domain/history.ts';
import type { Place, Position } from '../domain/place.ts';
import type { Effect, Norm } from '../domain/sentence.ts';

/**
 * Where a section and a clause have one number, lets what stands in the section, and the lines of the history that are about it, go by `section 4`; until then
 * all go by the number alone. `ofSections` are the lines that name a section or an item of one.
 */
export function tellSectionsApart(agreement: Agreement, ofSections: ReadonlySet<HistoryEntry>): void {
    const shared = numbersOfSectionAndClause(agreement);
    if (shared.size === 0) {
        return;
    }
    const visit = (provision: Provision): void => {
        if (isShared(provision, shared)) {
            [...provision.sentences, ...provision.items.flatMap(({ sentences }) => sentences)].forEach(sentence =>
                setApart(sentence, provision.number!),
            );
        }
        provision.children.forEach(visit);
        if (provision.former) {
            visit(provision.former);
        }
    };
    agreement.provisions.forEach(visit);
    for (const rule of agreement.lifeRules) {
        const around = innermost(agreement.provisions, rule.place);
        if (around && isShared(around, shared)) {
            setApart(rule, around.number!);
        }
    }
    for (const { subject } of ofSections) {
        if (subject.kind === 'clause' && [...shared].some(number => belongsTo(subject.number, number))) {
            subject.number = `section ${subject.number}`;
        }
    }
}

function isShared({ sort, number }: Provision, shared: ReadonlySet<string>): boolean {
    return sort === 'section' && number !== undefined && shared.has(number);
}

function setApart(said: { clause?: string; otherwise?: Norm | Effect }, number: string): void {
    if (said.clause !== undefined && belongsTo(said.clause, number)) {
        said.clause = `section ${said.clause}`;
    }
    if (said.otherwise) {
        setApart(said.otherwise, number);
    }
}

/** Whether a number is that of the section itself or of an item in it: 4(a) of 4. */
function belongsTo(own: string, number: string): boolean {
    return own === number || own.startsWith(`${number}(`);
}

function innermost(provisions: readonly Provision[], place: Place): Provision | undefined {
    const around = provisions.find(provision => holds(provision.place, place));
    return around && (innermost(around.children, place) ?? around);
}

function holds(outer: Place, inner: Place): boolean {
    return outer.uri === inner.uri && !isBefore(inner.range.start, outer.range.start) && isBefore(inner.range.start, outer.range.end);
}

function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}
