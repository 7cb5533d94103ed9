import type { Agreement, Provision } from '../agreement.ts';

/** Whether a clause is the one of a number or by its own number a part of it: 6.1 and 6(a) of 6, but not 60. */
function isPartByNumber(clause: string, number: string): boolean {
    return clause === number || clause.startsWith(`${number}.`) || clause.startsWith(`${number}(`);
}

/** The numbers of a clause or section and of everything that stands inside it, whatever number that bears. */
export function clausesUnder({ provisions }: Pick<Agreement, 'provisions'>, number: string): (clause: string) => boolean {
    const inside = new Set<string>();
    const pending: { provision: Provision; within: boolean }[] = provisions.map(provision => ({ provision, within: false }));
    for (let next = pending.pop(); next; next = pending.pop()) {
        const { provision, within: isInside } = next;
        const within = isInside || (provision.number === number && provision.sort !== 'appendix');
        if (within) {
            for (const part of [provision, ...provision.items]) if (part.number !== undefined) inside.add(part.number);
        }
        pending.push(...provision.children.map(child => ({ provision: child, within })));
    }
    return clause => inside.has(clause) || isPartByNumber(clause, number);
}
