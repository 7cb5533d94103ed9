import { beginsWith, listInWords, quotedDuty, sayClause, type Agreement } from '../../domain/index.ts';
import { actionOf } from '../../domain/deadlines/sentences.ts';
import { capitalised } from '../../domain/words.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { AgreementCheck } from './check.ts';
import { allSentences } from './sentences.ts';

/** The duty that a line of the history quotes stands in its clause. A clause that does not exist is reported by its number. */
export const dutiesInTheHistoryMustExist: AgreementCheck = (agreement, { isHere }) =>
    agreement.history.flatMap(({ subject }) => {
        if (
            subject.kind !== 'clause' ||
            subject.action === undefined ||
            !subject.resolved ||
            agreement.incomplete ||
            !isHere(subject.place)
        ) {
            return [];
        }
        const { action, number } = subject;
        const actions = actionsIn(agreement, number);
        if (actions.some(each => beginsWith(each, action))) {
            return [];
        }
        const near = didYouMean(action, actions);
        const known = near
            ? `Did you mean ${quotedDuty(near)}?`
            : actions.length === 0
              ? 'It holds none.'
              : `It holds ${listInWords(actions.map(quotedDuty))}.`;
        return [
            {
                rule: 'reference/unknown-duty',
                place: subject.actionPlace ?? subject.place,
                message: `${capitalised(sayClause(number))} has no duty "${action}". ${known} Quote its first words, or no words when the whole clause is meant.`,
                data: {
                    kind: 'rewrite',
                    options: (near ? [near] : actions).map(quotedDuty).map(text => ({ title: `Write ${text}`, text })),
                },
            },
        ];
    });

function actionsIn(agreement: Agreement, clause: string): string[] {
    return allSentences(agreement)
        .filter(sentence => sentence.clause === clause)
        .map(actionOf)
        .filter(action => action !== '');
}
