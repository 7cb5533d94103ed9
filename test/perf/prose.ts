/** The words that generated agreements are made of. `OTHER` and `WHERE` are filled in by the generator. */
export const TOPICS = [
    'meetings',
    'funding',
    'data protection',
    'safeguarding',
    'communication',
    'training',
    'complaints',
    'reporting',
] as const;

/** Names of meetings, each made unique by a number behind it. */
export const MEETINGS = [
    'Placement panel',
    'Partnership board',
    'Finance group',
    'Liaison meeting',
    'Quality circle',
    'Steering group',
] as const;

/** What happens at no time that is known beforehand. */
export const EVENTS = [
    'a family asks for advice',
    'a placement breaks down',
    'a school reports a concern',
    'the budget is changed',
] as const;

/** What is done, as the words between the quotes of a sentence. */
export const ACTIONS = [
    'send the agenda and the papers',
    'publish a summary of what was decided',
    'pay the agreed share of the costs',
    'name a contact for families',
    'keep a record of attendance and outcomes',
    'reply to questions from members',
    'provide a room that everybody can reach',
    'share figures on placements and waiting times',
    'report on progress against the plan',
    'train volunteers in safeguarding',
    'put forward two representatives',
    'consult families before a service is changed',
    'refund reasonable travel expenses',
] as const;

/** Whole sentences of prose; some speak of time so loosely that a check has something to say. */
export const PROSE = [
    'The partners meet as equals, and the views of families are heard before anything is settled.',
    'Papers are short, free of jargon and sent to everybody who is expected to speak about them.',
    'Whoever cannot come says so beforehand and may send somebody else with the same standing.',
    'Notes of what was decided go round in a timely manner and are corrected at the next meeting.',
    'Money is paid out on an invoice that names the meeting, the people who came and what it cost.',
    'Information about single children is never shared in a meeting, on paper or by e-mail.',
    'A change of staff is made known to the other partners together with the name of the successor.',
    'Figures are given for the whole area and for each district, with the same cut-off every time.',
    'Where a service is under review, the families who use it are asked first and told the outcome.',
    'The chair changes between the partners from year to year, and so does the place of meeting.',
] as const;

/** What a sentence says of time; `MEETING`, `EVENT`, `DEADLINE` stand for names. */
export const TIMES = [
    '',
    'at least 5 working days before each MEETING',
    'at least 3 clear days before each MEETING where possible',
    'within 10 working days of each MEETING',
    'within 20 working days of a request by Forum',
    'within 1 month and 5 days after EVENT',
    'no later than 31 March 2027',
    'no later than DEADLINE',
    'at least once a quarter',
    'every 3 months from 1 April 2026',
    'as soon as possible after each MEETING, and in any case within 28 days of each MEETING',
    'between 10:00 and 14:00 in term time where possible',
    'promptly after EVENT',
    'for at least 6 years after the end of this agreement',
    'on the last working day of each quarter or the previous working day',
    'throughout this agreement',
] as const;

/** Conditions and manners that a sentence may end with. */
export const TAILS = [
    '',
    '',
    '',
    'if "the costs were agreed beforehand"',
    'unless "the meeting is held by video"',
    'via "the shared mailbox"',
    'in writing',
] as const;
