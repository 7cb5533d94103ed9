import type { TimelineResult } from '../../../../server/protocol.ts';
import type { TimelineQuery } from '../query.ts';
import { useWords } from './words.ts';

/** How it stands with the answer of the server. */
export type Asking = { state: 'asking' | 'answered' | 'stopped' } | { state: 'failed'; sentence: string };

/** What is said about the chart, and whom it tells. */
export interface StatusProps {
    readonly asking: Asking;
    readonly result: TimelineResult | undefined;
    readonly query: TimelineQuery;
    /** Deadlines that the filters show. */
    readonly shown: number;
    readonly onStop: () => void;
    readonly onAgain: () => void;
    readonly onAllAgreements: () => void;
}

/** How many deadlines are shown as of when, and what the server is doing; read aloud when it changes. */
export function StatusLine({ asking, result, query, shown, onStop, onAgain, onAllAgreements }: StatusProps) {
    const { t, format } = useWords();
    const all = result?.deadlines.length ?? 0;
    return (
        <div class="status">
            <span role="status">
                {[
                    ...(result
                        ? [
                              shown === all ? countWords() : t('{0} of {1} deadlines', shown, all),
                              t('as of {0}', format.written(result.today)),
                          ]
                        : []),
                    ...(result && result.leftOut > 0 ? [t('{0} more lie too far from today and are left out', result.leftOut)] : []),
                    ...(asking.state === 'failed' ? [asking.sentence] : []),
                    ...(asking.state === 'stopped' ? [t('You stopped the computing of the deadlines')] : []),
                ].join(' · ')}
            </span>
            {query.uri !== undefined && (
                <span class="scope">
                    {t('Only the agreements of {0}', decodeURIComponent(query.uri.split('/').at(-1) ?? ''))}{' '}
                    <button type="button" onClick={onAllAgreements}>
                        {t('Show All Agreements')}
                    </button>
                </span>
            )}
            {asking.state === 'asking' && (
                <span class="asking">
                    <span role="progressbar" aria-label={t('Computing the deadlines...')} class="turning" />{' '}
                    {t('Computing the deadlines...')}{' '}
                    <button type="button" onClick={onStop}>
                        {t('Stop')}
                    </button>
                </span>
            )}
            {(asking.state === 'stopped' || asking.state === 'failed') && (
                <button type="button" onClick={onAgain}>
                    {t('Compute Again')}
                </button>
            )}
        </div>
    );

    function countWords(): string {
        return all === 1 ? t('1 deadline') : t('{0} deadlines', all);
    }
}
