import type { Mark } from '../layout/marks.ts';
import type { Row } from '../layout/rows.ts';
import { daysWords, dutyWords, occurrenceWords, standingWords, termSentence, whereWords } from '../sentences.ts';
import { Glyph, signOf } from './glyph.tsx';
import { useWords } from './words.ts';

/** What the details are of, and what can be done with it. */
export interface DetailsProps {
    readonly row: Row | undefined;
    readonly mark: Mark | undefined;
    readonly goTo: () => void;
    readonly explain: () => void;
}

/** No more deadlines of one mark than these are told one by one. */
const MOST_TOLD = 4;

/** The mark that the keyboard or the pointer chose, in words, with what can be done with it. */
export function Details({ row, mark, goTo, explain }: DetailsProps) {
    const { t } = useWords();
    const hasPlace = row !== undefined && row.kind !== 'lane';
    return <section class="details" aria-label={t('Details')}>
        <div class="told">{hasPlace && mark ? <Told row={row} mark={mark} /> : <p class="hint">{t('Choose a mark to read what it stands for. Press ? for the keys.')}</p>}</div>
        {hasPlace && mark && <div class="actions">
            <button type="button" onClick={goTo} title={t('Enter')}>{t('Go to the Clause')}</button>
            {mark.kind !== 'term' && <button type="button" onClick={explain} title={t('Alt+Enter')}>{t('Explain the Date')}</button>}
        </div>}
    </section>;
}

function Told({ row, mark }: { row: Row; mark: Mark }) {
    const words = useWords();
    const { t } = words;
    if (mark.kind === 'term' && row.kind === 'agreement') {
        return <p>{termSentence(row.agreement, words)}</p>;
    }
    const [first] = mark.items;
    const more = mark.items.length - MOST_TOLD;
    return <>
        <p>{dutyWords(first!.deadline, words)} <span class="where">{whereWords(first!.deadline, words)}</span></p>
        <ul>
            {mark.items.slice(0, MOST_TOLD).map(({ key, deadline }) => <li key={key}>
                <Glyph sign={signOf(deadline)} />
                <span><strong>{daysWords(deadline, words)}</strong> {[standingWords(deadline, words), occurrenceWords(deadline, words)].filter(part => part !== '').join(', ')}</span>
            </li>)}
            {more > 0 && <li>{t('and {0} more', more)}</li>}
        </ul>
    </>;
}
