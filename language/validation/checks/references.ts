import { AstUtils } from 'langium';
import { isAgreement, isAppendix, isClause, isSection, type Clause, type Section } from '../../generated/ast.ts';
import { clauseNumberOf } from '../../model/clause-numbers.ts';
import type { Finding } from '../finding.ts';
import { sortInList } from '../../references/provision-scope.ts';
import { placeBetween, placeOf } from '../places.ts';
import { isQuotedLaw, proseIn, withoutInnerQuotations } from '../prose.ts';
import { clausesReferredTo, sectionsOfLaws } from '../prose/number-references.ts';
import type { DocumentCheck } from './check.ts';

/** Clauses that the agreement's own words refer to exist. Only in a numbered agreement, and only where no other text is meant. */
export const clausesInTextMustExist: DocumentCheck = ({ document, nodes, incomplete }) => {
    const root = document.parseResult.value;
    if (incomplete || !root.elements.some(isAgreement)) {
        return [];
    }
    const provisions = [...nodes.of('Section'), ...nodes.of('Clause'), ...nodes.of('ListItem'), ...nodes.of('Appendix')];
    const numbers = new Set(provisions.flatMap(node => clauseNumberOf(node) ?? []));
    if (numbers.size === 0) {
        return [];
    }
    const referring = [...nodes.of('Text'), ...nodes.of('ListItem'), ...nodes.of('Definition')].flatMap(node => {
        const mayRefer =
            node.text !== undefined && /\b(?:(?:clause|section|paragraph)s?|paras?\.?)\s+\d/i.test(node.text) && !isQuotedLaw(node);
        const prose = mayRefer ? proseIn(node, 'text') : undefined;
        return prose ? [{ start: prose.start, own: withoutInnerQuotations(prose.text) }] : [];
    });
    const ofLaws = new Set(referring.flatMap(({ own }) => sectionsOfLaws(own)));
    return referring.flatMap(({ start, own }) =>
        clausesReferredTo(own)
            .filter(({ number, sort }) => !numbers.has(number) && !(sort === 'section' && ofLaws.has(number)))
            .map((reference): Finding => ({
                rule: 'reference/unknown-clause',
                severity: 'warning',
                place: placeBetween(document, start + reference.start, start + reference.end),
                message: `The text speaks of ${reference.sort} ${reference.number}, but this agreement has none. Correct the number, or add the ${reference.sort}.`,
            })),
    );
};

/** Where a section and a clause have one number, a reference says which it means. */
export const bareNumbersMustMeanOne: DocumentCheck = ({ nodes }) =>
    nodes.of('ClauseRef').flatMap((reference): Finding[] => {
        const { ref: meant, $refText: number } = reference.target ?? {};
        const section = isClause(meant) && sortInList(reference) === undefined ? sectionOfSameNumber(meant) : undefined;
        if (!section) {
            return [];
        }
        return [
            {
                rule: 'reference/ambiguous',
                place: placeOf(reference, 'target'),
                message: `Both a clause and a section have the number ${number}, and this does not say which it means; it is read as the clause. Write 'clause ${number}' or 'section ${number}'.`,
                related: [
                    { place: placeOf(meant!, 'number'), message: 'The clause' },
                    { place: placeOf(section, 'number'), message: 'The section' },
                ],
                data: {
                    kind: 'rewrite',
                    options: [`clause ${number}`, `section ${number}`].map(text => ({ title: `Write '${text}'`, text })),
                },
            },
        ];
    });

function sectionOfSameNumber(clause: Clause): Section | undefined {
    const [number, appendix] = [clauseNumberOf(clause), AstUtils.getContainerOfType(clause, isAppendix)];
    return AstUtils.streamAst(AstUtils.findRootNode(clause))
        .filter(isSection)
        .find(section => clauseNumberOf(section) === number && AstUtils.getContainerOfType(section, isAppendix) === appendix);
}
