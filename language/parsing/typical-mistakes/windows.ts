import { like, NUMBER, QUOTED, UNIT, type TypicalMistake } from './mistake.ts';

const CLOCK = '\\d{1,2}:\\d{2}';

/** Stretches of time in which something may take place, in other words than the language's own. */
export const WINDOW_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "'outside school holidays', 'outside term time'",
        written: like('\\boutside (?:of )?(?:the )?(?:school )?(holidays?|term[- ]time)\\b'),
        message: "Write 'not in school holidays', or 'in school holidays' for what is outside term time.",
        instead: ([, time]) => [time!.startsWith('term') ? 'in school holidays' : 'not in school holidays'],
    },
    {
        what: "'in the school holidays', 'term-time', 'during term time only'",
        written: like('\\b(?:only )?(?:in|during)(?: the)?(?: school)? (holidays?|term[- ]time)(?: only)?\\b'),
        message: "Write 'in term time' or 'in school holidays'.",
        instead: ([, time]) => [time!.startsWith('term') ? 'in term time' : 'in school holidays'],
    },
    {
        what: "'office hours' for 'working hours'",
        written: like(
            '\\b(?:in|during|within)(?: the)?(?: normal| usual)? (?:office|business|opening|working|work|school) hours(?: only)?\\b',
        ),
        message: "Write 'during working hours'. The calendar says which they are: working hours from 09:00 until 17:00.",
        instead: ['during working hours'],
    },
    {
        what: "'outside school hours' and the like",
        written: like(
            '(?<=~)"( outside (?:of )?(?:normal |usual |the )?(?:school|office|business|opening|working|core) (?:hours|times?|day))\\b',
        ),
        message:
            'The checker does not know these hours. Put them into the quoted words, or say between which: between 16:00 and 20:00. Hours that the calendar names can be left out: not during working hours.',
        instead: ['$1"', '" not during working hours'],
    },
    {
        what: "'at all times', 'at weekends'",
        written: like(
            '(?<=~)"( (?:at all times|(?:at|on|over) (?:the )?weekends?|(?:in the )?(?:evenings?|mornings?|afternoons?)(?: and (?:at |on )?weekends?)?))(?! of\\b)\\b',
        ),
        message: 'This names no time that can be reckoned with. Put it into the quoted words.',
        instead: ['$1"'],
    },
    {
        what: "'on weekdays' for 'on working days'",
        written: like(
            '\\bon (?:weekdays|week days|business days|workdays|Mondays to Fridays|Monday to Friday|any working day|any weekday)\\b',
        ),
        message: "Write 'on working days': the days that the calendar of the agreement does not give off.",
        instead: ['on working days'],
        readsAsName: true,
    },
    {
        what: "'from 10:00 to 14:00' for 'between 10:00 and 14:00'",
        written: like(`\\b(?:from )?(${CLOCK}) ?(?:to|until|till|-|\u2013) ?(${CLOCK})`),
        message: "Write 'between' two times of day.",
        instead: ['between $1 and $2'],
    },
    {
        what: "'for the duration of this agreement' for 'throughout this agreement'",
        written: like(
            '\\b(?:for|during|over|throughout) the (?:whole )?(?:duration|term|life|lifetime|period|whole) of (?:this|the) (?:agreement|memorandum|protocol|MoU|MOU)\\b|\\b(?:for )?as long as this agreement (?:is in force|lasts)\\b',
        ),
        message: "Write 'throughout this agreement'.",
        instead: ['throughout this agreement'],
    },
    {
        what: "'for a period of 6 years' in a sentence",
        written: like(`(?<=${QUOTED}[^{}"]* )for a (?:minimum |maximum )?(?:period|term) of (?:at least )?(?=${NUMBER} ${UNIT}\\b)`),
        message: "Write 'for at least' or 'for up to' before the length.",
        instead: ['for at least ', 'for up to '],
    },
];
