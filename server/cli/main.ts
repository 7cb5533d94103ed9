import { Command, CommanderError, Option } from 'commander';
import colors from 'picocolors';
import { queryFrom, UnanswerableQuestion } from '../answers.ts';
import { todayInLondon } from '../clock.ts';
import { CannotRun, loadAgreementFiles } from './agreement-files.ts';
import { checkText } from './check-text.ts';
import { checkReport, exitCodeOf } from './check.ts';
import { deadlinesText } from './deadlines-text.ts';
import { deadlinesReport } from './deadlines.ts';

/** Nothing found, findings, could not run. */
type ExitCode = 0 | 1 | 2;

interface Options {
    format: 'text' | 'json';
    today?: string;
    from?: string;
    to?: string;
    party?: string;
}

async function check(paths: string[], { format, today }: Options): Promise<ExitCode> {
    const day = queryFrom({ today }, todayInLondon()).today;
    const files = await loadAgreementFiles(paths, day);
    const report = checkReport(files, day);
    const texts = new Map(files.documents.map(document => [files.pathOf(document.uri.toString()), document.textDocument.getText().split(/\r\n|\r|\n/)]));
    print(format === 'json' ? JSON.stringify(report, undefined, 2) + '\n' : checkText(report, (file, line) => texts.get(file)?.[line] ?? '', colors));
    const unread = files.documents.filter(({ uri }) => files.shared.workspace.FileProblems.get(uri));
    return unread.length === files.documents.length ? 2 : exitCodeOf(report);
}

async function deadlines(paths: string[], { format, ...question }: Options): Promise<ExitCode> {
    const query = queryFrom(question, todayInLondon());
    const report = deadlinesReport(await loadAgreementFiles(paths, query.today), query);
    print(format === 'json' ? JSON.stringify(report, undefined, 2) + '\n' : deadlinesText(report, colors));
    return 0;
}

function print(text: string): void {
    process.stdout.write(text);
}

/** Runs the command of an argument list and gives its exit code; says on standard error why it could not run. */
async function run(argv: string[]): Promise<ExitCode> {
    let code: ExitCode = 0;
    const format = (): Option => new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text');
    const today = (): Option => new Option('--today <day>', 'the day to reckon from, as in 2026-11-05 (default: today in the United Kingdom)');
    const program = new Command('mou').version('0.1.0')
        .description('Checks memoranda of understanding and computes their deadlines.')
        .exitOverride().enablePositionalOptions().showHelpAfterError('(mou --help shows what there is)');
    program.command('check').argument('[paths...]', 'files and folders (default: this folder)')
        .description('Report what is missing, vague, unowned or contradictory. Exit code 0: nothing, 1: errors or warnings, 2: could not run.')
        .addOption(format()).addOption(today())
        .action(async (paths: string[], options: Options) => { code = await check(paths, options); });
    program.command('deadlines').argument('[paths...]', 'files and folders (default: this folder)')
        .description('List what is due, who owes it and how each date was reached. Overdue ones are always listed.')
        .option('--from <day>', 'first day (default: today)').option('--to <day>', 'last day (default: a year after the first)')
        .option('--party <name>', 'only what this party owes or is owed').addOption(format()).addOption(today())
        .action(async (paths: string[], options: Options) => { code = await deadlines(paths, options); });
    program.command('lsp').description('Serve an editor.').requiredOption('--stdio', 'speak over standard input and output')
        .action(async () => { await import('../main-node.ts'); });
    try {
        await program.parseAsync(argv);
        return code;
    } catch (error) {
        if (error instanceof CommanderError) {
            return error.exitCode === 0 ? 0 : 2;
        }
        if (error instanceof CannotRun || error instanceof UnanswerableQuestion) {
            process.stderr.write(`mou: ${error.message}\n`);
            return 2;
        }
        throw error;
    }
}

void run(process.argv).then(code => { process.exitCode = code; });
