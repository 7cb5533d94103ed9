import type { ServerStatus } from '../../server/protocol.ts';
import type { Translate } from './translate.ts';

/** What is known of the server; `connected` says whether it runs, `status` what it last told. */
export interface KnownState {
    readonly connected: 'no' | 'starting' | 'yes';
    readonly status?: ServerStatus;
    /** Diagnostics of the file in the active editor. */
    readonly problems: number;
}

/** What the language status item shows. */
export interface StatusText {
    readonly text: string;
    readonly detail: string;
    readonly busy: boolean;
    readonly failed: boolean;
}

/** The state of the server, how long its last check took, and how many problems the file has. */
export function languageStatusText({ connected, status, problems }: KnownState, t: Translate): StatusText {
    if (connected === 'no') {
        return { text: t('Not running'), detail: t('Nothing is checked and no deadline is computed.'), busy: false, failed: true };
    }
    if (connected === 'starting') {
        return { text: t('Starting'), detail: '', busy: true, failed: false };
    }
    const found = problems === 0 ? t('No problems') : problems === 1 ? t('1 problem') : t('{0} problems', problems);
    const { state = 'ready', lastChecked, lastCheckMs } = status ?? {};
    const check =
        lastCheckMs === undefined
            ? ''
            : lastChecked === undefined || lastChecked === 1
              ? t('last check took {0} ms', Math.round(lastCheckMs))
              : t('last check took {0} ms for {1} files', Math.round(lastCheckMs), lastChecked);
    return {
        text: state === 'loading' ? t('Reading the agreements') : state === 'checking' ? t('Checking') : found,
        detail: check,
        busy: state !== 'ready',
        failed: false,
    };
}
