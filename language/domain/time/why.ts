import type { TraceStep } from '../computed-deadline.ts';

/**
 * The steps that led to a value. When something is due is asked of every answer, why only of the few that are shown: so the steps are put
 * into words, with each day that was passed over, when they are asked for. Asking changes nothing and gives the same each time.
 */
export type Why = () => TraceStep[];

/** Why something is that nothing led to. */
export const NO_STEPS: Why = () => [];

/** One why after the other. */
export function inOrder(...parts: readonly Why[]): Why {
    const [first = NO_STEPS, second] = (parts = parts.filter(part => part !== NO_STEPS));
    if (!second) {
        return first;
    }
    return () => {
        const steps: TraceStep[] = [];
        for (const part of parts) {
            steps.push(...part());
        }
        return steps;
    };
}
