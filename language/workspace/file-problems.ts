import type { URI } from 'langium';
import type { FileProblem } from './decode-text.ts';

/** Files (and folders) that could not be read when they were last tried, and why. */
export class FileProblems {
    private readonly problems = new Map<string, FileProblem>();

    /** Why a file could not be read; undefined when it could. */
    get(uri: URI | string): FileProblem | undefined {
        return this.problems.get(uri.toString());
    }

    /** All that could not be read, by address. */
    all(): ReadonlyMap<string, FileProblem> {
        return this.problems;
    }

    /** Notes what came of reading a file; without a problem it was read. */
    note(uri: URI, problem: FileProblem | undefined): void {
        if (problem) {
            this.problems.set(uri.toString(), problem);
        } else {
            this.problems.delete(uri.toString());
        }
    }
}
