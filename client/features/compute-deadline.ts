import { env, l10n, QuickPickItemKind, SnippetString, ThemeIcon, window, type QuickPickItem, type TextEditor } from 'vscode';
import {
    ComputeDeadlineRequest,
    EventsRequest,
    type ComputeDeadlineParams,
    type ComputedReading,
    type RecordableEvent,
} from '../../server/protocol.ts';
import { calendarsFor, relationItems, snippetOf, unitItems } from './deadline-question.ts';
import type { FeatureContext } from './feature-context.ts';
import { registerReportingCommand } from './report-failure.ts';
import { rowOf, type DeadlineRow } from './upcoming-deadlines-items.ts';

type Question = Pick<ComputeDeadlineParams, 'length' | 'relation' | 'from' | 'calendar'>;

/**
 * The command that computes a time that stands in no agreement yet: how long, before or after, of what, by whose calendar. The answer
 * is explained, copied, or inserted where the cursor stands.
 */
export function activateComputeDeadline(context: FeatureContext): void {
    registerReportingCommand(context, 'mou.computeDeadline', l10n.t('The deadline could not be computed.'), () => computeDeadline(context));
}

async function computeDeadline(context: FeatureContext): Promise<void> {
    const { client } = context;
    const active = window.activeTextEditor;
    const editor = active?.document.languageId === 'mou' ? active : undefined;
    const { code2ProtocolConverter: convert } = client;
    const of = editor && { uri: convert.asUri(editor.document.uri), position: convert.asPosition(editor.selection.active) };
    const events = of ? (await client.sendRequest(EventsRequest, { uri: of.uri })).events : [];
    const question = await ask(events);
    if (!question) {
        return;
    }
    const result = await client.sendRequest(ComputeDeadlineRequest, { ...question, ...of });
    if ('refused' in result) {
        void window.showWarningMessage(result.refused);
        return;
    }
    await show(context, result, editor);
}

/** Undefined when the user gives up. */
async function ask(events: readonly RecordableEvent[]): Promise<Question | undefined> {
    const length = await askLength();
    const relation =
        length === undefined
            ? undefined
            : await window.showQuickPick(relationItems(length, l10n.t), { title: heading(), placeHolder: l10n.t('How does it count?') });
    const from = relation && (await askPoint(events));
    if (length === undefined || !relation || !from) {
        return undefined;
    }
    const calendars = calendarsFor(length, events.length > 0, l10n.t);
    const chosen =
        calendars.length === 0
            ? undefined
            : await window.showQuickPick(calendars, { title: heading(), placeHolder: l10n.t('Whose working days?') });
    return calendars.length > 0 && !chosen
        ? undefined
        : { length, relation: relation.relation, from, ...(chosen?.calendar && { calendar: chosen.calendar }) };
}

function heading(): string {
    return l10n.t('Compute Deadline');
}

async function askLength(): Promise<string | undefined> {
    const typed = (
        await window.showInputBox({
            title: heading(),
            prompt: l10n.t('How long? A number, or a whole length such as {0}.', '1 month and 5 days'),
            value: '5',
            validateInput: text => (/^\s*\d/.test(text) ? undefined : l10n.t('Begin with a number.')),
        })
    )?.trim();
    if (typed === undefined || !/^\d+$/.test(typed)) {
        return typed;
    }
    const unit = await window.showQuickPick(unitItems(Number(typed)), { title: heading(), placeHolder: l10n.t('{0} of what?', typed) });
    return unit === undefined ? undefined : `${typed} ${unit}`;
}

async function askPoint(events: readonly RecordableEvent[]): Promise<Question['from'] | undefined> {
    const day = { label: l10n.t('A day...'), iconPath: new ThemeIcon('calendar'), event: undefined };
    const items = events.map(({ name, title }) => ({ label: name, description: title ?? '', event: name as string | undefined }));
    const chosen =
        items.length === 0
            ? day
            : await window.showQuickPick([day, ...items], {
                  title: heading(),
                  placeHolder: l10n.t('Counted from what?'),
                  matchOnDescription: true,
              });
    if (chosen?.event !== undefined) {
        return { event: chosen.event };
    }
    const text =
        chosen &&
        (await window.showInputBox({
            title: heading(),
            prompt: l10n.t('Which day?'),
            placeHolder: l10n.t('The day, as in {0}', '7 October 2026'),
        }));
    return text?.trim() ? { day: text.trim() } : undefined;
}

async function show(
    context: FeatureContext,
    { today, readings }: { today: string; readings: readonly ComputedReading[] },
    editor: TextEditor | undefined,
): Promise<void> {
    const { deadlines } = context;
    const items = readings.flatMap(({ phrase, deadlines: computed, insertion }): (QuickPickItem & { run?: () => unknown })[] => {
        const rows = computed.map(deadline => rowOf(deadline, deadlines.format, l10n.t));
        return [
            { label: phrase, kind: QuickPickItemKind.Separator },
            ...rows.map(row => ({
                label: row.when,
                description: occasionOf(row),
                detail: row.detail,
                iconPath: new ThemeIcon('question'),
                run: () => deadlines.explain(row, today),
            })),
            ...(rows.length === 0 ? [{ label: l10n.t('No day comes of it within a year.') }] : []),
            ...(rows.length > 0
                ? [
                      {
                          label: l10n.t('Copy: {0}', phrase),
                          iconPath: new ThemeIcon('copy'),
                          run: () => env.clipboard.writeText(asText(phrase, rows)),
                      },
                  ]
                : []),
            ...(editor && insertion !== undefined
                ? [{ label: l10n.t('Insert here: {0}', phrase), iconPath: new ThemeIcon('insert'), run: () => insert(editor, insertion) }]
                : []),
        ];
    });
    const chosen = await window.showQuickPick(items, {
        title: l10n.t('{0} · Enter on a day explains it', heading()),
        placeHolder: l10n.t('As of {0}.', deadlines.format.written(today)),
    });
    await chosen?.run?.();

    function occasionOf({ deadline: { occurrence } }: DeadlineRow): string {
        return occurrence ? l10n.t('{0} of {1}', occurrence.event, deadlines.format.written(occurrence.on)) : '';
    }

    function asText(phrase: string, rows: readonly DeadlineRow[]): string {
        return [phrase, ...rows.map(row => [row.when, occasionOf(row)].filter(part => part !== '').join(' · '))].join('\n');
    }
}

async function insert(editor: TextEditor, text: string): Promise<void> {
    const shown = await window.showTextDocument(editor.document, editor.viewColumn);
    await shown.insertSnippet(new SnippetString(snippetOf(text)), shown.selection.active);
}
