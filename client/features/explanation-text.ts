import type { DeadlinesResult } from '../../server/protocol.ts';
import type { DayFormat } from './format-day.ts';
import type { Translate } from './translate.ts';
import type { DeadlineRow } from './upcoming-deadlines-items.ts';

type Step = DeadlinesResult['deadlines'][number]['trace'][number];

/**
 * How a deadline was reckoned, as a text that reads well as it is and as Markdown: what and when, who and where, how it
 * stands, then one numbered line for each step and, set in below it, one for each day that was passed over.
 * @param today the ISO day that was reckoned from
 */
export function explanationText(
    { label, description, about, deadline }: DeadlineRow,
    today: string,
    format: DayFormat,
    t: Translate,
): string {
    const steps = deadline.trace.flatMap((step, index) => [
        `${index + 1}. ${step.rule}${gave(step, format, t)}`,
        ...step.skipped.map(({ date, why }) => `   - ${t('not counted: {0} ({1})', format.written(date), why)}`),
    ]);
    return [
        [label, ...[about, description].filter(line => line !== '')].join('\n\n'),
        t('How it is reckoned, as of {0}:', format.written(today)),
        steps.join('\n'),
    ]
        .join('\n\n')
        .concat('\n');
}

/** The day or window of a step, unless its words say it. */
function gave({ date, window, rule }: Step, format: DayFormat, t: Translate): string {
    const said = windowText(date === undefined ? window : { from: date, to: date }, format, t);
    return said === '' || rule.includes(said) ? '' : `: ${said}`;
}

/** A stretch of days, either end open; a single day alone; nothing without either. */
export function windowText(window: Step['window'], format: DayFormat, t: Translate): string {
    const [from, to] = [window?.from, window?.to].map(day => (day === undefined ? undefined : format.written(day)));
    if (from !== undefined && to !== undefined) {
        return from === to ? from : t('{0} to {1}', from, to);
    }
    return from !== undefined ? t('from {0}', from) : to !== undefined ? t('up to {0}', to) : '';
}
