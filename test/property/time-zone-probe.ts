import { computeDeadlines } from '../../language/domain/index.ts';
import { agreement, anchor, date, each, entry, event, norm, on, onceA, review, time } from '../domain/build.ts';
import { oracleCases, runCase } from '../domain/oracle.ts';

/** Prints what the engine answers in the zone of its process, so that several zones can be compared. */
const model = agreement({
    dated: date('June 2024'),
    events: [event('KIT', [onceA('half-term')])],
    reviews: [review('Annual', { first: date('June 2025'), cadences: [time.every('12 months')] })],
    sentences: [
        norm('1', 'LAP', 'send the agenda', [time.atLeastBefore('5 working days', each('KIT'))]),
        norm('2', 'LAP', 'reply', [time.within('24 hours', anchor('KIT', 'first'))]),
        norm('3', 'LAP', 'report', [time.every('1 month', on('31 August 2026'))]),
    ],
    history: [entry('KIT', 'held', '25 October 2026'), entry('KIT', 'planned', '28 March 2027')],
});
const deadlines = computeDeadlines(model, { today: '2026-11-22', from: '2026-09-01', to: '2027-08-31' });
const oracle = oracleCases.map(one => [one.id, runCase(one)]);
process.stdout.write(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, deadlines, oracle }));
