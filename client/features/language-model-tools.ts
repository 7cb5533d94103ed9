import {
    CancellationError,
    DiagnosticSeverity,
    l10n,
    languages,
    LanguageModelTextPart,
    LanguageModelToolResult,
    type Uri,
    workspace,
    type CancellationToken,
    type LanguageModelTool,
    type LogOutputChannel,
} from 'vscode';
import { CheckWorkspaceRequest, DeadlinesRequest, ExplainRequest } from '../../server/protocol.ts';
import { ruleOf } from './diagnostic-rule.ts';
import type { FeatureContext } from './feature-context.ts';
import { findAgreements } from './find-agreements.ts';
import { bounded, checkAnswer, deadlinesAnswer, explainAnswer, mostCharacters, type ToolFinding } from './tool-answers.ts';

/** What a tool may be asked; package.json has the schema of each. */
interface ToolInput {
    readonly file?: string;
    readonly subject?: string;
    readonly party?: string;
    readonly from?: string;
    readonly to?: string;
    readonly today?: string;
}

/** A tool: what it says while it works, what is asked of the user before, what it answers, what it could not do when it fails. */
interface Tool {
    readonly works: (about: string) => string;
    readonly confirms: string;
    readonly failed: string;
    readonly answer: (input: ToolInput, token: CancellationToken) => Promise<string>;
}

/** Characters of a token, roughly and rather too few. */
const charactersOfToken = 3;

/**
 * The tools through which a language model checks agreements, lists deadlines and explains a date: the answers of the commands. They
 * read and never write; the user confirms that what the agreements say goes to the model.
 */
export function activateLanguageModelTools(context: FeatureContext): void {
    for (const [name, tool] of Object.entries(tools(context))) {
        context.entryPoints.tool(name, asTool(tool, context));
    }
}

function tools({ client, deadlines: { format }, output }: FeatureContext): Record<string, Tool> {
    const { t } = l10n;
    return {
        mou_check: {
            works: about => t('Checking {0}', about),
            confirms: t('Findings in your agreements, with words of theirs, are given to the language model.'),
            failed: t('The agreements could not be checked.'),
            answer: async ({ file }, token) => {
                const uri = await fileCalled(file, output);
                const result = await client.sendRequest(CheckWorkspaceRequest, {}, token);
                const found = findings(uri);
                return checkAnswer(
                    uri
                        ? {
                              ...result,
                              ...counts(found),
                              files: 1,
                              unreadable: result.unreadable.filter(each => each.uri === uri.toString()),
                          }
                        : result,
                    found,
                    t,
                );
            },
        },
        mou_deadlines: {
            works: about => t('Computing the deadlines of {0}', about),
            confirms: t('What is due in your agreements, with words of theirs, is given to the language model.'),
            failed: t('The deadlines could not be computed.'),
            answer: async ({ file, party, from, to, today }, token) => {
                const uri = (await fileCalled(file, output))?.toString();
                const result = await client.sendRequest(DeadlinesRequest, { uri, party, from, to, today, choices: true }, token);
                const known = result.choices?.parties.map(({ name, fullName = '' }) => [name, fullName]) ?? [];
                if (
                    party !== undefined &&
                    result.deadlines.length === 0 &&
                    !known.flat().some(name => name.toLowerCase() === party.toLowerCase())
                ) {
                    throw new Error(t("Nothing is owed by '{0}'. The parties are: {1}.", party, known.map(([name]) => name).join(', ')));
                }
                return deadlinesAnswer(result, party, format, t);
            },
        },
        mou_explain: {
            works: about => t('Explaining {0}', about),
            confirms: t('How dates of your agreements are reckoned, with words of theirs, is given to the language model.'),
            failed: t('The date could not be explained.'),
            answer: async ({ file, subject = '', party, today }, token) =>
                explainAnswer(
                    await client.sendRequest(
                        ExplainRequest,
                        { uri: (await fileCalled(file, output))?.toString(), subject, party, today },
                        token,
                    ),
                    format,
                    t,
                ),
        },
    };
}

function asTool({ works, confirms, failed, answer }: Tool, { output }: FeatureContext): LanguageModelTool<ToolInput> {
    return {
        prepareInvocation: ({ input: { file, subject } }) => ({
            invocationMessage: works([subject, file].filter(part => part !== undefined).join(', ') || l10n.t('all agreements')),
            confirmationMessages: {
                title: l10n.t('Let the language model read your agreements?'),
                message: `${confirms} ${l10n.t('Nothing is changed.')}`,
            },
        }),
        invoke: async ({ input, tokenizationOptions }, token) => {
            try {
                const most = Math.min(mostCharacters, (tokenizationOptions?.tokenBudget ?? mostCharacters) * charactersOfToken);
                return new LanguageModelToolResult([new LanguageModelTextPart(bounded(await answer(input, token), most, l10n.t))]);
            } catch (error) {
                if (token.isCancellationRequested) {
                    throw new CancellationError();
                }
                output.warn(String(error));
                throw new Error(`${failed} ${error instanceof Error ? error.message : String(error)}`, { cause: error });
            }
        },
    };
}

/** The agreement that a model calls by its name or path. Throws an error that says which there are when there is none. */
async function fileCalled(file: string | undefined, output: LogOutputChannel): Promise<Uri | undefined> {
    if (file === undefined || file === '') {
        return undefined;
    }
    const open = workspace.textDocuments.filter(({ languageId }) => languageId === 'mou').map(({ uri }) => uri);
    const uris = [...(await findAgreements(undefined, output)), ...open];
    const wanted = file.replaceAll('\\', '/').replace(/^\.\//, '');
    const found =
        uris.find(uri => uri.toString() === file || workspace.asRelativePath(uri) === wanted) ??
        uris.find(uri => uri.path === wanted || uri.path.endsWith(`/${wanted}`));
    if (!found) {
        throw new Error(
            l10n.t(
                "There is no agreement '{0}'. There are: {1}.",
                file,
                [...new Set(uris.map(uri => workspace.asRelativePath(uri)))].sort().join(', '),
            ),
        );
    }
    return found;
}

const severities: Record<DiagnosticSeverity, 'error' | 'warning' | 'info' | 'hint'> = {
    [DiagnosticSeverity.Error]: 'error',
    [DiagnosticSeverity.Warning]: 'warning',
    [DiagnosticSeverity.Information]: 'info',
    [DiagnosticSeverity.Hint]: 'hint',
};

/** What the checker found, in one file or in all. */
function findings(only: Uri | undefined): ToolFinding[] {
    const all = only ? [[only, languages.getDiagnostics(only)] as const] : languages.getDiagnostics();
    return all.flatMap(([uri, diagnostics]) =>
        diagnostics
            .filter(({ source }) => source === 'mou')
            .map(({ range, severity, code, message }) => ({
                file: workspace.asRelativePath(uri),
                line: range.start.line + 1,
                severity: severities[severity],
                code: ruleOf({ code }),
                message,
            })),
    );
}

function counts(found: readonly ToolFinding[]): { errors: number; warnings: number; infos: number; hints: number } {
    const count = (wanted: string): number => found.filter(({ severity }) => severity === wanted).length;
    return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}
