/**
 * The day that checks take for today. The language never reads the clock: the server and the command line say which
 * day it is. Until they do there is no today, and checks that need one find nothing.
 */
export class Today {
    private provider: () => string | undefined = () => undefined;

    /** Sets where the ISO day (`2026-11-22`) comes from; asked anew for each check. */
    set(day: string | (() => string | undefined)): void {
        this.provider = typeof day === 'string' ? () => day : day;
    }

    /** The ISO day, or undefined while nobody has said which day it is. */
    get(): string | undefined {
        return this.provider();
    }
}
