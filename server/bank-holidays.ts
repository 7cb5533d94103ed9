import { parseIsoDay, UK_BANK_HOLIDAYS, withHolidays, type DeadlineEnvironment } from '../language/domain/index.ts';
import { UnanswerableQuestion } from './answers.ts';
import type { AddedHoliday } from './protocol.ts';

/** How a day is called that the asker gave no name. */
const NAME = 'Additional bank holiday';

/** Bank holidays to add, each with a name. Throws UnanswerableQuestion when one is no ISO day. */
export function namedHolidays(added: readonly AddedHoliday[] = []): Required<AddedHoliday>[] {
    return added.map(({ date, name }) => {
        if (parseIsoDay(date) === undefined) {
            throw new UnanswerableQuestion(`'${date}' is no day for a bank holiday. Write the year, month and day as in 2027-05-10.`);
        }
        return { date, name: name?.trim() || NAME };
    });
}

/** What deadlines are computed with when bank holidays are added to the known ones. */
export function environmentWith(added: readonly Required<AddedHoliday>[]): DeadlineEnvironment {
    return { bankHolidays: withHolidays(UK_BANK_HOLIDAYS, added) };
}
