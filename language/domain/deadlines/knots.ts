/** Gives the names that a name leads to directly. */
type Next = (name: string) => readonly string[];

/**
 * The sets of names that all lead to each other, a name that leads to itself among them: the strongly connected
 * components of Tarjan's algorithm, without recursion, in time proportional to names and links.
 */
export function knotsOf(names: readonly string[], next: Next): Set<string>[] {
    const order = new Map<string, number>();
    const lowest = new Map<string, number>();
    const open: string[] = [];
    const isOpen = new Set<string>();
    const knots: Set<string>[] = [];
    const enter = (name: string): { name: string; left: string[] } => {
        order.set(name, order.size);
        lowest.set(name, order.get(name)!);
        open.push(name);
        isOpen.add(name);
        return { name, left: [...next(name)].reverse() };
    };
    const lower = (name: string, to: number): void => void lowest.set(name, Math.min(lowest.get(name)!, to));
    for (const root of names) {
        if (order.has(root)) {
            continue;
        }
        const path = [enter(root)];
        while (path.length > 0) {
            const { name, left } = path.at(-1)!;
            const following = left.pop();
            if (following !== undefined) {
                if (!order.has(following)) {
                    path.push(enter(following));
                } else if (isOpen.has(following)) {
                    lower(name, order.get(following)!);
                }
                continue;
            }
            path.pop();
            const before = path.at(-1);
            if (before) {
                lower(before.name, lowest.get(name)!);
            }
            if (lowest.get(name) !== order.get(name)) {
                continue;
            }
            const knot = new Set(open.splice(open.lastIndexOf(name)));
            knot.forEach(each => isOpen.delete(each));
            if (knot.size > 1 || next(name).includes(name)) {
                knots.push(knot);
            }
        }
    }
    return knots;
}

/** One circle through a knot: every name leads to the one behind it, the last to the first. */
export function oneCircleIn(knot: ReadonlySet<string>, next: Next): string[] {
    const path: string[] = [];
    const seen = new Set<string>();
    for (let name = [...knot][0]!; !seen.has(name); name = next(name).find(each => knot.has(each))!) {
        path.push(name);
        seen.add(name);
    }
    const again = next(path.at(-1)!).find(each => knot.has(each))!;
    return path.slice(path.indexOf(again));
}
