/** What to offer where the grammar wants a terminal. `$0`-style stops mark snippets. */
export interface TerminalValue {
    label: string;
    snippet?: string;
    detail: string;
}

const UNITS = [
    'working days',
    'days',
    'weeks',
    'months',
    'hours',
    'years',
    'school days',
    'terms',
    'clear days',
    'clear working days',
    'quarters',
    'school years',
    'financial years',
    'financial quarters',
];
/** What clauses are about, as profiles ask for it. */
export const TOPICS = [
    'purpose',
    'duties',
    'meetings',
    'contact',
    'information sharing',
    'data protection',
    'confidentiality',
    'safeguarding',
    'funding',
    'review',
    'changes',
    'ending',
    'disputes',
    'legal status',
    'complaints',
    'co-production',
];
/** Kinds that parties often are of. */
export const PARTY_KINDS = ['local authority', 'health body', 'parent carer forum', 'school', 'charity', 'academy trust'];
const PERIODS = [
    'month',
    'year',
    'term',
    'half-term',
    'school year',
    'week',
    'quarter',
    'financial year',
    'financial quarter',
    'day',
    'working day',
];

/** Terminals whose values have several words. */
const PHRASES = [
    'UNIT',
    'WINDOW',
    'AS_SOON',
    'IN_ANY_CASE',
    'UNDUE_DELAY',
    'WHERE_POSSIBLE',
    'FRACTION',
    'EXCEPT_ONE',
    'SAME_MONTH',
    'SCHOOL_TERM',
];

const plain = (labels: string[], detail: string): TerminalValue[] => labels.map(label => ({ label, detail }));

/**
 * Values for a terminal of the grammar, most wanted first; none where only the author can know.
 * `dates` are days that are likely here, the first of them today, if it is known; `single` asks for units in the singular ("each month").
 */
export function valuesOf(terminal: string, { dates = [], single }: { dates?: readonly TerminalValue[]; single: boolean }): TerminalValue[] {
    switch (terminal) {
        case 'UNIT':
            return plain(single ? PERIODS : UNITS, 'unit of time');
        case 'HALF_TERM':
            return plain(['half-term'], 'unit of time');
        case 'WINDOW':
            return plain(['term time', 'school holidays', 'working hours'], 'stretch of the calendar');
        case 'AS_SOON':
            return plain(['as soon as possible'], 'no fixed end');
        case 'IN_ANY_CASE':
            return plain(['and in any case'], 'a hard limit besides');
        case 'UNDUE_DELAY':
            return plain(['without undue delay'], 'no fixed end');
        case 'WHERE_POSSIBLE':
            return plain(['where possible'], 'a soft commitment');
        case 'FRACTION':
            return plain(['two thirds', 'three quarters'], 'share of the parties');
        case 'EXCEPT_ONE':
            return plain(['except the one concerned'], 'who has no say');
        case 'SCHOOL_TERM':
            return plain(['school term'], 'a term of the school year');
        case 'SCHOOL_TERMS':
            return plain(['school terms'], 'read from a calendar file');
        case 'WORKING_HOURS':
            return [
                {
                    label: 'working hours',
                    snippet: 'working hours from ${1:09:00} until ${2:17:00}',
                    detail: 'when work is done on a working day',
                },
            ];
        case 'COUNTS_CLEAR':
            return plain(['counts clear days before an event'], '5 days before leaves 5 whole days between');
        case 'KEEPS_MONTH_ENDS':
            return plain(['keeps month ends'], 'a month after 28 February is 31 March');
        case 'SAME_MONTH':
            return plain(['in the same month'], 'rather than move into another month');
        case 'IN_SERVICE':
            return plain(['in-service day'], 'school staff only');
        case 'DATE':
            return dates.length > 0 ? [...dates] : plain(['27 June 2024'], 'a date');
        case 'MONTH_YEAR':
            return dates[0] ? plain([dates[0].label.replace(/^\d+ /, '')], 'this month') : plain(['June 2024'], 'a month');
        case 'DAY_MONTH':
            return plain(['1 April', '1 September'], 'day of the year');
        case 'MONTH':
            return plain(['March each year', 'September each year'], 'a month of each year');
        case 'TIME':
            return plain(['10:00', '09:00', '14:00', '17:00'], 'time of day');
        case 'NUMBER_WORD':
            return plain(['one', 'two', 'three'], 'number');
        case 'INT':
            return plain(['5', '10', '20'], 'number');
        case 'ORDINAL':
            return plain(['2nd', '3rd'], 'which one');
        case 'WEEKDAY':
            return plain(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], 'weekday');
        case 'BLANK':
            return plain(['____'], 'to be filled in');
        case 'STRING':
            return [{ label: '"..."', snippet: '"$1"', detail: "the agreement's own words" }];
        case 'TEXT':
            return [{ label: '"""..."""', snippet: '"""$1"""', detail: 'clause text' }];
        default:
            return [];
    }
}

/** The words of what is one token but several words, without the last of each. */
export function beginningsOfPhrases(): string[] {
    return PHRASES.flatMap(terminal => valuesOf(terminal, { single: false })).flatMap(({ label }) => label.split(' ').slice(0, -1));
}
