import { UriUtils, type URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { SOURCE } from '../../language/validation/to-diagnostic.ts';
import { CHECK_SETTINGS_FILE, type CheckSettings, type ReadSettings } from '../check-settings.ts';

const WARNING = 2;

/** Whether an address is that of a settings file. */
export function isSettingsFile(uri: URI): boolean {
    return UriUtils.basename(uri) === CHECK_SETTINGS_FILE;
}

/** Shows in each settings file what of it cannot be followed. */
export class SettingsFiles {
    private readonly shown = new Set<string>();

    constructor(settings: CheckSettings) {
        settings.onRead(read => this.show(read));
    }

    private send: ((uri: string, read: ReadSettings | undefined) => void) | undefined;

    /** Tells the client from now on. */
    listen(connection: Connection): void {
        this.send = (uri, read) =>
            void connection.sendDiagnostics({
                uri,
                diagnostics: (read?.problems ?? []).map(({ message, range }) => ({ message, range, severity: WARNING, source: SOURCE })),
            });
    }

    private show(read: ReadSettings | URI): void {
        const [uri, found] = 'uri' in read ? [read.uri.toString(), read] : [read.toString(), undefined];
        if (found?.problems.length || this.shown.has(uri)) {
            this.send?.(uri, found);
            this.shown.add(uri);
        }
    }
}
