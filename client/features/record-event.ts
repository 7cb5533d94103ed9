import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { EventsRequest, RecordEventRequest, type EventVerb, type RecordableEvent } from '../../server/protocol.ts';
import { askDay } from './ask-day.ts';
import { dayToOffer, eventItems, eventName, verbItems } from './event-items.ts';
import type { FeatureContext } from './feature-context.ts';
import { writeHistoryLine } from './history-line.ts';
import { registerReportingCommand } from './report-failure.ts';

/** The command that enters into the history that something took place, is planned or is called off, or that notice was given or a request came in: which, what, from whom and when. */
export function activateRecordEvent(context: FeatureContext): void {
    registerReportingCommand(context, 'mou.recordEvent', l10n.t('Nothing could be written into the history.'), () => recordEvent(context));
}

async function recordEvent(context: FeatureContext): Promise<void> {
    const { client } = context;
    const { events, today } = await eventsToChooseFrom(context);
    if (events.length === 0) {
        void window.showInformationMessage(
            l10n.t('These agreements speak of no meeting, event, review, step, notice or request that could be entered.'),
        );
        return;
    }
    const event = await chooseEvent(events);
    const verb = event && (await chooseVerb(event));
    const by = event && verb && (await choosePerson(event));
    const line =
        event &&
        verb &&
        by &&
        (await askDay({
            title: l10n.t('Record an Event'),
            prompt: promptFor(verb, event),
            placeholder:
                verb === 'planned'
                    ? l10n.t('The day, as in {0}', '12 November 2026 at 10:30')
                    : l10n.t('The day, as in {0}', '12 November 2026'),
            value: dayToOffer(event, verb, today),
            answer: day =>
                client.sendRequest(RecordEventRequest, { event, verb, ...(by !== NOBODY && { by }), ...(day !== '' && { day }) }),
        }));
    if (line) {
        await writeHistoryLine(context, line);
    }
}

/** Those of the agreement in the editor, or where that has none, of all agreements. */
async function eventsToChooseFrom({ client }: FeatureContext): Promise<{ events: RecordableEvent[]; today: string }> {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === 'mou') {
        const own = await client.sendRequest(EventsRequest, { uri: client.code2ProtocolConverter.asUri(document.uri) });
        if (own.events.length > 0) {
            return own;
        }
    }
    return client.sendRequest(EventsRequest, {});
}

async function chooseEvent(events: readonly RecordableEvent[]): Promise<RecordableEvent | undefined> {
    const items = eventItems(events, l10n.t).flatMap(({ agreement, rows }): (QuickPickItem & { event?: RecordableEvent })[] => [
        { label: agreement, kind: QuickPickItemKind.Separator },
        ...rows,
    ]);
    const chosen = await window.showQuickPick(items, {
        title: l10n.t('Record an Event'),
        placeHolder: l10n.t('What took place, is planned, is called off or came in?'),
        matchOnDescription: true,
        matchOnDetail: true,
    });
    return chosen?.event;
}

async function chooseVerb(event: RecordableEvent): Promise<EventVerb | undefined> {
    const chosen = await window.showQuickPick(verbItems(event, l10n.t), {
        title: eventName(event, l10n.t),
        placeHolder: l10n.t('What is there to enter?'),
    });
    return chosen?.verb;
}

/** No short name: what nobody in particular is named for. */
const NOBODY = '-';

/** Who a notice or request comes from; {@link NOBODY} for what comes from no one, or where the user leaves it open. Undefined when the user gives up. */
async function choosePerson(event: RecordableEvent): Promise<string | undefined> {
    if (event.people.length === 0) {
        return NOBODY;
    }
    const items = [
        ...event.people.map((label): QuickPickItem & { by: string } => ({ label, by: label })),
        { label: l10n.t('Leave it open'), by: NOBODY },
    ];
    const chosen = await window.showQuickPick(items, { title: eventName(event, l10n.t), placeHolder: l10n.t('Who does it come from?') });
    return chosen?.by;
}

function promptFor(verb: EventVerb, { name }: RecordableEvent): string {
    switch (verb) {
        case 'planned':
            return l10n.t('For which day is {0} planned? The time may follow.', name);
        case 'cancelled':
            return l10n.t('Which day of {0} is called off?', name);
        default:
            return l10n.t('On which day was it?');
    }
}
