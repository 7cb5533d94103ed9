import type { Agreement, Point, Provision } from '../../domain/index.ts';
import { walkParts } from '../../domain/deadlines/hanging-names.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { allProvisions, allSentences } from './sentences.ts';

/** An appendix whose dates or times a limit relies on has them. */
export const schedulesMustNotBeEmpty: AgreementCheck = (agreement, { isHere }) => {
    const appendices =
        agreement.state === 'template' || agreement.incomplete ? [] : allProvisions(agreement).filter(({ sort }) => sort === 'appendix');
    const empty = new Map(
        appendices
            .filter(isEmpty)
            .flatMap(appendix => (appendix.number === undefined ? [] : [[withoutSort(appendix.number), appendix] as const])),
    );
    if (empty.size === 0) {
        return [];
    }
    return pointsSetElsewhere(agreement)
        .filter(({ place }) => isHere(place))
        .flatMap((point): Finding[] => {
            const appendix = empty.get(withoutSort(point.appendix ?? ''));
            if (!appendix) {
                return [];
            }
            return [
                {
                    rule: 'reference/empty-appendix',
                    place: point.place,
                    message: `Appendix ${point.appendix} is to say when this is due, but it has nothing in it. Put the dates into it, or say here when it is due.`,
                    related: [{ place: appendix.place, message: 'The empty appendix' }],
                },
            ];
        });
};

type SetElsewhere = Extract<Point, { kind: 'set-by' }>;

function pointsSetElsewhere(agreement: Agreement): SetElsewhere[] {
    const found: SetElsewhere[] = [];
    const parts = [
        allSentences(agreement).map(({ timing, conditions }) => [timing, conditions]),
        agreement.deadlines.map(({ timing }) => timing),
        agreement.events.map(({ rules }) => rules),
    ];
    walkParts(parts, value => {
        if (value.kind === 'set-by') {
            found.push(value as unknown as SetElsewhere);
        }
        return true;
    });
    return found;
}

/** Blanks fill nothing. */
function isEmpty({ texts, items, sentences, children, footnotes }: Provision): boolean {
    return (
        [...texts, ...items.map(({ text }) => text)].every(({ text }) => text.replace(/_{3,}/g, '').trim() === '') &&
        sentences.length === 0 &&
        footnotes.length === 0 &&
        children.every(isEmpty)
    );
}

function withoutSort(number: string): string {
    return number.replace(/^appendix\s+/, '');
}
