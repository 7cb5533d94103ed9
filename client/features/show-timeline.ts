import { l10n, Uri, ViewColumn, window } from 'vscode';
import { isPlaceInFile, type PlaceInFile } from '../webview/timeline/messages.ts';
import { readState } from '../webview/timeline/page-state.ts';
import type { TimelineQuery } from '../webview/timeline/query.ts';
import type { FeatureContext } from './feature-context.ts';
import { TimelinePanel, timelineView } from './timeline-panel.ts';

/**
 * The command that shows the timeline, one in a window, and brings it back when the window is loaded again. Called with the address of
 * a file, as from an editor's title bar, it shows that file's agreements; called with a place, as from a code lens, it goes to what
 * stands there.
 */
export function activateShowTimeline(context: FeatureContext): void {
    let panel: TimelinePanel | undefined;
    const keep = (made: TimelinePanel): TimelinePanel => {
        panel = made;
        made.onDidDispose(() => {
            if (panel === made) {
                panel = undefined;
            }
        });
        return made;
    };
    const { entryPoints, subscriptions } = context;
    subscriptions.push({ dispose: () => panel?.dispose() });
    entryPoints.command('mou.showTimeline', (argument?: unknown) => {
        const place = placeOf(context, argument);
        const query: TimelineQuery = place ? { uri: place.uri } : {};
        panel ??= keep(
            new TimelinePanel(
                context,
                window.createWebviewPanel(timelineView, l10n.t('Timeline'), place?.range ? ViewColumn.Beside : ViewColumn.Active),
                query,
            ),
        );
        panel.show(query, place?.range && place);
    });
    for (const [command, message] of Object.entries(menuMessages)) {
        entryPoints.command(`mou.timeline.${command}`, (chosen?: unknown) =>
            panel?.receive({ ...(chosen as object | undefined), ...message }),
        );
    }
    entryPoints.panel(timelineView, {
        deserializeWebviewPanel: (restored, state: unknown) => {
            panel?.close();
            keep(new TimelinePanel(context, restored, readState(state).query));
            return Promise.resolve();
        },
    });
}

/** What the commands of the timeline's menu do: with what the menu is asked for on, a message of the page. */
const menuMessages: Readonly<Record<string, object>> = {
    goToClause: { type: 'goTo' },
    explainDate: { type: 'explain' },
    markDone: { type: 'mark', outcome: 'done' },
    markWaived: { type: 'mark', outcome: 'waived' },
    markMissed: { type: 'mark', outcome: 'missed' },
    copy: { type: 'copy' },
};

/** The file or place that the command is called with. */
function placeOf({ client }: FeatureContext, argument: unknown): PlaceInFile | undefined {
    if (argument instanceof Uri) {
        return { uri: client.code2ProtocolConverter.asUri(argument) };
    }
    const { uri, within: range } = (typeof argument === 'object' && argument !== null ? argument : {}) as {
        uri?: unknown;
        within?: unknown;
    };
    return [{ uri, range }, { uri }].find(isPlaceInFile);
}
