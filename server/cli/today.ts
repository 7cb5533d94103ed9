import { parseIsoDay } from '../../language/domain/index.ts';
import { todayInLondon } from '../clock.ts';
import { CannotRun } from './cannot-run.ts';

/** The ISO day of an option `--today`, or the day it is in the United Kingdom. Throws CannotRun when it is no day. */
export function todayFrom(option: string | undefined): string {
    if (option !== undefined && parseIsoDay(option) === undefined) {
        throw new CannotRun(`'${option}' is no day for --today. Write the year, month and day as in 2026-11-05.`);
    }
    return option ?? todayInLondon();
}
