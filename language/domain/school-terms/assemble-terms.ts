import type { CivilDay } from '../time/civil-date.ts';
import type { DaySpan, SchoolTerm } from '../time/school-terms.ts';
import type { EntryKind } from './recognise-entry.ts';

/** A recognised entry with the days it takes up and what its author called it. */
export interface Fact {
    says: EntryKind;
    span: DaySpan;
    summary: string;
    /** Line of the entry in its file, counted from 0. */
    line: number;
}

/** A fact that does not fit the others, and why, as the end of a sentence. */
export interface Misfit {
    fact: Fact;
    problem: string;
}

/** In days, from the first day at school to the last of a term. */
const LONGEST_TERM = 200;
/** In days, from the first half of a term to the second. */
const LONGEST_GAP = 24;

/** Days at school without a known break: a term or a half of one. */
interface Stretch extends DaySpan {
    name?: string;
    /** A half that follows it, or comes before it, belongs to the same term. */
    goesOn: boolean;
    continues: boolean;
    fact: Fact;
}

/**
 * The terms that entries speak of, in order: stretches as they are written, stretches from a first day at school to the next last
 * one, halves joined to their term. What finds no partner is told, and what is known of it stays.
 */
export function termsFrom(facts: readonly Fact[]): { terms: SchoolTerm[]; misfits: Misfit[] } {
    const { pairs, misfits } = pairsOf(facts, 'opens', 'closes', LONGEST_TERM);
    const stretches = [...facts.flatMap(written), ...pairs.map(attended)].sort((a, b) => a.first - b.first || a.last - b.last);
    const terms: (SchoolTerm & { breaks: DaySpan[]; fact: Fact })[] = [];
    let before: Stretch | undefined;
    for (const stretch of withoutRepetition(stretches)) {
        const term = terms.at(-1);
        if (before && term && isSameTerm(before, stretch)) {
            if (stretch.first > term.last + 1) {
                term.breaks.push({ first: (term.last + 1) as CivilDay, last: (stretch.first - 1) as CivilDay });
            }
            Object.assign(term, { last: stretch.last, name: term.name ?? stretch.name });
        } else {
            misfits.push(...misfitsBetween(before, stretch));
            if (term && stretch.first <= term.last) {
                misfits.push({ fact: stretch.fact, problem: `it overlaps with '${term.fact.summary}'` });
            }
            terms.push({ first: stretch.first, last: stretch.last, name: stretch.name, breaks: [], fact: stretch.fact });
        }
        before = stretch;
    }
    misfits.push(...misfitsBetween(before, undefined));
    return { terms: terms.map(({ fact: _, name, ...term }) => ({ ...term, ...(name !== undefined && { name }) })), misfits };
}

/** Breaks that are written as their first and their last day. */
export function breaksFrom(facts: readonly Fact[]): { breaks: Fact[]; misfits: Misfit[] } {
    const { pairs, misfits } = pairsOf(facts, 'break-begins', 'break-ends', 100);
    const breaks = pairs.map(([first, last]): Fact => ({
        ...first,
        span: { first: first.span.first, last: last.span.last },
        says: { kind: 'half' in first.says && first.says.half ? 'half-term' : 'holiday' },
    }));
    return { breaks, misfits };
}

function written({ says, span, ...fact }: Fact): Stretch[] {
    if (says.kind !== 'term') {
        return [];
    }
    const { name, part } = says;
    return [
        {
            ...span,
            name,
            goesOn: part !== undefined && part % 2 === 1,
            continues: part !== undefined && part % 2 === 0,
            fact: { says, span, ...fact },
        },
    ];
}

function attended([first, last]: readonly [Fact, Fact]): Stretch {
    return {
        first: first.span.first,
        last: last.span.last,
        name: nameOf(first) ?? nameOf(last),
        fact: first,
        goesOn: isAroundHalfTerm(last),
        continues: isAroundHalfTerm(first),
    };
}

/** Each entry that begins something with the next one that ends it. */
function pairsOf(
    facts: readonly Fact[],
    begins: EntryKind['kind'],
    ends: EntryKind['kind'],
    longest: number,
): { pairs: [Fact, Fact][]; misfits: Misfit[] } {
    const inOrder = distinct(facts.filter(({ says }) => says.kind === begins || says.kind === ends)).sort(
        (a, b) => a.span.first - b.span.first || Number(a.says.kind === ends) - Number(b.says.kind === ends),
    );
    const pairs: [Fact, Fact][] = [];
    const misfits: Misfit[] = [];
    let open: Fact | undefined;
    const withoutEnd = (): void => {
        if (open) {
            misfits.push({ fact: open, problem: 'nothing says when what begins here ends' });
        }
        open = undefined;
    };
    for (const fact of inOrder) {
        if (fact.says.kind === begins) {
            withoutEnd();
            open = fact;
        } else if (open && fact.span.first - open.span.first <= longest && haveOneName(nameOf(open), nameOf(fact))) {
            pairs.push([open, fact]);
            open = undefined;
        } else {
            withoutEnd();
            misfits.push({ fact, problem: 'nothing says when what ends here begins' });
        }
    }
    withoutEnd();
    return { pairs, misfits };
}

function isSameTerm(before: Stretch, after: Stretch): boolean {
    const gap = after.first - before.last;
    return (before.goesOn || after.continues) && gap > 0 && gap <= LONGEST_GAP && haveOneName(before.name, after.name);
}

/** A half of a term without the other half beside it. */
function misfitsBetween(before: Stretch | undefined, after: Stretch | undefined): Misfit[] {
    return [
        ...(before?.goesOn ? [{ fact: before.fact, problem: 'the second half of this term is not found' }] : []),
        ...(after?.continues ? [{ fact: after.fact, problem: 'the first half of this term is not found' }] : []),
    ];
}

function isAroundHalfTerm({ says }: Fact): boolean {
    return 'half' in says && says.half;
}

function nameOf({ says }: Fact): string | undefined {
    return 'name' in says ? says.name : undefined;
}

function haveOneName(a: string | undefined, b: string | undefined): boolean {
    return a === undefined || b === undefined || a === b;
}

/** Calendars put together from several feeds have entries twice. */
function distinct(facts: readonly Fact[]): Fact[] {
    return [...new Map(facts.map(fact => [JSON.stringify([fact.says, fact.span]), fact])).values()];
}

function withoutRepetition(stretches: readonly Stretch[]): Stretch[] {
    return [...new Map(stretches.map(stretch => [`${stretch.first} ${stretch.last} ${stretch.name}`, stretch])).values()];
}
