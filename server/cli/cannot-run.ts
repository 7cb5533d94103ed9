/** The command cannot do what it was asked; the message says why and what to do. Ends the command with exit code 2. */
export class CannotRun extends Error {}

/** Exit codes of every command. */
export const ExitCode = {
    /** Nothing was found. */
    Clean: 0,
    /** Something of severity error or warning was found. */
    Findings: 1,
    /** The command could not do its work. */
    CannotRun: 2,
} as const;
