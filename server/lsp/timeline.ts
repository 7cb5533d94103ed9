import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
    computeDeadlines,
    lastDayOfTimeline,
    schoolTermsIn,
    timeInForce,
    timelineSpan,
    type Agreement,
    type DeadlineQuery,
} from '../../language/domain/index.ts';
import { byDay, queryFrom, UnanswerableQuestion } from '../answers.ts';
import { TimelineRequest, type TimelineDeadline, type TimelineParams, type TimelineResult } from '../protocol.ts';
import { answered, stillWanted, whenLoaded } from './answered.ts';
import { RequestHandler } from './request-handler.ts';

/** Deadlines given at most: more than anybody looks through, and as many as travel in a second. */
const MOST_DEADLINES = 20_000;

/** Answers what a timeline shows. */
export class Timeline extends RequestHandler {
    override listen(connection: Connection): void {
        connection.onRequest(TimelineRequest, (params, token) => answered(this.timeline(params ?? {}, token)));
    }

    /** The answer to the request. Agreements are plain data: while they are computed one by one, edits go on and the request can be called off. */
    private async timeline(params: TimelineParams, token: CancellationToken): Promise<TimelineResult> {
        const { agreements, environment } = await whenLoaded(this.services, () => ({
            agreements: this.agreements(params.uri),
            environment: this.answers.environment,
        }));
        const told = queryFrom(params, this.settings.today());
        const inForce = agreements.map(agreement => timeInForce(agreement, told, environment));
        const query = queryFrom({ ...timelineSpan(inForce, told.today), ...params }, told.today);
        if (query.to > lastDayOfTimeline(query.from)) {
            throw new UnanswerableQuestion(
                `A timeline that begins on ${query.from} reaches to ${lastDayOfTimeline(query.from)} at most. Give a later 'from' or an earlier 'to'.`,
            );
        }
        const deadlines: TimelineDeadline[] = [];
        for (const agreement of agreements) {
            await stillWanted(token);
            for (const { trace: _trace, ...drawn } of computeDeadlines(agreement, query, environment)) {
                deadlines.push(drawn);
            }
        }
        const shown = nearest(deadlines, MOST_DEADLINES);
        return {
            version: 1,
            ...spanOf(query),
            agreements: agreements.map((agreement, index) => ({
                name: agreement.name,
                title: agreement.title,
                parties: agreement.parties.map(({ name }) => name),
                place: agreement.namePlace,
                inForce: inForce[index]!,
                terms: schoolTermsIn(agreement, query, environment),
            })),
            deadlines: agreements.length < 2 ? shown : shown.sort(byDay),
            leftOut: deadlines.length - shown.length,
        };
    }

    private agreements(uri: string | undefined): Agreement[] {
        return uri === undefined
            ? this.answers.agreementsIn(this.answers.files())
            : this.answers.agreementsAbout(this.answers.documentAt(uri));
    }
}

function spanOf({ today, from, to }: DeadlineQuery): Pick<TimelineResult, 'today' | 'from' | 'to'> {
    return { today, from, to };
}

/** As many as wanted in the order they came in: those without a day and those nearest to today. */
function nearest(deadlines: readonly TimelineDeadline[], most: number): TimelineDeadline[] {
    if (deadlines.length <= most) {
        return [...deadlines];
    }
    const kept = new Set([...deadlines].sort((a, b) => Math.abs(a.days ?? 0) - Math.abs(b.days ?? 0)).slice(0, most));
    return deadlines.filter(deadline => kept.has(deadline));
}
