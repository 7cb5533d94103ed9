import { addMonths, formatPlainDay, parseWrittenDate, readDate, type CivilDate, type CivilDay } from '../../domain/index.ts';
import { isStarts, type InForce } from '../../generated/ast.ts';
import { numberIn, unitIn } from '../../model/durations.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';
import { numberOf } from '../prose/amounts.ts';
import { asDateOfLanguage, DAY_IN_TEXT } from '../prose/calendar-words.ts';
import { placeInStatement, type ClauseText } from '../prose/document-prose.ts';
import type { Statement } from '../prose/read-text.ts';
import type { ProseCheck, TextContext } from './check.ts';

const DATE = `(?<date>${DAY_IN_TEXT})`;
/** The agreement itself, at the beginning of what is said of it. */
const ITSELF =
    '(?<!\\b(?:under|to|in|with|by|for|from|about) )(?<!(?<!\\b(?:term|duration|period|life|lifetime) )of )\\b(?:this|the) (?:agreement|memorandum(?: of understanding)?|mou|protocol)(?: (?:itself|as a whole))?';
/** No other thing with a start and an end of its own may come between the agreement and the verb. */
const BETWEEN = '(?:[^.;:]{0,60}? (?:and|shall|will|is|to|be))?';
const STARTS = new RegExp(
    `${ITSELF}${BETWEEN} (?:starts?|commences?|begins?|takes? effect|comes? into (?:force|effect|operation)|effective|runs?|lasts?)(?: (?:on|from|with effect from))+ ${DATE}`,
    'gi',
);
const ENDS = new RegExp(
    `${ITSELF}(?:[^.;:]{0,80}? (?:and|shall|will|is|to|be))? (?:ends?|expires?|terminates?|(?:continues?|remains?|lasts?|runs?|in force|in place|valid|effective)[^.;:]{0,50}? (?:until|to|up to|through))(?: (?:on|at the end of))? ${DATE}`,
    'gi',
);
const LASTS = new RegExp(
    `${ITSELF}${BETWEEN} (?:(?:lasts?|runs?|continues?(?: in force)?|remains?(?: in (?:force|place|effect))?|in force|in place|valid|effective)(?: initially)?(?: for)?|for)(?: an? (?:initial )?(?:period|term) of| up to)? (?<length>(?<number>\\d+|[a-z]+)(?: \\(\\d+\\))? (?<unit>month|year)s?)(?! (?:after|before|of|notice))`,
    'gi',
);

/** What the head says of the life of the agreement, with where it is said. */
interface Said<Value> {
    readonly value: Value;
    readonly words: string;
    readonly place: Finding['place'];
}

const SPEAKS_OF_IT = /\b(?:this|the)\s(?:agreement|memorandum|mou|protocol)\b/i;

/** The text gives the agreement no other start, end or length than its head. */
export const lifeInTextMustBeTheHeads: ProseCheck = ({ texts }, context) => {
    const life = lifeOf(context);
    if (!life) {
        return [];
    }
    const candidates = texts.filter(({ read }) => SPEAKS_OF_IT.test(read.own));
    return candidates.flatMap(text =>
        text.read.statements
            .filter(({ text: words }) => SPEAKS_OF_IT.test(words))
            .flatMap(statement => [
                ...onAnotherDay(STARTS, 'starts', life.start, statement, text, context),
                ...onAnotherDay(ENDS, 'ends', life.end, statement, text, context),
                ...forAnotherLength(life.months, statement, text, context),
            ]),
    );
};

function lifeOf({ nodes, incomplete }: TextContext): { start?: Said<CivilDate>; end?: Said<CivilDay>; months?: Said<number> } | undefined {
    const [agreement, another] = nodes.of('Agreement');
    if (!agreement || another || incomplete) {
        return undefined;
    }
    const starts = agreement.details.find(isStarts)?.date;
    const terms = agreement.details.filter((detail): detail is InForce => detail.$type === 'InForce');
    const [term] = terms;
    const start = dateOf(starts?.text);
    const last = dateOf(term?.date?.text);
    const months = monthsIn(term);
    if (terms.length > 1 || nodes.of('AgreementEntry').some(({ $cstNode }) => /\bextended\b/.test($cstNode?.text ?? ''))) {
        return start && starts ? { start: { value: start, words: starts.text!, place: placeOf(starts) } } : undefined;
    }
    const counted = start && months !== undefined ? addMonths(start.first, months) : undefined;
    const end =
        last?.precision === 'day'
            ? last.last
            : counted === undefined || start!.precision !== 'day'
              ? undefined
              : ((counted - 1) as CivilDay);
    const whole = months ?? (start?.precision === 'day' && last?.precision === 'day' ? wholeMonths(start.first, last.last) : undefined);
    const place = term && placeOf(term);
    return {
        ...(start && starts && { start: { value: start, words: starts.text!, place: placeOf(starts) } }),
        ...(end !== undefined && place && { end: { value: end, words: formatPlainDay(end), place } }),
        ...(whole !== undefined &&
            place && { months: { value: whole, words: whole % 12 === 0 ? amount(whole / 12, 'year') : amount(whole, 'month'), place } }),
    };
}

function onAnotherDay(
    pattern: RegExp,
    verb: 'starts' | 'ends',
    said: Said<CivilDate> | Said<CivilDay> | undefined,
    statement: Statement,
    text: ClauseText,
    { document }: TextContext,
): Finding[] {
    if (!said) {
        return [];
    }
    return [...statement.text.matchAll(pattern)].flatMap((match): Finding[] => {
        const written = match.groups!['date']!;
        const place = placeInStatement(document, text, statement, match.index + match[0].length - written.length, written);
        const read = parseWrittenDate(asDateOfLanguage(written), place);
        if (!('date' in read)) {
            return [];
        }
        const { first } = read.date;
        // Whether an agreement "until 1 April" still holds on that day is read both ways.
        const isSame =
            typeof said.value === 'number'
                ? first === said.value || first - 1 === said.value
                : said.value.first <= first && first <= said.value.last;
        if (isSame) {
            return [];
        }
        return [
            {
                rule: 'term/text-mismatch',
                place,
                message: `The text says that the agreement ${verb} on ${formatPlainDay(first)}, but its head says ${said.words}. Decide which is meant, and write it in both.`,
                related: [{ place: said.place, message: 'What the head says' }],
                data: {
                    kind: 'rewrite',
                    options: [{ title: `Write ${said.words} in the text, as the head says`, text: said.words }],
                },
            },
        ];
    });
}

function forAnotherLength(said: Said<number> | undefined, statement: Statement, text: ClauseText, { document }: TextContext): Finding[] {
    if (!said) {
        return [];
    }
    return [...statement.text.matchAll(LASTS)].flatMap((match): Finding[] => {
        const { length, number, unit } = match.groups as Record<'length' | 'number' | 'unit', string>;
        const value = numberOf(number);
        if (value === undefined || value * (/year/i.test(unit) ? 12 : 1) === said.value) {
            return [];
        }
        return [
            {
                rule: 'term/text-mismatch',
                place: placeInStatement(document, text, statement, match.index + match[0].lastIndexOf(length), length),
                message: `The text says that the agreement lasts ${length}, but its head says ${said.words}. Decide which is meant, and write it in both.`,
                related: [{ place: said.place, message: 'What the head says' }],
                data: {
                    kind: 'rewrite',
                    options: [{ title: `Write ${said.words} in the text, as the head says`, text: said.words }],
                },
            },
        ];
    });
}

function dateOf(text: string | undefined): CivilDate | undefined {
    const reading = text === undefined ? undefined : readDate(text);
    return reading && 'date' in reading ? reading.date : undefined;
}

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

function monthsIn(term: InForce | undefined): number | undefined {
    const [span, another] = term?.length?.spans ?? [];
    const [value, per] = [numberIn(span?.amount), MONTHS_IN[unitIn(span?.unit) ?? '']];
    return another || value === undefined || per === undefined ? undefined : value * per;
}

/** The months from a first to a last day, both inclusive, if they are whole. */
function wholeMonths(first: CivilDay, last: CivilDay): number | undefined {
    const months = Math.round((last + 1 - first) / 30.44);
    return addMonths(first, months) === last + 1 ? months : undefined;
}

function amount(value: number, unit: string): string {
    return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
