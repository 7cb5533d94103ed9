/**
 * The outermost shape of an .ics file (RFC 5545, section 3.4 and 3.6): its events as the lines that matter of each. Read
 * line by line with fixed bounds, so that a file of any content costs no more than its length.
 */

/** One VEVENT as it is written. */
export interface EventText {
    /** Line of its BEGIN, counted from 0. */
    line: number;
    /** Its properties, unfolded, those that are asked for only. */
    properties: string[];
    /** What is wrong with the text itself, as the end of a sentence. */
    problem?: string;
}

/** The events of a file and whether its end is missing; or why it is none. */
export type CalendarText = { events: EventText[]; endsEarly: boolean } | { problem: 'not-a-calendar' | 'too-many-events' | 'too-deep' };

/** No school's calendar has more events. */
export const MOST_EVENTS = 10_000;
/** A line of a property that is used may have this many characters; a description may be longer. */
export const LONGEST_LINE = 10_000;
/** Calendars hold events, events hold alarms; nothing is nested deeper. */
const DEEPEST = 20;
/** Properties of one event that are kept; more are no calendar of people. */
const MOST_PROPERTIES = 500;

/**
 * Splits a file into its events.
 * @param wanted names of the properties to keep, in capitals
 */
export function readCalendarText(text: string, wanted: ReadonlySet<string>): CalendarText {
    const reader = new EventReader(wanted);
    for (const { line, content } of unfolded(text)) {
        const problem = reader.read(line, content);
        if (problem) {
            return { problem };
        }
    }
    return reader.hasCalendar ? { events: reader.events, endsEarly: reader.breakOff() } : { problem: 'not-a-calendar' };
}

/** The lines of a file, each with those that go on with it: a line that begins with a blank is one's continuation. */
function* unfolded(text: string): Generator<{ line: number; content: string }> {
    const lineEnd = /\r\n|\n|\r/g;
    let current: { line: number; content: string } | undefined;
    let line = 0;
    for (let start = 0; start <= text.length; line++) {
        lineEnd.lastIndex = start;
        const end = lineEnd.exec(text);
        const written = text.slice(start, end?.index ?? text.length);
        if (current && /^[ \t]/.test(written)) {
            // One more than is allowed is kept, so that the reader sees that it is too long.
            if (current.content.length <= LONGEST_LINE) {
                current.content += written.slice(1, LONGEST_LINE + 2);
            }
        } else {
            if (current) {
                yield current;
            }
            current = { line, content: written.slice(0, LONGEST_LINE + 1) };
        }
        start = end ? lineEnd.lastIndex : text.length + 1;
    }
    if (current) {
        yield current;
    }
}

class EventReader {
    readonly events: EventText[] = [];
    hasCalendar = false;
    private readonly wanted: ReadonlySet<string>;
    /** Names of the components that are open, outermost first. */
    private readonly open: string[] = [];
    private current: EventText | undefined;

    constructor(wanted: ReadonlySet<string>) {
        this.wanted = wanted;
    }

    /** Ends what is still open at the end of the file; gives whether anything was. */
    breakOff(): boolean {
        const isInside = this.open.length > 0;
        if (this.current) {
            this.endOf('VEVENT', 'it has no end');
        }
        return isInside;
    }

    read(line: number, content: string): 'too-many-events' | 'too-deep' | undefined {
        const name = /^[A-Za-z0-9-]+/.exec(content)?.[0].toUpperCase();
        const component = content
            .slice(content.indexOf(':') + 1)
            .trim()
            .toUpperCase();
        if (name === 'BEGIN') {
            return this.begin(line, component);
        }
        if (name === 'END') {
            this.end(component);
        } else if (this.current && this.open.at(-1) === 'VEVENT' && name !== undefined && this.wanted.has(name)) {
            this.keep(this.current, content);
        }
        return undefined;
    }

    private begin(line: number, component: string): 'too-many-events' | 'too-deep' | undefined {
        this.hasCalendar ||= component === 'VCALENDAR' && this.open.length === 0;
        if (component === 'VEVENT') {
            if (this.current) {
                this.endOf('VEVENT', 'it has no end');
            }
            if (this.events.length === MOST_EVENTS) {
                return 'too-many-events';
            }
            if (this.hasCalendar) {
                this.events.push((this.current = { line, properties: [] }));
            }
        }
        this.open.push(component);
        return this.open.length > DEEPEST ? 'too-deep' : undefined;
    }

    private end(component: string): void {
        if (this.open.includes(component)) {
            this.endOf(component);
        }
    }

    /** Ends a component and whatever is still open inside it; an event that ends so has no end of its own. */
    private endOf(component: string, problem?: string): void {
        const inside = this.open.splice(this.open.lastIndexOf(component));
        if (this.current && inside.includes('VEVENT')) {
            const why = problem ?? (component === 'VEVENT' ? undefined : 'it has no end');
            if (why !== undefined) {
                this.current.problem ??= why;
            }
            this.current = undefined;
        }
    }

    private keep(event: EventText, content: string): void {
        if (content.length > LONGEST_LINE) {
            event.problem ??= `one of its lines is longer than ${LONGEST_LINE} characters`;
        } else if (event.properties.length === MOST_PROPERTIES) {
            event.problem ??= `it has more than ${MOST_PROPERTIES} properties`;
        } else {
            event.properties.push(content);
        }
    }
}
