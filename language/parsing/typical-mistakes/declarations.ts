import { BEGIN, like, MONTH, NAME, NUMBER, QUOTED, UNIT, type TypicalMistake } from './mistake.ts';

const DATE = `(?:(?:\\d{1,2} )?${MONTH} \\d{4}|\\d{4}-\\d\\d-\\d\\d)`;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** A name in one word for somebody whose name has several: "Kent Council" becomes KentCouncil. */
const joined = (words: string): string =>
    (words.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word[0]!.toUpperCase() + word.slice(1)).join('');
/** A number as a clause is numbered. */
const CLAUSE = '(?:\\d+[\\w.()]*|\\([a-z0-9]+\\))';

/** Heads of declarations. */
export const DECLARATION_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "a kind of party with an apostrophe: a members' club",
        written: like(
            "(?<=\\b(?:party|outsider|group) [^{}]*, an? )([a-z][\\w -]*['\u2019](?!\\w)[\\w '\u2019-]*?)(?= also known\\b| of [A-Z]|,|\\s*\\{|\\s*$)",
        ),
        message: 'Words with an apostrophe at their end stand between double quotes: "$1".',
        instead: ['"$1"'],
    },
    {
        what: "'memo' or 'MoU' for 'memorandum'",
        written: like(
            `${BEGIN}(?:memorandum of understanding|memo|mou|MoU|MOU|Memorandum of Understanding|contract|agreement of understanding)(?= \\S)`,
        ),
        message: "Begin the head of an agreement with 'memorandum', 'protocol' or 'agreement', then a name for it.",
        instead: ['memorandum'],
    },
    {
        what: 'an agreement without a short name: memorandum "Working together"',
        written: like(`${BEGIN}(memorandum|protocol|agreement) (${QUOTED})`),
        message: 'An agreement needs a short name of one word before its title, by which other files speak of it.',
        instead: ['$1 OurAgreement $2'],
    },
    {
        what: 'a party without a short name: party "Kent Council"',
        written: like(`${BEGIN}(party|outsider|group|meeting|event|review) "(~+)"(?: is ${QUOTED})?`),
        message: "It needs a short name of one word, by which sentences speak of it, then 'is' and the full name.",
        instead: ([, sort, title]) => [`${sort} ${joined(title!)} is "${title}"`],
    },
    {
        what: 'a short name of several words: party Kent Council is "Kent County Council"',
        written: like(
            `${BEGIN}(party|outsider|group|meeting|event|review|deadline|calendar|memorandum|protocol|agreement) (${NAME}(?: ${NAME})+)(?= is\\b| ")`,
        ),
        message: 'A short name is one word. Write its words together.',
        instead: ([, sort, name]) => [`${sort} ${joined(name!)}`],
    },
    {
        what: "'=', ':', 'are' or 'means' for 'is'",
        written: like(`${BEGIN}((?:party|outsider|group|meeting|event|review) ${NAME})\\s*(?:=|:|,| are| means| was)\\s*(?=${QUOTED})`),
        message: "Write 'is' between the short name and what it stands for.",
        instead: ['$1 is '],
    },
    {
        what: 'no \'is\' between a name and what it stands for: party OCC "Oxfordshire County Council"',
        written: like(`${BEGIN}((?:party|outsider|group|meeting|event|review) ${NAME}) (?=${QUOTED})`),
        message: "Expected 'is' after the short name: $1 is ...",
        instead: ['$1 is '],
    },
    {
        what: 'a full name without quotes: party OCC is Oxfordshire County Council',
        written: like(`${BEGIN}((?:party|outsider|group|meeting|event|review) ${NAME} is) (?!to be|open)([A-Za-z][^",{}]*[^",{}\\s])`),
        message: 'Put the full name in "quotes": $1 "$2".',
        instead: ['$1 "$2"'],
    },
    {
        what: 'a kind without \', a\': party OCC is "..." a council',
        written: like(`(?<=(?:^|[{}])\\s*(?:party|outsider|group) ${NAME} is ${QUOTED}),? (?!also\\b|of\\b|and\\b)(an? )?(?=[a-z])`),
        message: "What somebody is follows a comma and 'a' or 'an': , a local authority",
        instead: ([, article]) => [`, ${article ?? 'a '}`],
    },
    {
        what: "'also called', 'aka' for 'also known as'",
        written: like(
            `(?<=${QUOTED}),? \\(?(?:also called|also|aka|a\\.k\\.a\\.|known as|hereinafter|called|referred to as|or) (${QUOTED})\\)?`,
        ),
        message: "For another name write 'also known as'.",
        instead: [' also known as $1'],
    },
    {
        what: 'several parties in one line: parties OCC and LAP',
        written: like(`${BEGIN}parties:? (${NAME}(?:(?:,| and|, and) ${NAME})*)`),
        message: 'Declare each party on a line of its own, with its full name: party OCC is "Oxfordshire County Council".',
        instead: ([, names]) => [
            names!
                .split(/,? and |, ?/)
                .map(name => `party ${name} is ____`)
                .join('\n'),
        ],
    },
    {
        what: "'signed by {' or 'signatures {' for 'agreed by {'",
        written: like(`${BEGIN}(?:signed by|signed|signatures|signatories|signature|agreed)(?=\\s*\\{)`, 'i'),
        message: "Those who agreed stand in a block that begins with 'agreed by {'.",
        instead: ['agreed by'],
    },
    {
        what: 'a position without \'as\': signed by "J. Smith", Chair, on 2 May 2026',
        written: like(
            `(?<=\\bsigned by ${QUOTED})(?:,? ?\\(([^()"]+)\\)|, (?:the )?(?!(?:on|as|by|and|signed)\\b)(${QUOTED}|[A-Za-z][A-Za-z '’&-]*?))(?=,|\\s+on\\b|\\s*$)`,
        ),
        message: 'Write \'as\' and the position in "quotes": as "Chair".',
        instead: ([, inBrackets, position]) => [` as "${(inBrackets ?? position!).replace(/^"|"$/g, '')}"`],
    },
    {
        what: "the day of a signature without 'on'",
        written: like(`(?<=\\bsigned by ${QUOTED}[^{}]*),? (?:dated |date:? )?(?=${DATE})(?<! on )`),
        message: "Write 'on' before the day of the signature.",
        instead: [' on '],
    },
    {
        what: 'a step with a number for its name: step 1 "talks"',
        written: like(`${BEGIN}(?:step|stage|level) (\\d+)[.:]?(?= |$)`, 'i'),
        message: 'A step needs a short name of one word, by which others speak of it: step Talks "talks between the parties".',
        instead: ['step Step$1'],
    },
    {
        what: 'those who agreed in one line: agreed by OCC and LAP',
        written: like(`${BEGIN}(?:agreed|signed) by:? (${NAME}(?:(?:,| and|, and) ${NAME})*)\\s*$`),
        message: 'Those who agreed stand in braces, each on a line of its own: agreed by { ... }',
        instead: ([, names]) => [
            `agreed by {\n${names!
                .split(/,? and |, ?/)
                .map(name => `    ${name}\n`)
                .join('')}}`,
        ],
    },
    {
        what: "'import', 'include' for 'uses'",
        written: like(`${BEGIN}(?:import|include|using|use|uses file|needs)(?= ["'])`, 'i'),
        message: "Write 'uses' before the file or profile that is used.",
        instead: ['uses'],
    },
    {
        what: "'means' or 'is' for 'as' in a definition",
        written: like(`${BEGIN}(define ${QUOTED})(?: (?:means|is|:|=))+(?= ")`),
        message: "Write 'as' between a term and what it means.",
        instead: ['$1 as'],
    },
    {
        what: 'a defined term without quotes',
        written: like(`${BEGIN}define ([A-Za-z][\\w -]*?)(?= as\\b)`),
        message: 'Put the term in "quotes": define "$1" as ...',
        instead: ['define "$1"'],
    },
    {
        what: '\'means\' without \'define\': "Data" means "..."',
        written: like(`${BEGIN}(${QUOTED}) (?:means|is|refers to|has the meaning) (?=")`),
        message: "Begin a definition with 'define', and write 'as' before its meaning.",
        instead: ['define $1 as '],
    },
];

/** What the head of an agreement says of its life. */
export const HEAD_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "'in force from ... until ...' for 'starts' and 'in force until'",
        written: like(`(?<=^(\\s*)(?:\\S.*)?)\\b(?:in force|valid|effective|runs?) from (${DATE}) (?:until|to|till) (${DATE})`),
        message: 'Say on two lines when it starts and how long it is in force.',
        instead: ['starts $2\n$1in force until $3'],
    },
    {
        what: "'on signature by both parties' for 'on signature by the last party'",
        written: like(
            '(?<=\\bstarts )(?:on|upon|from|with) (?:the )?(?:date of )?(?:signature|signing|being signed)(?: (?:by|of) (?!the last party)[^{}"]*[^{}"\\s]|(?= *(?:[}]|$)))',
        ),
        message: "Write 'on signature by the last party': before that not all have agreed.",
        instead: ['on signature by the last party'],
    },
    {
        what: 'an extension without its length: may be extended by agreement',
        written: like('\\bmay be (?:extended|renewed)(?! (?:once |twice |\\w+ times )?by \\d)(?: [^{}"]*[^{}"\\s])?'),
        message:
            'Say by how long: may be extended once by 1 year. Who agrees to it is a sentence of a clause: all parties may extend this agreement.',
        instead: ['may be extended by ____ years'],
    },
    {
        what: "'begins', 'commences', 'starts on' for 'starts'",
        written: like(
            `\\b(?:start|starts? (?:on|from)|begins?(?: on)?|commences?(?: on)?|effective(?: from)?|valid from|in force from|runs from)(?= ${DATE})`,
        ),
        message: "Write 'starts' and the date.",
        instead: ['starts'],
    },
    {
        what: "'ends', 'expires', 'valid until' for 'in force until'",
        written: like(`\\b(?:ends?(?: on)?|expires?(?: on)?|valid until|terminates?(?: on)?|lasts? until|until)(?= ${DATE})`),
        message: "Write 'in force until' and the last day.",
        instead: ['in force until'],
    },
    {
        what: "'for a period of 3 years' for 'in force for 3 years'",
        written: like(
            `(?<!${QUOTED}[^{}"]*)\\b(?:in force )?(?:lasts?(?: for)?|for a (?:period|term) of|valid for|runs for)(?= ${NUMBER} ${UNIT})`,
        ),
        message: "Write 'in force for' and the length.",
        instead: ['in force for'],
    },
    {
        what: "'not binding', 'non-binding' for 'not legally binding'",
        written: like(
            '\\b(?:legally (?:non-?|not )binding|(?:legally )?binding not|not (?:legally-)?binding|non-?(?:legally )?-?binding)\\b',
        ),
        message: "Write 'not legally binding'.",
        instead: ['not legally binding'],
    },
    { what: "'date' for 'dated'", written: like(`\\bdate:?(?= ${DATE})`), message: "Write 'dated' and the date.", instead: ['dated'] },
];

/** Heads of clauses. */
export const CLAUSE_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "'article', 'paragraph' for 'clause'",
        written: like(`${BEGIN}(?:article|paragraph|para|sub-?clause|point|art\\.|cl\\.)(?= ?(?:${CLAUSE}|"))`, 'i'),
        message: "Provisions are called 'section', 'clause' or 'appendix'. Write 'clause'.",
        instead: ['clause'],
    },
    {
        what: "'schedule', 'annex' for 'appendix'",
        written: like(`${BEGIN}(?:schedule|annex|annexe|attachment|exhibit)(?= ?(?:${CLAUSE}|[A-Z]\\b|"))`, 'i'),
        message: "Write 'appendix'.",
        instead: ['appendix'],
    },
    {
        what: "'part', 'chapter' for 'section'",
        written: like(`${BEGIN}(?:part|chapter|heading)(?= ?(?:${CLAUSE}|"))`, 'i'),
        message: "Write 'section'.",
        instead: ['section'],
    },
    {
        what: 'a number without the word \'clause\': 4.1 "Agendas" {',
        written: like(`${BEGIN}(${CLAUSE}) (?=${QUOTED}\\s*\\{)`),
        message: "Write 'clause' before the number.",
        instead: ['clause $1 '],
    },
    {
        what: 'a clause number in words: clause four',
        written: like(`${BEGIN}(clause|section|appendix) (${NUMBERS.join('|')})\\b`),
        message: 'Number it in figures.',
        instead: ([, sort, number]) => [`${sort} ${NUMBERS.indexOf(number!) + 1}`],
    },
    {
        what: 'the title before the number: clause "Agendas" 4.1',
        written: like(`${BEGIN}(clause|section|appendix) (${QUOTED}) (${CLAUSE})`),
        message: 'The number stands before the title.',
        instead: ['$1 $3 $2'],
    },
    {
        what: 'a mark between number and title: clause 4.1 - "Agendas"',
        written: like(`${BEGIN}((?:clause|section|appendix) ${CLAUSE})\\s*[:\u2013\u2014-]+\\s*`),
        message: 'Nothing stands between the number and the title. Remove it.',
        instead: ['$1 '],
    },
    {
        what: 'a title without quotes: clause 4.1 Agendas {',
        written: like(`${BEGIN}((?:clause|section|appendix)(?: ${CLAUSE})?) (?!about\\b)([A-Za-z][^"{}]*[^"{}\\s])(?=\\s*\\{)`),
        message: 'Put the title in "quotes".',
        instead: ['$1 "$2"'],
    },
];
