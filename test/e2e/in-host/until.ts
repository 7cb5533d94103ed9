/** A question that VS Code leaves unanswered this long, in milliseconds, is asked again, and that is told. */
const PATIENCE = 10_000;

/**
 * Waits until something holds, by asking again and again, and gives what was found.
 * @param what said when it does not come true, as in "timed out waiting for ..."
 * @param find gives undefined or false for "not yet"
 */
export async function until<T>(what: string, find: () => T | Promise<T>, within = 30_000): Promise<NonNullable<Exclude<T, false>>> {
    const start = performance.now();
    for (;;) {
        const found = await answerOf(what, find);
        if (found !== undefined && found !== null && found !== false) {
            return found as NonNullable<Exclude<T, false>>;
        }
        if (performance.now() - start > within) {
            throw new Error(`timed out waiting for ${what}`);
        }
        await new Promise(resolve => setTimeout(resolve, 50));
    }
}

/** What a question gives; undefined when there is no answer to it yet. */
async function answerOf<T>(what: string, find: () => T | Promise<T>): Promise<T | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const none = new Promise<undefined>(resolve => {
        timer = setTimeout(() => {
            console.warn(`No answer in ${PATIENCE} ms to a question for ${what}: it is asked again.`);
            resolve(undefined);
        }, PATIENCE);
    });
    try {
        return await Promise.race([find(), none]);
    } finally {
        clearTimeout(timer);
    }
}
