import { amountOf, endlessRepetitions, formatPlainDay, rateConflicts, timesInWords, type RateConflict } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** How often an event takes place is said once, or so that both can be kept. */
export const ratesMustAgree: AgreementCheck = (agreement, { query, environment, isHere }) => {
    if (!query || agreement.state === 'template') {
        return [];
    }
    return rateConflicts(agreement, query, environment).flatMap((conflict): Finding[] => {
        const [at, other] = isHere(conflict.long.place) ? [conflict.long, conflict.short] : [conflict.short, conflict.long];
        const calendar = conflict.counted && agreement.calendars.find(({ name }) => name === conflict.counted!.calendar);
        if (isHere(at.place)) {
            return [
                {
                    rule: 'deadline/rate-contradiction',
                    place: at.place,
                    message: messageFor(conflict),
                    related: [
                        { place: other.place, message: `Here ${conflict.event} is to take place ${sayRate(other.rate)}` },
                        ...(calendar
                            ? [
                                  {
                                      place: calendar.namePlace,
                                      message: `The calendar has ${amountOf(conflict.count, conflict.short.rate.per)} in ${conflict.counted!.in}`,
                                  },
                              ]
                            : []),
                    ],
                },
            ];
        }
        return [];
    });
};

function messageFor({ event, short, long, count, counted }: RateConflict): string {
    if (short.rate.per === long.rate.per) {
        return `${event} is to take place ${sayRate(short.rate)} and ${sayRate(long.rate)}, which cannot both be kept. Leave one of them out.`;
    }
    const where = counted
        ? `${counted.in[0]!.toUpperCase()}${counted.in.slice(1)} has ${amountOf(count, short.rate.per)} in the calendar ${counted.calendar}`
        : `A ${long.rate.per} has ${amountOf(count, short.rate.per)}`;
    const all =
        short.rate.bound === 'exactly'
            ? timesInWords(short.rate.times! * count)
            : `${short.rate.bound} ${timesInWords(short.rate.times! * count)}`;
    const advice = counted ? 'Correct one of the two, or the terms of the calendar.' : 'Correct one of the two.';
    return `${where}, so ${event} ${sayRate(short.rate)} takes place ${all}, not ${sayRate(long.rate)}. ${advice}`;
}

function sayRate({ bound, times, per }: RateConflict['short']['rate']): string {
    return `${bound === 'exactly' ? '' : `${bound} `}${timesInWords(times!)} a ${per}`;
}

/** Nothing comes round more often in the life of an agreement than anybody can mean. */
export const repetitionsMustBeMeant: AgreementCheck = (agreement, { query, environment, isHere }) => {
    if (!query) {
        return [];
    }
    return endlessRepetitions(agreement, query, environment)
        .filter(({ place }) => isHere(place))
        .map(({ place, words, times, first, last }): Finding => ({
            rule: 'deadline/too-many',
            place,
            message:
                `From ${formatPlainDay(first)} to ${formatPlainDay(last)} this comes round more than ${Math.floor(times / 1000) * 1000} times (${words}). ` +
                'Check how often it is to be done, the day it counts from and the end of the agreement.',
        }));
};
