import { explain, explainables, findExplainables, listInWords, type Agreement } from '../../language/domain/index.ts';
import { didYouMean } from '../../language/validation/did-you-mean.ts';
import { queryFrom, UnanswerableQuestion, type Answers } from '../answers.ts';
import type { ExplainParams, ExplainResult } from '../protocol.ts';

/** Names that a message lists. */
const MOST_LISTED = 60;

/** Everything that goes by a number or name, with its deadlines. Throws UnanswerableQuestion where nothing does, and says what there is. */
export function explainSubject({ uri, subject, party, today }: ExplainParams, setToday: string, answers: Answers): ExplainResult {
    const query = queryFrom({ today, party }, setToday);
    const agreements = answers.agreementsIn(uri === undefined ? answers.files() : [answers.documentAt(uri)]);
    const explained = agreements.flatMap(agreement =>
        findExplainables(agreement, subject).map(about => {
            const { speaksOfTime, deadlines } = explain(agreement, about, query, undefined, answers.environment);
            return {
                agreement: agreement.name,
                name: about.name,
                ...(about.title !== undefined && { title: about.title }),
                speaksOfTime,
                deadlines,
            };
        }),
    );
    if (explained.length === 0) {
        throw new UnanswerableQuestion(unknown(subject, agreements));
    }
    return { version: 1, today: query.today, explained };
}

function unknown(subject: string, agreements: readonly Agreement[]): string {
    const names = [...new Set(agreements.flatMap(explainables).map(({ name }) => name))];
    const meant = didYouMean(subject, names);
    const more = names.length - MOST_LISTED;
    return [
        `There is no clause, deadline, review, dispute step or event '${subject}'.`,
        ...(meant === undefined ? [] : [`Did you mean ${meant}?`]),
        names.length === 0
            ? 'There is nothing with a number or a name.'
            : `There are: ${listInWords([...names.slice(0, MOST_LISTED), ...(more > 0 ? [`${more} more`] : [])])}.`,
    ].join(' ');
}
