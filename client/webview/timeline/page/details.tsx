import { canBeSettled } from '../../../features/upcoming-deadlines-items.ts';
import type { Mark } from '../layout/marks.ts';
import type { Row } from '../layout/rows.ts';
import { daysWords, dutyWords, occurrenceWords, standingWords, termSentence, whereWords } from '../sentences.ts';
import { outcomes, type Outcome } from '../messages.ts';
import { Glyph, signOf } from './glyph.tsx';
import { useWords } from './words.ts';

/** What the details are of, and what can be done with it. */
export interface DetailsProps {
    readonly row: Row | undefined;
    readonly mark: Mark | undefined;
    readonly goTo: () => void;
    readonly explain: () => void;
    /** Told the key of a deadline. */
    readonly settle: (key: string, outcome: Outcome) => void;
}

/** No more deadlines of one mark than these are told one by one. */
const MOST_TOLD = 4;

/** The mark that the keyboard or the pointer chose, in words, with what can be done with it. */
export function Details({ row, mark, goTo, explain, settle }: DetailsProps) {
    const { t } = useWords();
    const hasPlace = row !== undefined && row.kind !== 'lane';
    return (
        <section class="details" aria-label={t('Details')}>
            <div class="told">
                {hasPlace && mark ? (
                    <Told row={row} mark={mark} settle={settle} />
                ) : (
                    <p class="hint">{t('Choose a mark to read what it stands for. Press ? for the keys.')}</p>
                )}
            </div>
            {hasPlace && mark && (
                <div class="actions">
                    <button type="button" onClick={goTo} title={t('Enter')}>
                        {t('Go to the Clause')}
                    </button>
                    {mark.kind !== 'term' && (
                        <button type="button" onClick={explain} title={t('Alt+Enter')}>
                            {t('Explain the Date')}
                        </button>
                    )}
                </div>
            )}
        </section>
    );
}

function Told({ row, mark, settle }: { row: Row; mark: Mark; settle: DetailsProps['settle'] }) {
    const words = useWords();
    const { t } = words;
    if (mark.kind === 'term' && row.kind === 'agreement') {
        return <p>{termSentence(row.agreement, words)}</p>;
    }
    const [first] = mark.items;
    const more = mark.items.length - MOST_TOLD;
    return (
        <>
            <p>
                {dutyWords(first!.deadline, words)} <span class="where">{whereWords(first!.deadline, words)}</span>
            </p>
            <ul>
                {mark.items.slice(0, MOST_TOLD).map(({ key, deadline }) => (
                    <li key={key}>
                        <Glyph sign={signOf(deadline)} />
                        <span>
                            <strong>{daysWords(deadline, words)}</strong>{' '}
                            {[standingWords(deadline, words), occurrenceWords(deadline, words)].filter(part => part !== '').join(', ')}
                        </span>
                        {canBeSettled({ deadline }) && (
                            <Settle
                                when={daysWords(deadline, words)}
                                standing={deadline.standing}
                                onSettle={outcome => settle(key, outcome)}
                            />
                        )}
                    </li>
                ))}
                {more > 0 && <li>{t('and {0} more', more)}</li>}
            </ul>
        </>
    );
}

/** The buttons that enter what became of a deadline; `when` tells which one where several are listed. */
function Settle({ when, standing, onSettle }: { when: string; standing: string; onSettle: (outcome: Outcome) => void }) {
    const { t } = useWords();
    const labels: Record<Outcome, string> = { done: t('Mark Done'), waived: t('Mark Waived'), missed: t('Mark Missed') };
    return (
        <span class="settle" role="group" aria-label={when}>
            {outcomes
                .filter(outcome => outcome !== standing)
                .map(outcome => (
                    <button
                        type="button"
                        key={outcome}
                        title={outcome === 'done' ? t('M, then Enter') : ''}
                        onClick={() => onSettle(outcome)}
                    >
                        {labels[outcome]}
                    </button>
                ))}
        </span>
    );
}
