import type { LangiumDocument } from 'langium';
import {
    computeNamedDeadline,
    currentPeriod,
    endOfAgreement,
    explainPlaces,
    isoOf,
    knownOccurrences,
    type ComputedDeadline,
    type CurrentPeriod,
    type DeadlineQuery,
    type KnownOccurrence,
} from '../../../language/domain/index.ts';
import { isDeadline, type Event } from '../../../language/generated/ast.ts';
import { placeOf } from '../../../language/validation/places.ts';
import { queryFrom, withMonthBefore, type Answers } from '../../answers.ts';
import type { DatedNode } from './dated-nodes.ts';

/** What the views of an open document show of time: the answers that hovers, lists and the command line give, by the place they stand at. */
export class Dates {
    private readonly answers: Answers;
    private readonly today: () => string;

    /** `today` gives the ISO day to reckon from. */
    constructor(answers: Answers, today: () => string) {
        this.answers = answers;
        this.today = today;
    }

    /** The deadlines of each of several nodes of a document, by date: those of the coming year, or where there are none the nearest ones. */
    of(document: LangiumDocument, nodes: readonly DatedNode[]): ComputedDeadline[][] {
        const query = this.query();
        const { environment } = this.answers;
        const places = nodes.map(node => placeOf(node));
        const found: ComputedDeadline[][] = nodes.map(() => []);
        for (const agreement of this.answers.agreementsAbout(document)) {
            explainPlaces(agreement, places, query, environment).forEach((deadlines, index) => {
                const node = nodes[index]!;
                found[index]!.push(
                    ...(deadlines.length === 0 && isDeadline(node) && node.name
                        ? computeNamedDeadline(agreement, node.name, query, environment)
                        : deadlines),
                );
            });
        }
        return found;
    }

    /** The next known time of an event in the coming year, in the first agreement that knows one. */
    nextOccurrence(document: LangiumDocument, event: Event): KnownOccurrence | undefined {
        const query = this.query();
        return this.answers
            .agreementsAbout(document)
            .map(agreement => knownOccurrences(agreement, event.name, query, this.answers.environment)[0])
            .find(Boolean);
    }

    /** The known days of an event around today, as ISO days: from a month ago for a year. */
    daysOf(document: LangiumDocument, event: string): string[] {
        const query = withMonthBefore(this.query());
        return this.answers
            .agreementsAbout(document)
            .flatMap(agreement => knownOccurrences(agreement, event, query, this.answers.environment))
            .filter(({ date }) => date.precision === 'day')
            .map(({ date }) => isoOf(date.first));
    }

    /** The day of the next review that has one, as an ISO day; empty when none has. */
    nextReview(document: LangiumDocument): string[] {
        return this.ofAgreements(document)
            .filter(({ source, date, standing }) => source === 'review' && date !== undefined && standing === 'due')
            .slice(0, 1)
            .map(({ date }) => date!);
    }

    /** The last days of the agreements that speak of a document, as ISO days. */
    lastDay(document: LangiumDocument): string[] {
        return this.answers.agreementsAbout(document).flatMap(agreement => {
            const day = endOfAgreement(agreement, this.query(), this.answers.environment);
            return day === undefined ? [] : [isoOf(day)];
        });
    }

    /** All deadlines of the agreements that speak of a document, by date, those without a date last. */
    ofAgreements(document: LangiumDocument): ComputedDeadline[] {
        return this.answers.deadlinesAbout(document, this.query());
    }

    /** The term or month it is. */
    currentPeriod(document: LangiumDocument): CurrentPeriod | undefined {
        const query = this.query();
        return this.answers
            .agreementsAbout(document)
            .map(agreement => currentPeriod(agreement, query, this.answers.environment))
            .find(Boolean);
    }

    private query(): DeadlineQuery {
        return queryFrom({}, this.today());
    }
}

/** Of deadlines in the order of their dates the one that matters now: the first to be done, or else the first that waits, or else the last. */
export function nextOf(deadlines: readonly ComputedDeadline[]): ComputedDeadline | undefined {
    return (
        deadlines.find(({ standing }) => standing === 'due' || standing === 'overdue') ??
        deadlines.find(({ standing }) => standing === 'inactive') ??
        deadlines.at(-1)
    );
}
