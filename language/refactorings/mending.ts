import type { RuleId } from '../validation/catalogue.ts';
import type { RefactoringName } from './catalogue.ts';

/** The refactoring that mends what a rule finds; it may change other files, or need to ask. */
export const MENDED_BY: Readonly<Partial<Record<RuleId, RefactoringName>>> = {
    'reference/skipped-number': 'renumber',
    'obligation/no-commitment': 'writeDuties',
};
