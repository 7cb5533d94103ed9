import { Command, CommanderError, Option } from 'commander';
import { CannotRun, ExitCode } from './cannot-run.ts';
import type { CheckOptions } from './check.ts';
import type { ExplainOptions } from './explain.ts';
import type { NewOptions } from './new.ts';
import type { DeadlinesOptions } from './question.ts';
import { VERSION } from './version.ts';

const PATHS = 'agreements (.mou) and folders of agreements';
const EXIT_CODES = `
Exit codes:
  0  nothing was found
  1  something of severity error or warning was found
  2  the command could not run`;
const DEADLINES_EXIT_CODES = `
Exit codes:
  0  the deadlines were computed; with --against: nothing moved
  1  some file could not be read; with --against: or something moved
  2  the command could not run`;
const DIFF_EXIT_CODES = `
Exit codes:
  0  they say the same, and no due date moves
  1  something is said otherwise or moves, or some file could not be read
  2  the command could not run`;
const EXPLAIN_EXIT_CODES = `
Exit codes:
  0  it was explained
  1  some file could not be read
  2  the command could not run, or there is no such clause, name or occurrence`;

/** The commands. What each does is loaded only when it is called, so that every one of them starts quickly. */
function program(): Command {
    const mou = new Command('mou')
        .description('Checks memoranda of understanding and computes their deadlines.')
        .version(VERSION, '-v, --version', 'print the version')
        .helpOption('-h, --help', 'print this help')
        .helpCommand('help [command]', 'print the help of a command')
        .showHelpAfterError('(add --help to see what can be asked)')
        .exitOverride();
    mou.command('check')
        .description('check agreements and say what is wrong or missing')
        .argument('[paths...]', PATHS, ['.'])
        .option(
            '--rule <id=level...>',
            'make a rule louder or milder, or turn it off: party/unsigned=off; levels are error, warning, info, hint and off',
        )
        .option('--fix', 'mend what can be mended without asking, then report what is left')
        .option('--dry-run', 'show what --fix would change as a diff, and change nothing')
        .option('--watch', 'check again after each change, until interrupted')
        .addOption(format('sarif', 'github'))
        .addOption(today())
        .addHelpText('after', EXIT_CODES)
        .action(async (paths: string[], options: CheckOptions) => {
            const { check } = await import('./check.ts');
            process.exitCode = await check(paths, options, answer);
        });
    mou.command('deadlines')
        .description('list what is due, what is overdue, and what waits for a date; or what an edit moves')
        .argument('[paths...]', PATHS, ['.'])
        .option('--from <day>', 'first day (default: today); what is overdue is always listed')
        .option('--to <day>', 'last day (default: a year after the first)')
        .option('--party <name>', 'only what this party owes')
        .option('--against <old>', 'what moves from an older file or folder to this one')
        .option('--bank-holiday <day[=name]>', 'count this day as a bank holiday too; with --against in the newer state only', everyOne)
        .addOption(format())
        .addOption(today())
        .addHelpText('after', DEADLINES_EXIT_CODES)
        .action(async (paths: string[], { against: old, ...options }: DeadlinesOptions & { against?: string }) => {
            if (old === undefined) {
                const { deadlines } = await import('./deadlines.ts');
                process.exitCode = await deadlines(paths, options, { answer, note });
            } else {
                const { against } = await import('./against.ts');
                process.exitCode = await against(old, paths, options, { answer, note });
            }
        });
    mou.command('explain')
        .description('show every deadline that a clause or a name gives, and how each was reckoned')
        .argument('<file>', 'an agreement (.mou), or a folder of them')
        .argument('<clause...>', 'a clause number, such as 4.5(a), or the name of a deadline, review, dispute step or event')
        .option(
            '--occurrence <day>',
            "only for the event on this day, or the period or repetition that holds it, as in 2026-11-05 or '5 November 2026'",
        )
        .option('--party <name>', 'only what this party owes')
        .addOption(format())
        .addOption(today())
        .addHelpText('after', EXPLAIN_EXIT_CODES)
        .action(async (file: string, clause: string[], options: ExplainOptions) => {
            const { explain } = await import('./explain.ts');
            process.exitCode = await explain(file, clause.join(' '), options, { answer, note });
        });
    mou.command('diff')
        .description('show what a newer agreement says otherwise than an older one, and which due dates that moves')
        .argument('<old>', 'the older agreement (.mou), or a folder of them')
        .argument('<new>', 'the newer agreement, or folder')
        .option('--from <day>', 'first day of the due dates (default: today)')
        .option('--to <day>', 'last day of the due dates (default: a year after the first)')
        .addOption(format())
        .addOption(today())
        .addHelpText('after', DIFF_EXIT_CODES)
        .action(async (old: string, path: string, options: DeadlinesOptions) => {
            const { diff } = await import('./diff.ts');
            process.exitCode = await diff(old, path, options, { answer, note });
        });
    mou.command('new')
        .description('write a new agreement with all that a profile asks for, and blanks where you decide')
        .argument('<profile>', 'a profile that comes with the language, such as memorandum, or a file (.mou) with one of your own')
        .option('--title <title>', 'what it is called')
        .option(
            '--party <short=full name[, kind]>',
            "who is party to it: 'Council=Northvale County Council, local authority'; may be given several times",
            everyOne,
        )
        .addOption(today())
        .action(async (profile: string, options: NewOptions) => {
            const { begin } = await import('./new.ts');
            process.exitCode = await begin(profile, options, { answer });
        });
    mou.command('lsp')
        .description('serve an editor by the language server protocol over standard input and output')
        .option('--stdio', 'over standard input and output (the only way, and the default)')
        .action(async () => {
            const { serve } = await import('./lsp.ts');
            serve();
        });
    return mou;
}

/** How the answer is written: as text or JSON, or in one of the other forms of the command. */
function format(...others: string[]): Option {
    return new Option('--format <format>', 'how the answer is written').choices(['text', 'json', ...others]).default('text');
}

/** Collects an option that may be given several times. */
function everyOne(value: string, before: readonly string[] = []): string[] {
    return [...before, value];
}

function today(): Option {
    return new Option('--today <day>', 'the day to reckon from, as in 2026-11-05 (default: the day it is)');
}

function answer(text: string): void {
    process.stdout.write(`${text}\n`);
}

function note(text: string): void {
    process.stderr.write(`${text}\n`);
}

/** Runs the command line. The process ends by itself, so that all output is written. */
async function main(): Promise<void> {
    // Whoever reads the output may stop reading, as `head` does.
    process.stdout.on('error', error =>
        process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? (process.exitCode ?? 0) : ExitCode.CannotRun),
    );
    try {
        await program().parseAsync();
    } catch (error) {
        if (error instanceof CommanderError) {
            process.exitCode = error.exitCode === 0 ? 0 : ExitCode.CannotRun;
        } else {
            note(
                error instanceof CannotRun
                    ? error.message
                    : `mou failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
            );
            process.exitCode = ExitCode.CannotRun;
        }
    }
}

void main();
