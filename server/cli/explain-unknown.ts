import {
    explain,
    explainables,
    formatDate,
    formatDay,
    listInWords,
    parseIsoDay,
    type Agreement,
    type CivilDate,
    type DeadlineEnvironment,
    type DeadlineQuery,
    type Explainable,
} from '../../language/domain/index.ts';
import { didYouMean } from '../../language/validation/did-you-mean.ts';
import { CannotRun } from './cannot-run.ts';
import { subjectWords } from './explain-text.ts';
import { printable, wrap } from './printable.ts';

/** Columns of a message. */
const WIDEST = 100;
/** Numbers and names that a message lists. */
const MOST_LISTED = 120;
/** Days that a message lists. */
const MOST_DAYS = 12;

/** Throws CannotRun: nothing goes by these words. Says what may have been meant and what there is. */
export function refuseUnknownSubject(path: string, subject: string, agreements: readonly Agreement[]): never {
    const all = agreements.flatMap(explainables);
    const provisions = all.filter(({ sentences }) => sentences);
    const numbers = unique(
        provisions.filter(({ name, title }) => name !== title).map(({ kind, name }) => (kind === 'appendix' ? `appendix ${name}` : name)),
    );
    const titles = unique(provisions.filter(({ name, title }) => name === title).map(({ name }) => name));
    const names = unique(all.filter(({ sentences }) => !sentences).map(({ name }) => name));
    const meant =
        numbers.find(number => bare(number) === bare(subject)) ??
        (/\d/.test(subject) ? undefined : didYouMean(subject, [...names, ...titles]));
    throw new CannotRun(
        [
            `${path} has no clause, deadline, review, dispute step or event '${printable(subject)}'.${meant === undefined ? '' : ` Did you mean ${printable(meant)}?`}`,
            ...(numbers.length > 0 ? wrap(`It has the numbers ${listed(numbers)}.`, WIDEST) : ['It has no numbered clause.']),
            ...(titles.length > 0 ? wrap(`It has without a number ${listed(titles.map(title => `"${title}"`))}.`, WIDEST) : []),
            ...(names.length > 0 ? wrap(`It has the names ${listed(names)}.`, WIDEST) : []),
        ].join('\n'),
    );
}

/** Throws CannotRun: nothing is for this day. Says which days there are. */
export function refuseUnknownOccurrence(
    occurrence: CivilDate,
    meant: readonly { agreement: Agreement; about: Explainable }[],
    query: DeadlineQuery,
    environment: DeadlineEnvironment,
): never {
    const known = meant.flatMap(({ agreement, about }) => {
        const { deadlines, occurrences } = explain(agreement, about, query, undefined, environment);
        const due = deadlines.flatMap(deadline => deadline.occurrence?.on ?? deadline.date ?? deadline.window?.to ?? []);
        return [...due.flatMap(iso => parseIsoDay(iso) ?? []), ...occurrences.map(({ date }) => date.first)];
    });
    const days = [...new Set(known)].sort((a, b) => a - b);
    const more = days.length - MOST_DAYS;
    const said = [...days.slice(0, MOST_DAYS).map(day => formatDay(day)), ...(more > 0 ? [`${more} more`] : [])];
    throw new CannotRun(
        [
            `Nothing of ${meant.map(({ about }) => subjectWords(about)).join(' and ')} is for ${formatDate(occurrence)}.`,
            ...(said.length > 0 ? wrap(`There is something for ${listInWords(said)}.`, WIDEST) : []),
        ].join('\n'),
    );
}

function listed(names: readonly string[]): string {
    const more = names.length - MOST_LISTED;
    return listInWords([...names.slice(0, MOST_LISTED).map(printable), ...(more > 0 ? [`${more} more`] : [])]);
}

/** Letters and figures alone: `4.5(a)` and `45a` are alike. */
function bare(text: string): string {
    return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function unique(texts: readonly string[]): string[] {
    return [...new Set(texts)];
}
