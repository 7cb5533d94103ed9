import type { CivilDay } from './civil-date.ts';

/** Days from `first` to `last`, both inclusive. */
export interface DaySpan {
    first: CivilDay;
    last: CivilDay;
}

/** A school term with the breaks inside it. */
export interface SchoolTerm extends DaySpan {
    name?: string;
    breaks: readonly DaySpan[];
}
