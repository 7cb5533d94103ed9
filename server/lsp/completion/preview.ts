import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Position } from 'vscode-languageserver-protocol';
import {
    computeDeadlines,
    computeNamedDeadline,
    formatDate,
    knownOccurrences,
    type Agreement,
    type Placed,
} from '../../../language/domain/index.ts';
import type { MouSharedServices } from '../../../language/mou-module.ts';
import { queryFrom } from '../../answers.ts';
import { dueWords } from '../../deadline-words.ts';
import { olderState, type OlderState } from '../../older-state.ts';
import { nextOf } from '../dates/dates.ts';
import { isSamePlace } from '../hover/subject.ts';
import { isBefore, isWithin } from '../positions.ts';

/** Computes what a document would say of time if it were written otherwise. */
export class Previews {
    private readonly services: LangiumSharedServices & MouSharedServices;
    private readonly today: () => string;

    /** `today` gives the ISO day to reckon from. */
    constructor(services: LangiumSharedServices & MouSharedServices, today: () => string) {
        this.services = services;
        this.today = today;
    }

    /** The next day of what would stand at a position of another text of a document: `next: Mon 29 June 2026`, or what it would wait for. */
    async at(uri: string, text: string, position: Position): Promise<string | undefined> {
        const state = await olderState(URI.parse(uri), text, this.services);
        for (const agreement of state.agreements) {
            const said = this.said(agreement, state, { uri, position });
            if (said !== undefined) {
                return said;
            }
        }
        return undefined;
    }

    private said(agreement: Agreement, { environment }: OlderState, at: { uri: string; position: Position }): string | undefined {
        const query = queryFrom({}, this.today());
        const event = innermost(agreement.events, at);
        if (event) {
            const [next] = knownOccurrences(agreement, event.name, query, environment);
            return next && `next: ${formatDate(next.date)}`;
        }
        const named = innermost(agreement.deadlines, at);
        const deadlines = named
            ? computeNamedDeadline(agreement, named.name, query, environment)
            : computeDeadlines(agreement, query, environment);
        const place = innermost(deadlines, at)?.place;
        const next = place && nextOf(deadlines.filter(deadline => isSamePlace(deadline.place, place)));
        if (!next || next.state === 'refused' || next.state === 'open') {
            return undefined;
        }
        return next.state === 'waiting' ? dueWords(next) : `next: ${dueWords(next)}`;
    }
}

/** The smallest of some things that a position lies in or at the end of. */
function innermost<T extends Placed>(placed: readonly T[], { uri, position }: { uri: string; position: Position }): T | undefined {
    return placed
        .filter(({ place }) => place.uri === uri && isWithin({ start: position, end: position }, place.range))
        .sort((a, b) => (isBefore(a.place.range.start, b.place.range.start) ? 1 : -1))[0];
}
