import type { TimelineResult } from '../../../../server/protocol.ts';
import { useWords } from './words.ts';

/** In place of a chart that has no rows: why, and what to do. */
export function Empty({ result, onClear }: { result: TimelineResult | undefined; onClear: () => void }) {
    const { t } = useWords();
    if (!result) {
        return <div class="empty" />;
    }
    if (result.agreements.length === 0) {
        return (
            <div class="empty">
                <p>
                    {t('There is no agreement here yet. Write a memorandum in a file that ends in .mou, and its deadlines are drawn here.')}
                </p>
            </div>
        );
    }
    return (
        <div class="empty">
            <p>{t('No deadline has all that you ask for.')}</p>
            <button type="button" onClick={onClear}>
                {t('Show All Deadlines')}
            </button>
        </div>
    );
}
