import { formatPlainDay, limitsOnRestDays } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** A duty that is only ever due on days without work says where it moves. */
export const limitsMustNotAlwaysBeDaysOfRest: AgreementCheck = (agreement, { query, environment, isHere }) => {
    if (!query || agreement.name === '' || agreement.state === 'template' || agreement.state === 'ended') {
        return [];
    }
    return limitsOnRestDays(agreement, query, environment)
        .filter(({ place }) => isHere(place))
        .map(({ place, day, why, days }): Finding => {
            const { end } = place.range;
            const options = ['or the next working day', 'or the previous working day'];
            return {
                rule: 'deadline/non-working-day',
                place,
                message:
                    (days === 1
                        ? `${formatPlainDay(day)} is no working day (${why}), and this stays due on it. `
                        : `All ${days} days on which this is due in the coming years are no working days, ${formatPlainDay(day)} the first of them (${why}). `) +
                    "Say where it moves, for example 'or the next working day', or name another day.",
                data: {
                    kind: 'edits',
                    fixes: options.map(words => ({
                        title: `Add '${words}'`,
                        edits: [{ range: { start: end, end }, newText: ` ${words}` }],
                    })),
                },
            };
        });
};
