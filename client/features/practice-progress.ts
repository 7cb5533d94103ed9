/** How far somebody has got with the practice agreement: mistakes it had, and how many of them are left. */
export interface PracticeProgress {
    readonly mistakes: number;
    readonly left: number;
}

/** Before anything is known of it. */
export const UNCHECKED: PracticeProgress = { mistakes: 0, left: 0 };

/** Whether a rule finds blanks to be filled in: most fixes leave one, and a blank is no mistake. */
export function findsBlanks(rule: string): boolean {
    return rule === 'blank/unfilled';
}

/**
 * The progress once the agreement has been checked again. Slow checks report after quick ones, so that the mistakes it had are the
 * most that were ever found.
 * @param rules the rule behind each finding
 */
export function progressAfterCheck({ mistakes }: PracticeProgress, rules: readonly string[]): PracticeProgress {
    const left = rules.filter(rule => !findsBlanks(rule)).length;
    return { mistakes: Math.max(mistakes, left), left };
}
