import type { TimelineDeadline } from '../../../../server/protocol.ts';
import type { Item } from '../layout/rows.ts';

/** What a sign says: how a deadline stands, or that it waits or cannot be computed. */
export type Sign = TimelineDeadline['standing'] | 'waiting' | 'refused';

/** The sign of a deadline. */
export function signOf({ standing, state }: TimelineDeadline): Sign {
    return state === 'refused' ? 'refused' : standing === 'inactive' && (state === 'waiting' || state === 'open') ? 'waiting' : standing;
}

/** The signs from what matters most to what matters least: of several deadlines the first is shown. */
export const signs: readonly Sign[] = ['overdue', 'due', 'refused', 'missed', 'waiting', 'inactive', 'done', 'waived'];

/** Of several deadlines the first that matters most. */
export function mostUrgent(items: readonly Item[]): Item | undefined {
    const rank = ({ deadline }: Item): number => signs.indexOf(signOf(deadline));
    return items.reduce<Item | undefined>((first, item) => (first && rank(first) <= rank(item) ? first : item), undefined);
}

/** A shape of its own for each sign, so that none is told by colour alone; hidden from readers, as words say the same. */
export function Glyph({ sign }: { sign: Sign }) {
    return (
        <svg class={`glyph ${sign}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            {shapeOf(sign)}
        </svg>
    );
}

function shapeOf(sign: Sign) {
    switch (sign) {
        case 'overdue':
            return (
                <>
                    <path class="solid" d="M8 1 15.5 15H.5Z" />
                    <path class="cut" d="M8 6v4.5M8 12v1.5" />
                </>
            );
        case 'due':
            return <circle class="solid" cx="8" cy="8" r="6" />;
        case 'done':
            return (
                <>
                    <circle class="line" cx="8" cy="8" r="6.25" />
                    <path class="line" d="m5 8.2 2.2 2.3L11.2 6" />
                </>
            );
        case 'missed':
            return <path class="line thick" d="m3 3 10 10M13 3 3 13" />;
        case 'waived':
            return (
                <>
                    <circle class="line" cx="8" cy="8" r="6.25" />
                    <path class="line" d="M3.8 12.2 12.2 3.8" />
                </>
            );
        case 'inactive':
            return <circle class="line dashed" cx="8" cy="8" r="6" />;
        case 'waiting':
            return <path class="line" d="M4 2h8M4 14h8M4.5 2v2.5L8 8l3.5-3.5V2M4.5 14v-2.5L8 8l3.5 3.5V14" />;
        case 'refused':
            return (
                <>
                    <path class="line" d="M2 2h12v12H2Z" />
                    <path class="line" d="M6 6.2a2 2 0 1 1 2.8 1.9q-.8.4-.8 1.3M8 11v1" />
                </>
            );
    }
}
