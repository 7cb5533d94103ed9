import { useEffect, useRef } from 'preact/hooks';
import { Glyph, signs, type Sign } from './glyph.tsx';
import { useWords } from './words.ts';

/** The keys of the timeline and what its signs mean, over the page until it is closed. */
export function Help({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
    const { t } = useWords();
    const dialog = useRef<HTMLDialogElement>(null);
    useEffect(() => {
        if (isOpen && !dialog.current!.open) {
            dialog.current!.showModal();
        }
    }, [isOpen]);
    const meanings: Record<Sign, string> = {
        overdue: t('Overdue'),
        due: t('Due'),
        refused: t('Cannot be computed'),
        missed: t('Missed'),
        waiting: t('Waiting, or without a fixed day'),
        inactive: t('Nothing to do now'),
        done: t('Done'),
        waived: t('Waived'),
    };
    const keys: [string, string][] = [
        [t('Left, Right'), t('The mark before or after in its row')],
        [t('Up, Down'), t('The row above or below')],
        [t('Page Up, Page Down'), t('The party above or below')],
        [t('Home, End'), t('The first or last mark of the row')],
        [t('Ctrl+Home, Ctrl+End'), t('The beginning or the end of the timeline')],
        [t('Enter'), t('Goes to the clause')],
        [t('Alt+Enter'), t('Explains how the date is reckoned')],
        [t('Shift+F10'), t('Opens the menu of the mark')],
        ['M', t('Goes to the buttons that mark it done, waived or missed')],
        [t('+ and -'), t('Shows less time or more')],
        ['T', t('Goes to today')],
        ['/', t('Goes to the search')],
        ['?', t('Shows this')],
    ];
    return (
        <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
            <h2 id="help-title">{t('Keys and signs')}</h2>
            <div class="columns">
                <dl>
                    {keys.map(([key, meaning]) => (
                        <div key={key}>
                            <dt>
                                <kbd>{key}</kbd>
                            </dt>
                            <dd>{meaning}</dd>
                        </div>
                    ))}
                </dl>
                <ul>
                    {signs.map(sign => (
                        <li key={sign}>
                            <Glyph sign={sign} /> {meanings[sign]}
                        </li>
                    ))}
                    <li>
                        <span class="sample bar" aria-hidden="true" /> {t('May be done on any of these days')}
                    </li>
                    <li>
                        <span class="sample term" aria-hidden="true" /> {t('The agreement is in force')}
                    </li>
                </ul>
            </div>
            <form method="dialog">
                <button type="submit">{t('Close')}</button>
            </form>
        </dialog>
    );
}
