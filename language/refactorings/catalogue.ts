/** The refactorings by name: the kind of code action that an editor asks for one by, and what it does, in sentences for docs/fixes.md. */
export const REFACTORINGS = {
    extractDeadline: {
        kind: 'refactor.extract.deadline',
        where: 'a time in a sentence',
        what:
            'Give it a name (`deadline PapersDue is at least 5 working days before each Board`), here or in all sentences of the file that say the same time. ' +
            'The proposed name can be typed over at once. Where a named deadline says that time already, and the history does not speak of it, that one is used.',
    },
    inlineDeadline: {
        kind: 'refactor.inline.deadline',
        where: 'the name of a deadline',
        what:
            'Write its time where the name stands, or everywhere, in all files, with its declaration taken away. Where the time would mean something else ' +
            'without its name, or the history speaks of it, the reason is told.',
    },
    splitDuty: {
        kind: 'refactor.rewrite.splitDuty',
        where: 'a sentence that several owe together',
        what: 'Make a sentence for each of them, so that each can be done, missed or changed by itself.',
    },
    writeDuties: {
        kind: 'refactor.rewrite.duties',
        where: 'a text, or the head of a clause that has no sentence',
        what:
            'Write what the text says as sentences underneath: who, how strongly, what, to whom, by when and if what, as far as its words tell ([what is read](#what-is-read-in-a-text)). Each is marked `// confirm` and reported ' +
            '([obligation/unconfirmed](rules/obligation-unconfirmed.md)) until you have read it and removed the mark.',
    },
    renumber: {
        kind: 'source.renumber.mou',
        where: 'any place (*MoU: Renumber Clauses*, *Source Action...*)',
        what:
            'Number sections, clauses, items and appendices in the order in which they stand. All that refers to one follows: sentences, the history, amendments, other ' +
            'files, and the words of texts and comments, about which an editor that can asks first. Law that an appendix sets out keeps its numbers. Where something would come to ' +
            'refer to another clause the reason is told.',
    },
} as const;

/** A refactoring by its name. */
export type RefactoringName = keyof typeof REFACTORINGS;
