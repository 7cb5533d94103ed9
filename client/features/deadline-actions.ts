import { env, l10n, Position, Range, TextEditorRevealType, ThemeIcon, window, workspace, type ViewColumn } from 'vscode';
import type { PlaceInFile } from '../webview/timeline/messages.ts';
import { explanationText } from './explanation-text.ts';
import type { FeatureContext } from './feature-context.ts';
import { DayFormat } from './format-day.ts';
import { ReadOnlyTexts } from './read-only-texts.ts';
import type { DeadlineRow } from './upcoming-deadlines-items.ts';

/** What can be done with a deadline wherever it is listed. */
export class DeadlineActions {
    /** How days are written in every list. */
    readonly format = new DayFormat(env.language);
    private readonly client: FeatureContext['client'];
    private readonly explanations: ReadOnlyTexts;

    constructor({ client, subscriptions }: Pick<FeatureContext, 'client' | 'subscriptions'>) {
        this.client = client;
        this.explanations = new ReadOnlyTexts('mou-explanation', subscriptions);
    }

    /** Goes to the sentence that a deadline comes from. */
    goTo({ deadline: { place } }: DeadlineRow): Promise<void> {
        return this.goToPlace(place);
    }

    /** Goes to a place in a file; to its beginning without a range. */
    async goToPlace({ uri, range }: PlaceInFile, viewColumn?: ViewColumn): Promise<void> {
        const { protocol2CodeConverter: convert } = this.client;
        const start = range ? convert.asPosition(range.start) : new Position(0, 0);
        const editor = await window.showTextDocument(convert.asUri(uri), { selection: new Range(start, start), viewColumn });
        editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
    }

    /** Shows how a date was reckoned, as of an ISO day, in Markdown, whose long lines the editor wraps. */
    async explain(row: DeadlineRow, today: string, viewColumn?: ViewColumn): Promise<void> {
        const uri = this.explanations.put(`${row.label}.md`, row.deadline.id, explanationText(row, today, this.format, l10n.t));
        await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true, viewColumn });
    }
}

/** The icon that tells at a glance how a deadline stands. */
export function iconOf({ deadline: { standing, state } }: DeadlineRow): ThemeIcon {
    if (standing === 'overdue') {
        return new ThemeIcon('warning');
    }
    return new ThemeIcon(state === 'waiting' ? 'watch' : state === 'date' || state === 'window' ? 'calendar' : 'question');
}
