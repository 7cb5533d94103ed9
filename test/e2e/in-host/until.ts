/**
 * Waits until something holds, by asking again and again, and gives what was found.
 * @param what said when it does not come true, as in "timed out waiting for ..."
 * @param find gives undefined or false for "not yet"
 */
export async function until<T>(what: string, find: () => T | Promise<T>, within = 20_000): Promise<NonNullable<Exclude<T, false>>> {
    const start = performance.now();
    for (;;) {
        const found = await find();
        if (found !== undefined && found !== null && found !== false) {
            return found as NonNullable<Exclude<T, false>>;
        }
        if (performance.now() - start > within) {
            throw new Error(`timed out waiting for ${what}`);
        }
        await new Promise(resolve => setTimeout(resolve, 50));
    }
}
