import { EventEmitter, l10n, TreeItem, TreeItemCollapsibleState, window, type Event, type TreeDataProvider, type TreeView } from 'vscode';
import type { DeadlinesResult } from '../../server/protocol.ts';
import { iconOf, type DeadlineActions } from './deadline-actions.ts';
import { deadlineBranches, groupings, overdueIn, type Grouping } from './deadline-branches.ts';
import type { FeatureContext } from './feature-context.ts';
import { canBeSettled, type DeadlineGroup, type DeadlineRow } from './upcoming-deadlines-items.ts';

type Node = DeadlineGroup | DeadlineRow;

/** Where the chosen grouping is kept for the workspace. */
const groupingKey = 'mou.deadlines.grouping';

/** The view that lists what is to be done, always as of the last check; a click goes to the sentence. */
export function activateDeadlinesTree(context: FeatureContext): void {
    const tree = new DeadlinesTree(context);
    const view = window.createTreeView('mou.deadlines', { treeDataProvider: tree, showCollapseAll: true });
    tree.shownIn(view);
    context.subscriptions.push(
        view,
        context.answers.onDidChange(() => tree.refresh()),
        view.onDidChangeVisibility(({ visible }) => {
            if (visible) {
                tree.refresh();
            }
        }),
    );
    context.entryPoints.command('mou.goToDeadline', (row: DeadlineRow) => context.deadlines.goTo(row));
    context.entryPoints.command('mou.explainDeadlineInView', (row?: Node) => (row && 'deadline' in row ? tree.explain(row) : undefined));
    context.entryPoints.command('mou.groupDeadlines', () => chooseGrouping(context, tree));
}

async function chooseGrouping({ memory }: FeatureContext, tree: DeadlinesTree): Promise<void> {
    const labels: Record<Grouping, string> = {
        time: l10n.t('How soon they are due'),
        party: l10n.t('Who owes them'),
        agreement: l10n.t('Agreement'),
    };
    const items = groupings.map(grouping => ({
        label: labels[grouping],
        grouping,
        description: grouping === tree.grouping ? l10n.t('now') : undefined,
    }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Group Deadlines By') });
    if (chosen) {
        await memory.update(groupingKey, chosen.grouping);
        tree.refresh();
    }
}

/** The deadlines of all agreements, shown anew after each check while the view is visible. */
class DeadlinesTree implements TreeDataProvider<Node> {
    readonly onDidChangeTreeData: Event<void>;
    private readonly changed = new EventEmitter<void>();
    private readonly answers: FeatureContext['answers'];
    private readonly output: FeatureContext['output'];
    private readonly memory: FeatureContext['memory'];
    private readonly actions: DeadlineActions;
    private view: TreeView<Node> | undefined;
    private today = '';

    constructor({ answers, output, memory, deadlines, subscriptions }: FeatureContext) {
        this.answers = answers;
        this.output = output;
        this.memory = memory;
        this.actions = deadlines;
        this.onDidChangeTreeData = this.changed.event;
        subscriptions.push(this.changed);
    }

    get grouping(): Grouping {
        const kept = this.memory.get<string>(groupingKey);
        return groupings.find(grouping => grouping === kept) ?? 'time';
    }

    /** Says which view shows the tree, so that its badge can tell what is overdue. */
    shownIn(view: TreeView<Node>): void {
        this.view = view;
    }

    refresh(): void {
        if (this.view?.visible) {
            this.changed.fire();
        }
    }

    explain(row: DeadlineRow): Promise<void> {
        return this.actions.explain(row, this.today);
    }

    getTreeItem(node: Node): TreeItem {
        if ('rows' in node) {
            const item = new TreeItem(node.title, TreeItemCollapsibleState.Expanded);
            item.description = String(node.rows.length);
            item.contextValue = 'group';
            return item;
        }
        const item = new TreeItem(node.label);
        item.description = node.description;
        item.tooltip = node.detail;
        item.iconPath = iconOf(node);
        item.contextValue = canBeSettled(node) ? 'deadline settleable' : 'deadline';
        item.command = { command: 'mou.goToDeadline', title: l10n.t('Go to the Clause'), arguments: [node] };
        item.accessibilityInformation = { label: [node.label, node.description, node.about].filter(part => part !== '').join(', ') };
        return item;
    }

    async getChildren(node?: Node): Promise<Node[]> {
        if (node) {
            return 'rows' in node ? [...node.rows] : [];
        }
        const result = await this.ask();
        return result ? deadlineBranches(result, this.grouping, this.actions.format, l10n.t) : [];
    }

    /** Undefined while there is no server to ask; its status item tells the author so. */
    private async ask(): Promise<DeadlinesResult | undefined> {
        try {
            const result = await this.answers.of();
            if (!result) {
                return undefined;
            }
            const overdue = overdueIn(result);
            this.today = result.today;
            if (this.view) {
                this.view.badge =
                    overdue === 0
                        ? undefined
                        : {
                              value: overdue,
                              tooltip: overdue === 1 ? l10n.t('1 deadline is overdue') : l10n.t('{0} deadlines are overdue', overdue),
                          };
            }
            return result;
        } catch (error) {
            this.output.error(error as Error);
            return undefined;
        }
    }
}
