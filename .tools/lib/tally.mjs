/**
 * What a suite ends with.
 * @typedef {{ passed: number, failed: number }} Tally
 */

/**
 * The one line every suite ends with, the form that people and CI read.
 * @param {Tally} tally
 */
export function tallyLine({ passed, failed }) {
    return `${passed} passed, ${failed} failed`;
}

/**
 * The last tally line in a suite's output, or undefined when there is none.
 * @param {string} output
 * @returns {Tally | undefined}
 */
export function readTally(output) {
    const last = [...output.matchAll(/^(?:\S+ )?(\d+) passed, (\d+) failed\r?$/gm)].at(-1);
    return last && { passed: Number(last[1]), failed: Number(last[2]) };
}

/**
 * The tally of a suite that ran as a process: its own count, with at least one failure when it exited badly,
 * and one failure when it never got as far as counting.
 * @param {string} output
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfRun(output, exitCode) {
    const { passed, failed } = readTally(output) ?? { passed: 0, failed: 1 };
    return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
    return {
        passed: tallies.reduce((total, { passed }) => total + passed, 0),
        failed: tallies.reduce((total, { failed }) => total + failed, 0),
    };
}
