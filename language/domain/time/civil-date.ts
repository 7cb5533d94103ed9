/** A day of the proleptic Gregorian calendar without zone or clock: whole days since 1 January 1970. */
export type CivilDay = number & { readonly __civilDay: unique symbol };

/** How exactly a date was said. */
export type Precision = 'day' | 'month' | 'quarter' | 'year';

/** A date with its precision: all days from `first` to `last`, both inclusive; equal for precision `day`. */
export interface CivilDate {
    precision: Precision;
    first: CivilDay;
    last: CivilDay;
}

export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

/** Minutes since midnight, 0 to 1439. */
export type ClockTime = number & { readonly __clockTime: unique symbol };
