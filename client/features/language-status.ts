import { l10n, languages, LanguageStatusSeverity, window } from 'vscode';
import { State } from 'vscode-languageclient';
import type { ServerStatus } from '../../server/protocol.ts';
import type { FeatureContext } from './feature-context.ts';
import { languageStatusText } from './language-status-text.ts';

/** The item in the status bar's language menu: what the server does, how long its last check took, problems here. */
export function activateLanguageStatus({ client, onServerStatus, subscriptions }: FeatureContext): void {
    const item = languages.createLanguageStatusItem('mou.server', { language: 'mou' });
    item.name = l10n.t('MoU language server');
    let status: ServerStatus | undefined;

    function update(): void {
        const uri = window.activeTextEditor?.document.uri;
        const problems = uri ? languages.getDiagnostics(uri).length : 0;
        const connected = client.state === State.Running ? 'yes' : client.state === State.Starting ? 'starting' : 'no';
        const shown = languageStatusText({ connected, status, problems }, l10n.t);
        item.text = shown.text;
        item.detail = shown.detail;
        item.busy = shown.busy;
        item.severity = shown.failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
        item.command = shown.failed
            ? { command: 'mou.restartServer', title: l10n.t('Restart') }
            : { command: 'mou.showOutput', title: l10n.t('Show Output') };
    }

    subscriptions.push(
        item,
        onServerStatus(told => {
            status = told;
            update();
        }),
        client.onDidChangeState(({ newState }) => {
            if (newState !== State.Running) {
                status = undefined;
            }
            update();
        }),
        window.onDidChangeActiveTextEditor(update),
        languages.onDidChangeDiagnostics(({ uris }) => {
            const active = window.activeTextEditor?.document.uri.toString();
            if (uris.some(uri => uri.toString() === active)) {
                update();
            }
        }),
    );
    update();
}
