import {
    CodeLens,
    commands,
    DocumentLink,
    l10n,
    languages,
    ProgressLocation,
    Range,
    Uri,
    window,
    workspace,
    type CancellationToken,
    type TextDocument,
} from 'vscode';
import { CompareDeadlinesRequest, CompareStatementsRequest } from '../../server/protocol.ts';
import { comparisonText, type ComparisonText } from './comparison-text.ts';
import type { FeatureContext } from './feature-context.ts';
import { fileNameOf } from './file-name.ts';
import { olderVersions, type OlderVersion } from './older-versions.ts';
import { ReadOnlyTexts } from './read-only-texts.ts';
import { reportFailure } from './report-failure.ts';
import { tick } from './walkthrough-steps.ts';

/** The schemes of a comparison, and of the older texts that it is about. */
const comparisonScheme = 'mou-comparison';
const olderScheme = 'mou-older';

/** A comparison that is shown: where its lines lead, and the texts it is about. */
interface Shown {
    readonly links: ComparisonText['links'];
    readonly older: Uri;
    readonly newer: Uri;
    readonly title: string;
}

/**
 * The command that compares the agreement in the editor with an older version of it, or with another one: what is said otherwise, in
 * meaning, and which due dates that moves. Its text leads to the places, and to both texts side by side. Called with the address of a
 * file, and with which version as {@link olderVersions} names it, it asks nothing.
 */
export function activateCompareWith(context: FeatureContext): void {
    const { entryPoints, subscriptions } = context;
    const views = {
        comparisons: new ReadOnlyTexts(comparisonScheme, subscriptions),
        olders: new ReadOnlyTexts(olderScheme, subscriptions),
        shown: new Map<string, Shown>(),
    };
    const linksOf = ({ uri }: TextDocument): DocumentLink[] =>
        (views.shown.get(uri.toString())?.links ?? []).map(({ line, place, isOlder }) => {
            const { start } = place.range;
            const file = isOlder ? views.shown.get(uri.toString())!.older : Uri.parse(place.uri);
            const link = new DocumentLink(
                new Range(line, 2, line, Number.MAX_SAFE_INTEGER),
                file.with({ fragment: `L${start.line + 1},${start.character + 1}` }),
            );
            link.tooltip = l10n.t('Go to it');
            return link;
        });
    const lensesOf = ({ uri }: TextDocument): CodeLens[] => {
        const shown = views.shown.get(uri.toString());
        if (shown) {
            return [
                new CodeLens(new Range(0, 0, 0, 0), {
                    title: l10n.t('Show both texts side by side'),
                    command: 'vscode.diff',
                    arguments: [shown.older, shown.newer, shown.title],
                }),
            ];
        }
        return [];
    };
    subscriptions.push(
        languages.registerDocumentLinkProvider({ scheme: comparisonScheme }, { provideDocumentLinks: linksOf }),
        languages.registerCodeLensProvider({ scheme: comparisonScheme }, { provideCodeLenses: lensesOf }),
        workspace.onDidCloseTextDocument(({ uri }) => views.shown.delete(uri.toString())),
    );
    entryPoints.command('mou.compareWith', (uri?: unknown, version?: unknown) =>
        compareWith(context, views, uri instanceof Uri ? uri : undefined, typeof version === 'string' ? version : undefined),
    );
}

async function compareWith(
    context: FeatureContext,
    views: { comparisons: ReadOnlyTexts; olders: ReadOnlyTexts; shown: Map<string, Shown> },
    uri: Uri | undefined,
    version: string | undefined,
): Promise<void> {
    const document = uri ? await workspace.openTextDocument(uri) : context.agreementAtHand.document;
    if (document?.languageId !== 'mou') {
        const practise = l10n.t('Open the Practice Agreement');
        const nothing = l10n.t('There is no agreement in the editor to compare. Open one first.');
        if ((await window.showInformationMessage(nothing, practise)) === practise) {
            await commands.executeCommand('mou.openPracticeAgreement');
        }
        return;
    }
    try {
        const choices = await olderVersions(document, context);
        const placeHolder = choices.some(({ id }) => id === 'committed' || id === 'begun')
            ? l10n.t('Which one is the older version?')
            : l10n.t('The version committed last is offered as well where the Git extension of VS Code knows the file.');
        const chosen =
            version === undefined
                ? await window.showQuickPick(choices, { title: l10n.t('Compare {0} with', fileNameOf(document.uri)), placeHolder })
                : choices.find(({ id }) => id === version);
        const older = await chosen?.get();
        if (older) {
            await window.withProgress(
                { location: ProgressLocation.Notification, title: l10n.t('Comparing'), cancellable: true },
                (_, cancel) => show(context, views, document, older, cancel),
            );
        }
    } catch (error) {
        reportFailure(context, l10n.t('The agreements could not be compared.'), error);
    }
}

async function show(
    { client, deadlines: { format } }: FeatureContext,
    { comparisons, olders, shown }: Parameters<typeof compareWith>[1],
    document: TextDocument,
    { name, before, text }: OlderVersion,
    cancel: CancellationToken,
): Promise<void> {
    const asked = { uri: client.code2ProtocolConverter.asUri(document.uri), before };
    try {
        const [statements, deadlines] = await Promise.all([
            client.sendRequest(CompareStatementsRequest, asked, cancel),
            client.sendRequest(CompareDeadlinesRequest, asked, cancel),
        ]);
        const newer = fileNameOf(document.uri);
        const told = comparisonText({ newer, older: name }, statements, deadlines, format, l10n.t);
        const title = l10n.t('{0} compared with {1}', newer, name);
        const id = `${document.uri.toString()} ${name}`;
        const older = 'uri' in before ? Uri.parse(before.uri) : olders.put(newer, id, text ?? '');
        const comparison = comparisons.put(`${title}.md`, id, told.text);
        shown.set(comparison.toString(), { links: told.links, older, newer: document.uri, title });
        await window.showTextDocument(await workspace.openTextDocument(comparison), { preview: false });
        tick('compare');
    } catch (error) {
        if (!cancel.isCancellationRequested) {
            throw error;
        }
    }
}
