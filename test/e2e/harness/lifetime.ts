const endings = new Set<() => void>();
let listening = false;

/**
 * Runs something when this process ends, whichever way it ends short of SIGKILL, so that no server or browser is left
 * running behind it. Gives a function that takes the wish back.
 * @param end must finish at once; it cannot wait
 */
export function atExit(end: () => void): () => void {
    if (!listening) {
        listening = true;
        process.once('exit', () => endings.forEach(each => each()));
        for (const [signal, code] of [
            ['SIGINT', 130],
            ['SIGTERM', 143],
            ['SIGHUP', 129],
        ] as const) {
            process.once(signal, () => process.exit(code));
        }
        process.stdout.on('error', () => process.exit(141));
    }
    endings.add(end);
    return () => endings.delete(end);
}
