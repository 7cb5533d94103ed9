import type { LangiumDocument } from 'langium';
import { CodeActionKind, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver';
import type { Document } from '../../language/generated/ast.ts';
import { REFACTORINGS, type RefactoringName } from '../../language/refactorings/catalogue.ts';
import { deadlinesToShare, extractDeadline } from '../../language/refactorings/extract-deadline.ts';
import { inlineDeadline } from '../../language/refactorings/inline-deadline.ts';
import { MENDED_BY } from '../../language/refactorings/mending.ts';
import { isRefusal, type Refactoring, type Refusal } from '../../language/refactorings/refactoring.ts';
import { renumber } from '../../language/refactorings/renumber.ts';
import { splitJointDuty } from '../../language/refactorings/split-duty.ts';
import { writeDuties } from '../../language/refactorings/write-duties.ts';
import { isRuleId } from '../../language/validation/catalogue.ts';
import type { MouServerServices } from '../mou-server-module.ts';
import { RENAME_AT } from '../protocol.ts';
import { askingEdit, editOfFiles, NUMBERS_IN_OWN_WORDS } from './workspace-edit.ts';

/** What an author can have done at a place where nothing is wrong. A client that shows why something cannot be done is told the reason. */
export class Refactorings {
    private readonly services: MouServerServices['Mou'];

    constructor(services: MouServerServices['Mou']) {
        this.services = services;
    }

    /** The code actions at a place of those kinds that are wanted. */
    at(document: LangiumDocument<Document>, range: Range, isWanted: (kind: CodeActionKind) => boolean): CodeAction[] {
        return (Object.keys(REFACTORINGS) as RefactoringName[])
            .filter(name => isWanted(REFACTORINGS[name].kind))
            .flatMap(name => this.offersOf(name, document, range).flatMap(offer => this.action(offer, REFACTORINGS[name].kind)));
    }

    /** The code actions that mend a finding by a refactoring; none for most rules. */
    mending(document: LangiumDocument<Document>, { code, range }: Diagnostic): CodeAction[] {
        const name = isRuleId(code) ? MENDED_BY[code] : undefined;
        return name === undefined ? [] : this.offersOf(name, document, range).flatMap(offer => this.action(offer, CodeActionKind.QuickFix));
    }

    private offersOf(name: RefactoringName, document: LangiumDocument<Document>, range: Range): (Refactoring | Refusal)[] {
        const offers: Record<RefactoringName, () => (Refactoring | Refusal)[] | Refactoring | Refusal> = {
            extractDeadline: () =>
                extractDeadline(document, range, name => this.isTaken(name, document), deadlinesToShare(document, this.services)),
            inlineDeadline: () => inlineDeadline(document, range, this.services),
            writeDuties: () => writeDuties(document, range, this.services.shared.workspace.Imports.importedDocuments(document)),
            renumber: () => renumber(document, this.services) ?? [],
            splitDuty: () =>
                splitJointDuty(document, range).map(({ title, edits }) => ({ title, edits: new Map([[document.uri.toString(), edits]]) })),
        };
        return [offers[name]()].flat();
    }

    private action(offer: Refactoring | Refusal, kind: CodeActionKind): CodeAction[] {
        const { ClientAbilities } = this.services.shared.server;
        if (isRefusal(offer)) {
            return ClientAbilities.showsReasons ? [{ title: offer.title, kind, disabled: { reason: offer.reason } }] : [];
        }
        const { title, edits, named } = offer;
        const isAsked = ClientAbilities.asksBeforeChanges && [...edits.values()].flat().some(({ isDoubtful }) => isDoubtful);
        const edit = isAsked ? askingEdit(edits, NUMBERS_IN_OWN_WORDS, this.services.shared.workspace.TextDocuments) : editOfFiles(edits);
        const asksForName = named && ClientAbilities.hasCommand(RENAME_AT);
        return [
            {
                title,
                kind,
                edit,
                ...(asksForName && {
                    command: { title: 'Choose another name', command: RENAME_AT, arguments: [named.uri, named.position] },
                }),
            },
        ];
    }

    /** Whether a name is declared where a document sees it, or where the document is seen. */
    private isTaken(name: string, document: LangiumDocument): boolean {
        const {
            references: { NamesOf },
            workspace: { Imports },
        } = this.services.shared;
        return [document, ...Imports.importedDocuments(document), ...Imports.importers(document.uri)].some(other =>
            NamesOf(other).declarations.some(declared => declared.name === name),
        );
    }
}
