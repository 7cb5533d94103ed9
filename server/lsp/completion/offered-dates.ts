import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import { formatPlainDay, parseIsoDay } from '../../../language/domain/index.ts';
import type { Dates } from '../dates/dates.ts';

/** A day as it is written, and why it is offered. */
export interface OfferedDate {
    label: string;
    detail: string;
}

/** Known days of an event that are offered in a line of the history. */
const MOST_OF_EVENT = 3;

/** The days an author is likely to write: today, the known days of the event that a line of the history is about, the next review, the last day of the term. */
export class OfferedDates {
    private readonly today: () => string | undefined;
    private readonly dates: Dates;

    /** `today` gives the ISO day it is, if anybody has said. */
    constructor(today: () => string | undefined, dates: Dates) {
        this.today = today;
        this.dates = dates;
    }

    /** The day it is, as it is written: `22 November 2026`; undefined when nobody has said. */
    todayInWords(): string | undefined {
        const today = this.today();
        return today === undefined ? undefined : formatPlainDay(parseIsoDay(today)!);
    }

    /** The likeliest first, each once. */
    at(document: LangiumDocument, before: readonly IToken[]): OfferedDate[] {
        const today = this.today();
        if (today === undefined) {
            return [];
        }
        const subject = before.findLast(
            ({ tokenType, startLine }) => tokenType.name === 'ID' && startLine === before.at(-1)?.startLine,
        )?.image;
        const found: { day: string; detail: string }[] = [
            { day: today, detail: 'today' },
            ...(subject === undefined
                ? []
                : this.dates
                      .daysOf(document, subject)
                      .slice(0, MOST_OF_EVENT)
                      .map(day => ({ day, detail: `${subject}, as known` }))),
            ...this.dates.nextReview(document).map(day => ({ day, detail: 'the next review' })),
            ...this.dates.lastDay(document).map(day => ({ day, detail: 'the last day of the agreement' })),
        ];
        return found
            .filter(({ day }, index) => found.findIndex(other => other.day === day) === index)
            .map(({ day, detail }) => ({ label: formatPlainDay(parseIsoDay(day)!), detail }));
    }
}
