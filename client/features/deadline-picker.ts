import {
    CancellationTokenSource,
    commands,
    l10n,
    QuickInputButtons,
    QuickPickItemKind,
    ThemeIcon,
    window,
    type QuickInputButton,
    type QuickPick,
    type QuickPickItem,
} from 'vscode';
import { DeadlinesRequest, type DeadlineReference, type DeadlinesParams, type DeadlinesResult } from '../../server/protocol.ts';
import { iconOf } from './deadline-actions.ts';
import { copyDeadlines, openDeadlines } from './deadline-export.ts';
import { applicable, everything, filteredDeadlines, filterFrom, filterWords, narrowing, type DeadlineFilter } from './deadline-filter.ts';
import { filterChoices, type FilterPart } from './deadline-filter-choices.ts';
import type { FeatureContext } from './feature-context.ts';
import { keepOrder } from './ordered-quick-pick.ts';
import { reportFailure } from './report-failure.ts';
import { canBeSettled, type DeadlineGroup, type DeadlineRow } from './upcoming-deadlines-items.ts';

/** What to list: everything, a file's agreements, or what stands in a stretch of a file. */
export type Place = Pick<DeadlinesParams, 'uri' | 'within'>;

/** An item of any step: a deadline, something to choose, or, with neither, a heading. */
interface Item extends QuickPickItem {
    readonly row?: DeadlineRow;
    readonly choose?: () => unknown;
}

/** A button of the title bar, and what it does. */
interface Action extends QuickInputButton {
    readonly run: () => unknown;
}

/** Where the filter is kept for the workspace. */
const filterKey = 'mou.deadlines.filter';

/**
 * The quick pick that lists deadlines. Its buttons narrow it by party, period and standing, which is chosen in the same quick pick and
 * kept for the workspace, and give what is listed as a table or a document.
 */
export class DeadlinePicker {
    private readonly context: FeatureContext;
    private readonly place: Place;
    private readonly title: string;
    private readonly picker: QuickPick<Item> = window.createQuickPick<Item>();
    private asking = new CancellationTokenSource();
    private filter: DeadlineFilter;
    private result: DeadlinesResult | undefined;

    /**
     * @param title says of what the deadlines are
     * @param onHide called once, when the list has gone
     */
    constructor(context: FeatureContext, place: Place, title: string, onHide: () => void) {
        this.context = context;
        this.place = place;
        this.title = title;
        this.filter = filterFrom(context.memory.get(filterKey));
        keepOrder(this.picker as QuickPick<QuickPickItem>);
        this.picker.matchOnDescription = true;
        this.picker.matchOnDetail = true;
        this.picker.onDidHide(() => {
            this.asking.cancel();
            this.picker.dispose();
            onHide();
        });
        this.picker.onDidAccept(() => this.accept(this.picker.selectedItems[0]));
        this.picker.onDidTriggerItemButton(({ item: { row }, button }) => (button === doneButton ? this.markDone(row) : this.explain(row)));
        this.picker.onDidTriggerButton(button =>
            button === QuickInputButtons.Back ? this.list() : this.do(() => (button as Action).run()),
        );
    }

    /** Shows the list, at first without its rows. */
    async show(): Promise<void> {
        this.picker.title = this.title;
        this.picker.placeholder = l10n.t('Computing the deadlines...');
        this.picker.show();
        await this.ask();
    }

    /** Explains the deadline that is active, if one is. */
    explainActive(): void {
        this.explain(this.picker.activeItems[0]?.row);
    }

    private async ask(): Promise<void> {
        const { client } = this.context;
        this.asking.cancel();
        const { token } = (this.asking = new CancellationTokenSource());
        this.picker.busy = true;
        try {
            const question = { ...this.place, choices: true, past: this.filter.standing === 'settled' };
            let result = await client.sendRequest(DeadlinesRequest, { ...question, party: this.filter.party }, token);
            if (applicable(this.filter, result).party !== this.filter.party) {
                result = await client.sendRequest(DeadlinesRequest, question, token);
            }
            if (!token.isCancellationRequested) {
                this.result = result;
                this.list();
            }
        } catch (error) {
            if (!token.isCancellationRequested) {
                this.picker.hide();
                reportFailure(this.context, l10n.t('The deadlines could not be computed.'), error);
            }
        }
    }

    private list(): void {
        if (!this.result) {
            return;
        }
        const { format } = this.context.deadlines;
        const today = format.written(this.result.today);
        const filter = applicable(this.filter, this.result);
        const groups = filteredDeadlines(this.result, filter, format, l10n.t);
        const narrowed = narrowing(filter, l10n.t);
        if (groups.length === 0 && narrowed.length === 0) {
            this.picker.hide();
            void window.showInformationMessage(
                l10n.t('There are no upcoming deadlines: nothing in these agreements is due within a year of {0}.', today),
            );
            return;
        }
        const placeholder =
            narrowed.length === 0
                ? l10n.t('As of {0}. Type to filter by party, action, clause or agreement.', today)
                : l10n.t('As of {0}. Narrowed to: {1}. Type to filter.', today, narrowed.join(', '));
        const items = groups.flatMap(({ title, rows }): Item[] => [
            { label: title, kind: QuickPickItemKind.Separator },
            ...rows.map(row => ({
                label: row.label,
                description: row.description,
                detail: row.detail,
                iconPath: iconOf(row),
                buttons: [...(canBeSettled(row) ? [doneButton] : []), explainButton()],
                row,
            })),
        ]);
        this.turnTo(
            { title: l10n.t('{0} · Alt+Enter explains the date', this.title), placeholder },
            this.actions(filter, groups, narrowed),
            items.length > 0
                ? items
                : [
                      {
                          label: l10n.t('Nothing fits. Show all that is to be done.'),
                          alwaysShow: true,
                          choose: () => this.narrow(everything),
                      },
                  ],
        );
    }

    private actions(filter: DeadlineFilter, groups: readonly DeadlineGroup[], narrowed: readonly string[]): Action[] {
        const { party, period, standing } = filterWords(filter, l10n.t);
        const action = (icon: string, tooltip: string, run: () => unknown): Action => ({ iconPath: new ThemeIcon(icon), tooltip, run });
        const asOf = this.context.deadlines.format.written(this.result!.today);
        return [
            action('person', l10n.t('Who owes it: {0}', party), () => this.offer('party', filter)),
            action('calendar', l10n.t('Period: {0}', period), () => this.offer('period', filter)),
            action('filter', l10n.t('Standing: {0}', standing), () => this.offer('standing', filter)),
            action('copy', l10n.t('Copy as a table'), () => this.offerCopy(groups)),
            action('open-preview', l10n.t('Open as a document'), () =>
                this.leave(() => openDeadlines(groups, { title: this.title, asOf, narrowed })),
            ),
        ];
    }

    /** The choices for a part of the filter, in place of the list. */
    private offer(part: FilterPart, filter: DeadlineFilter): void {
        const placeholders = { party: l10n.t('Whose deadlines?'), period: l10n.t('How far ahead?'), standing: l10n.t('Which deadlines?') };
        const choices = filterChoices(part, filter, this.result?.choices, l10n.t);
        this.turnTo(
            { placeholder: placeholders[part] },
            [QuickInputButtons.Back],
            choices.map(({ label, description, isChosen, filter: chosen }) => ({
                label,
                description,
                iconPath: new ThemeIcon(isChosen ? 'check' : 'blank'),
                choose: () => this.narrow(chosen),
            })),
        );
    }

    private offerCopy(groups: readonly DeadlineGroup[]): void {
        this.turnTo(
            { placeholder: l10n.t('Copy as') },
            [QuickInputButtons.Back],
            [
                { label: l10n.t('A table for Word or Excel'), choose: () => this.leave(() => copyDeadlines(groups, 'tabs')) },
                { label: l10n.t('A table in Markdown'), choose: () => this.leave(() => copyDeadlines(groups, 'markdown')) },
            ],
        );
    }

    private async narrow(filter: DeadlineFilter): Promise<void> {
        this.filter = filter;
        await this.context.memory.update(filterKey, filter);
        await this.ask();
    }

    private turnTo(
        { title = this.title, placeholder }: { title?: string; placeholder: string },
        buttons: readonly QuickInputButton[],
        items: readonly Item[],
    ): void {
        this.picker.busy = false;
        this.picker.value = '';
        this.picker.title = title;
        this.picker.placeholder = placeholder;
        this.picker.buttons = buttons;
        this.picker.items = items;
    }

    private accept(item: Item | undefined): void {
        const { row, choose } = item ?? {};
        this.do(row ? () => this.leave(() => this.context.deadlines.goTo(row)) : (choose ?? (() => undefined)));
    }

    private explain(row: DeadlineRow | undefined): void {
        if (row && this.result) {
            const { today } = this.result;
            this.do(() => this.leave(() => this.context.deadlines.explain(row, today)));
        }
    }

    private markDone(row: DeadlineRow | undefined): void {
        if (row && this.result) {
            const { from, to } = this.result;
            const deadline: DeadlineReference = { id: row.deadline.id, uri: row.deadline.place.uri, from, to };
            this.do(() =>
                this.leave(async () => {
                    await commands.executeCommand('mou.markDone', deadline, row.label);
                }),
            );
        }
    }

    private leave(to: () => Promise<void>): Promise<void> {
        this.picker.hide();
        return to();
    }

    private do(run: () => unknown): void {
        Promise.resolve(run()).catch(error => this.context.output.error(error as Error));
    }
}

const doneButton: QuickInputButton = { iconPath: new ThemeIcon('check'), tooltip: l10n.t('Mark as Done') };

function explainButton(): QuickInputButton {
    return { iconPath: new ThemeIcon('question'), tooltip: l10n.t('Explain this date (Alt+Enter)') };
}
