import { AstUtils, type ReferenceInfo, type Scope } from 'langium';
import {
    isAmendment,
    isAppendix,
    isClauseEntry,
    isClauseRef,
    isClauseRefs,
    isContinueRule,
    isSee,
    isSetByPoint,
    type Agreement,
    type ClauseRef,
} from '../generated/ast.ts';
import { withoutTrailingDot } from '../model/clause-numbers.ts';
import type { FileNames } from './file-names.ts';
import type { ProvisionSort } from './provision-numbers.ts';
import { ComputedScope } from './visible-scope.ts';

/** What is asked of the files in which a clause number is looked for. */
export type NumberedFile = Pick<FileNames, 'provisions' | 'hasAgreement'>;

/**
 * What a clause number means. `see 4.5 of Protocol` and an amendment look in the named agreement. Otherwise the file's own
 * provisions come first, then those of an agreement that the place amends, then those of used files, as long as these are
 * parts of this agreement: a used file with an agreement of its own has numbers of its own, which would be confounded.
 */
export function provisionScope(
    context: ReferenceInfo,
    visible: readonly NumberedFile[],
    namesOf: (agreement: Agreement) => NumberedFile,
): Scope {
    const { container } = context;
    const files = filesToSearch(context, visible, namesOf);
    const sort = sortOf(context);
    const near = AstUtils.getContainerOfType(container, isAppendix);
    return new ComputedScope(
        number => {
            for (const file of files) {
                const found = file.provisions.find(withoutTrailingDot(number), sort, near);
                if (found) {
                    return found;
                }
            }
            return undefined;
        },
        () => files.flatMap(file => file.provisions.all(sort, near)),
    );
}

function filesToSearch(
    { container, property }: ReferenceInfo,
    visible: readonly NumberedFile[],
    namesOf: (agreement: Agreement) => NumberedFile,
): readonly NumberedFile[] {
    if (isAmendment(container) && property === 'target') {
        const agreement = container.agreement?.ref;
        return agreement ? [namesOf(agreement)] : [];
    }
    const see = AstUtils.getContainerOfType(container, isSee);
    if (see?.agreement) {
        const agreement = see.agreement.ref;
        return agreement ? [namesOf(agreement)] : [];
    }
    const [own, ...used] = visible;
    const amended = AstUtils.getContainerOfType(container, isAmendment)?.agreement?.ref;
    const parts = used.filter(file => !own!.hasAgreement || !file.hasAgreement);
    return amended ? [own!, namesOf(amended), ...parts] : [own!, ...parts];
}

/** What a reference says it means; in `appendix 1 and 2` the second says the same as the first. */
function sortOf({ container }: ReferenceInfo): ProvisionSort | undefined {
    if (isSetByPoint(container)) {
        return 'appendix';
    }
    if (isAmendment(container) || isClauseEntry(container)) {
        return container.sort;
    }
    return isClauseRef(container) ? sortInList(container) : undefined;
}

/** What a reference says it means, itself or ahead of it in its list or sentence. */
export function sortInList(reference: ClauseRef): ProvisionSort | undefined {
    const list = isClauseRefs(reference.$container) ? reference.$container.refs : [reference];
    for (let i = reference.$containerIndex ?? 0; i >= 0; i--) {
        const sort = list[i]?.sort;
        if (sort) {
            return singular(sort);
        }
    }
    const around = list[0]?.$container.$container;
    return isContinueRule(around) && around.sort ? singular(around.sort) : undefined;
}

function singular(sort: NonNullable<ClauseRef['sort']>): ProvisionSort {
    return sort === 'appendix' ? sort : sort.startsWith('section') ? 'section' : 'clause';
}
