import { acronymsMustBeExplained } from './acronyms.ts';
import type { ProseCheck } from './check.ts';
import { itemsInTextMustExist } from './item-references.ts';
import { textsMustAgreeOnWhatIsOwed } from './modals.ts';
import { datesInTextMustAgree } from './text-dates.ts';
import { lifeInTextMustBeTheHeads } from './text-life.ts';
import { exitsInTextMustNotBypassNotice, noticesInTextMustBeTheDeclaredOnes } from './text-notices.ts';
import { retentionInTextsMustAgree } from './text-retention.ts';
import { rhythmsInTextMustBeTheDeclaredOnes } from './text-rhythms.ts';
import { namesInTextMustBeTheDeclaredOnes } from './near-names.ts';
import { passivesMustHaveAnOwner } from './ownerless-passives.ts';
import { countsOfPartiesMustBeRight } from './party-counts.ts';
import { headingsInTextMustBeTheClausesOwn } from './quoted-headings.ts';
import { wordsMustBeSpelledOneWay } from './spellings.ts';
import { figuresMustBeThoseOfTheWords, numbersInTextMustAgree } from './text-amounts.ts';
import { sumsInTextMustAgree } from './text-sums.ts';
import { termsInTextMustBeDefined, termsOfTextsMustBeUsed } from './undefined-terms.ts';
import { ownersInTextMustBeDeclared } from './unknown-owners.ts';
import { standardsMustBeMeasurable } from './vague-standards.ts';

/** Checks of the agreement's own words as English; carried out last. */
export const PROSE_CHECKS: readonly ProseCheck[] = [
    itemsInTextMustExist,
    headingsInTextMustBeTheClausesOwn,
    numbersInTextMustAgree,
    figuresMustBeThoseOfTheWords,
    sumsInTextMustAgree,
    textsMustAgreeOnWhatIsOwed,
    namesInTextMustBeTheDeclaredOnes,
    passivesMustHaveAnOwner,
    ownersInTextMustBeDeclared,
    countsOfPartiesMustBeRight,
    lifeInTextMustBeTheHeads,
    rhythmsInTextMustBeTheDeclaredOnes,
    noticesInTextMustBeTheDeclaredOnes,
    retentionInTextsMustAgree,
    datesInTextMustAgree,
    exitsInTextMustNotBypassNotice,
    standardsMustBeMeasurable,
    acronymsMustBeExplained,
    termsInTextMustBeDefined,
    termsOfTextsMustBeUsed,
    wordsMustBeSpelledOneWay,
];
