import type { DeadlinesResult } from '../../server/protocol.ts';
import { filterWords, periods, standings, type DeadlineFilter } from './deadline-filter.ts';
import type { Translate } from './translate.ts';

/** A part of the filter that is chosen by itself. */
export type FilterPart = keyof DeadlineFilter;

/** One choice, and the filter that it gives. */
export interface FilterChoice {
    readonly label: string;
    readonly description?: string;
    readonly isChosen: boolean;
    readonly filter: DeadlineFilter;
}

/** What a part of the filter can be set to, the other parts staying as they are; the school term only where one is known. */
export function filterChoices(part: FilterPart, filter: DeadlineFilter, choices: DeadlinesResult['choices'], t: Translate): FilterChoice[] {
    const { party: chosen, ...others } = filter;
    switch (part) {
        case 'party':
            return [
                { label: capital(filterWords(others, t).party), isChosen: chosen === undefined, filter: others },
                ...(choices?.parties ?? []).map(({ name, fullName }) => ({
                    label: name,
                    description: fullName,
                    isChosen: chosen === name,
                    filter: { ...others, party: name },
                })),
            ];
        case 'period':
            return periods
                .filter(period => period !== 'term' || choices?.endOfTerm !== undefined)
                .map(period => ({ ...filter, period }))
                .map(chosenFilter => ({
                    label: capital(filterWords(chosenFilter, t).period),
                    isChosen: chosenFilter.period === filter.period,
                    filter: chosenFilter,
                }));
        case 'standing':
            return standings
                .map(standing => ({ ...filter, standing }))
                .map(chosenFilter => ({
                    label: capital(filterWords(chosenFilter, t).standing),
                    isChosen: chosenFilter.standing === filter.standing,
                    filter: chosenFilter,
                }));
    }
}

function capital(words: string): string {
    return words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}
