import { parseIsoDay, UK_BANK_HOLIDAYS, withHolidays, type BankHoliday, type DeadlineEnvironment } from '../../language/domain/index.ts';
import { CannotRun } from './cannot-run.ts';

/** How a day is called that the asker gave no name. */
const NAME = 'Additional bank holiday';

/** A bank holiday that the known ones are asked to hold besides. */
export type AddedHoliday = Pick<BankHoliday, 'date' | 'name'>;

/** The bank holidays of options such as `2027-05-10` and `2027-05-10=Jubilee`. Throws CannotRun when one is no day. */
export function holidaysFrom(options: readonly string[] = []): AddedHoliday[] {
    return options.map(option => {
        const [, date = '', name = ''] = /^([^=]*)=?(.*)$/s.exec(option)!;
        if (parseIsoDay(date) === undefined) {
            throw new CannotRun(`'${option}' is no day for --bank-holiday. Write the year, month and day, and a name if you like: 2027-05-10="Jubilee".`);
        }
        return { date, name: name.trim() || NAME };
    });
}

/** What deadlines are computed with when bank holidays are added to the known ones. */
export function environmentWith(added: readonly AddedHoliday[]): DeadlineEnvironment {
    return { bankHolidays: withHolidays(UK_BANK_HOLIDAYS, added) };
}
