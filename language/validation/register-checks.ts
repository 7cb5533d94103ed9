import type { AstNode } from 'langium';
import type { MouAstType } from '../generated/ast.ts';
import {
    signatoriesMustHaveAPosition,
    signaturesMustBeForTheirParty,
    signaturesMustFollowTheText,
    signaturesMustNotLieAhead,
    signaturesMustPrecedeTheReview,
} from './checks/agreed.ts';
import { blanksMustBeFilledIn } from './checks/blanks.ts';
import { calendarsMustFitTogether, calendarsMustSayEachThingOnce, timeZonesMustExist } from './checks/calendars.ts';
import { papersMustComeInBeforeTheyGoOut } from './checks/chains.ts';
import type { AgreementCheck, DocumentCheck, NodeCheck } from './checks/check.ts';
import {
    clockTimesMustExist,
    datesInTextMustNameADay,
    datesMustMoveToWorkingDays,
    datesMustNameADay,
    daysOfYearMustExist,
    financialYearsMustStartOnADay,
    periodsMustHaveWhatIsNamed,
    workingHoursMustExist,
} from './checks/dates.ts';
import { dutiesMustCommit } from './checks/commitments.ts';
import { deadlinesMustBeComputable } from './checks/deadlines.ts';
import { decisionsMustHaveOneThreshold, endingMustBeAsHardAsChanging } from './checks/decisions.ts';
import { laddersMustHaveALastStep, stepsMustBeTakenBySomebody, stepsMustHaveALimit, stepsMustNotOverlap } from './checks/dispute.ts';
import { dutiesInTheHistoryMustExist } from './checks/duties-in-history.ts';
import {
    dutiesMustBeOwedToOthers,
    dutiesMustNotBeRepeated,
    dutiesMustNotContradict,
    softDutiesMustHaveAFallback,
} from './checks/duties.ts';
import { namesMustBeUnique, numbersMustBeUnique } from './checks/duplicates.ts';
import {
    exitsMustBeAsQuickAsChanges,
    groundsMustEndOneWay,
    noticesMustAgree,
    suspensionsMustNotBypassNotice,
    termsMustHaveAnExit,
} from './checks/endings.ts';
import { membersInTextMustBeMembers, membersMustNotFaceTheirGroup } from './checks/group-members.ts';
import {
    historyMustFollowItsEvent,
    historyMustFulfilSomething,
    historyMustNotContradict,
    historyMustNotLieAhead,
    waiversMustComeFromWhoIsOwed,
} from './checks/history-lines.ts';
import { dutiesMustHaveOneLimit, leadsMustFitBetweenMeetings, windowsMustBeLongEnough } from './checks/limits.ts';
import { whatTheProfileAsksForMustBeSaid } from './checks/missing-clauses.ts';
import { numbersMustNotBeSkipped } from './checks/numbering.ts';
import {
    limitsMustBePlausible,
    memberCountsMustMakeSense,
    nthDaysMustExist,
    numbersMustMakeSense,
    timesMustExist,
    timesMustMakeSense,
} from './checks/numbers.ts';
import { dutiesMustHaveAnOwner } from './checks/obligations.ts';
import {
    aliasesMustMeanOne,
    countsMustBeReachable,
    dutiesMustBeOfParties,
    groupsMustHaveOtherMembers,
    onlyPartiesMustSign,
    partiesMustHaveAContact,
} from './checks/parties.ts';
import {
    agreementsMustStartBeforeTheyEnd,
    dayRangesMustRunForwards,
    fromMustComeBeforeUntil,
    historyMustRunForwards,
    stretchesMustRunForwards,
    workingHoursMustRunForwards,
} from './checks/ranges.ts';
import {
    mattersMustBeAskedForOnce,
    onlyWhatIsAskedForCanBeLeftOut,
    profilesMustBeForThisKind,
    profilesMustNotExtendThemselves,
    requiredPartsMustExist,
    severitiesMustExist,
    skeletonsMustBeClauses,
} from './checks/profiles.ts';
import { bareNumbersMustMeanOne, clausesInTextMustExist } from './checks/references.ts';
import { lawsInTextMustHaveTheirYear } from './checks/laws-without-year.ts';
import { lawsMustBeInForce } from './checks/replaced-laws.ts';
import { reviewsMustBeHeldWhenDue } from './checks/reviews.ts';
import {
    reviewsMustHaveAReviewer,
    reviewsMustFollowTheStart,
    reviewsMustHaveOneRhythm,
    reviewsMustPrecedeTheEnd,
} from './checks/review-rules.ts';
import { schedulesMustNotBeEmpty } from './checks/schedules.ts';
import { everyPartyMustHaveAgreed } from './checks/signatures.ts';
import { agreementsMustNotHaveEnded, conditionsOfTheTermMustBeWatched, statusMustAgreeWithTheWords } from './checks/term.ts';
import { textsMustStandInBraces } from './checks/texts-in-braces.ts';
import { ownersMustFitTheHeading } from './checks/titles.ts';
import { TIME_AGREEMENT_CHECKS } from './checks/time-checks.ts';
import { proposalsMustBeConfirmed } from './checks/unconfirmed.ts';
import { declarationsMustBeUsed } from './checks/unused.ts';
import { appendicesInTextMustExist, definitionsMustNotGoInACircle, lawsMustBeCitedWithTheirYear } from './checks/words.ts';
import { conditionsMustBeJudgedBySomebody } from './checks/vague-conditions.ts';
import {
    actionsMustNotBeVagueAboutTime,
    daysBesideMustBeDays,
    soonNeedsALimit,
    textsMustNotBeVagueAboutTime,
} from './checks/vague-times.ts';

type NodeChecks = { readonly [Type in keyof MouAstType]?: readonly NodeCheck<MouAstType[Type] & AstNode>[] };

/** Checks of single nodes of the syntax tree by their type; quick enough for every keystroke. */
export const NODE_CHECKS: NodeChecks = {
    DateValue: [datesMustNameADay],
    FinancialYear: [financialYearsMustStartOnADay],
    DayRange: [dayRangesMustRunForwards],
    Between: [clockTimesMustExist, stretchesMustRunForwards],
    From: [fromMustComeBeforeUntil],
    EntryUntil: [historyMustRunForwards],
    InForce: [agreementsMustStartBeforeTheyEnd],
    Calendar: [calendarsMustFitTogether, calendarsMustSayEachThingOnce],
    TimeZone: [timeZonesMustExist],
    WorkingHours: [workingHoursMustExist, workingHoursMustRunForwards],
    EntryAt: [timesMustExist],
    ClockTail: [timesMustExist],
    ClockPoint: [timesMustExist],
    YearlyPoint: [daysOfYearMustExist, periodsMustHaveWhatIsNamed],
    EdgePoint: [periodsMustHaveWhatIsNamed],
    AtEdge: [periodsMustHaveWhatIsNamed],
    During: [numbersMustMakeSense, periodsMustHaveWhatIsNamed],
    DayBesidePoint: [daysBesideMustBeDays],
    Span: [numbersMustMakeSense],
    AtLeast: [numbersMustMakeSense, limitsMustBePlausible, datesMustMoveToWorkingDays],
    AtMost: [numbersMustMakeSense],
    Rate: [numbersMustMakeSense],
    Every: [numbersMustMakeSense],
    After: [datesMustMoveToWorkingDays],
    OnPoint: [datesMustMoveToWorkingDays],
    NoticeTail: [limitsMustBePlausible],
    Within: [limitsMustBePlausible, datesMustMoveToWorkingDays],
    DefaultRoll: [datesMustMoveToWorkingDays],
    Members: [memberCountsMustMakeSense],
    ConsentTail: [memberCountsMustMakeSense],
    Extendable: [timesMustMakeSense],
    NthPoint: [nthDaysMustExist, periodsMustHaveWhatIsNamed],
    NoLaterThan: [datesMustMoveToWorkingDays],
    CheckedAgainst: [profilesMustBeForThisKind],
    Profile: [profilesMustNotExtendThemselves, mattersMustBeAskedForOnce, onlyWhatIsAskedForCanBeLeftOut],
    ProfileRule: [requiredPartsMustExist],
    RuleSeverity: [severitiesMustExist],
    RuleSkeleton: [skeletonsMustBeClauses],
    Nobody: [dutiesMustHaveAnOwner],
    Soon: [soonNeedsALimit],
    Sentence: [actionsMustNotBeVagueAboutTime],
    ConditionTail: [conditionsMustBeJudgedBySomebody],
    Text: [textsMustNotBeVagueAboutTime, textsMustStandInBraces],
    ListItem: [textsMustNotBeVagueAboutTime],
};

/** Checks of a document as a whole. */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = [
    datesInTextMustNameADay,
    blanksMustBeFilledIn,
    namesMustBeUnique,
    numbersMustBeUnique,
    numbersMustNotBeSkipped,
    clausesInTextMustExist,
    bareNumbersMustMeanOne,
    appendicesInTextMustExist,
    membersInTextMustBeMembers,
    declarationsMustBeUsed,
    proposalsMustBeConfirmed,
    lawsMustBeInForce,
    lawsInTextMustHaveTheirYear,
];

/** Checks of what an agreement means. */
export const AGREEMENT_CHECKS: readonly AgreementCheck[] = [
    everyPartyMustHaveAgreed,
    onlyPartiesMustSign,
    dutiesMustBeOfParties,
    groupsMustHaveOtherMembers,
    aliasesMustMeanOne,
    partiesMustHaveAContact,
    dutiesMustBeOwedToOthers,
    dutiesMustNotBeRepeated,
    dutiesMustNotContradict,
    softDutiesMustHaveAFallback,
    agreementsMustNotHaveEnded,
    conditionsOfTheTermMustBeWatched,
    statusMustAgreeWithTheWords,
    reviewsMustHaveAReviewer,
    reviewsMustFollowTheStart,
    reviewsMustPrecedeTheEnd,
    reviewsMustHaveOneRhythm,
    definitionsMustNotGoInACircle,
    lawsMustBeCitedWithTheirYear,
    signaturesMustFollowTheText,
    signaturesMustNotLieAhead,
    signatoriesMustHaveAPosition,
    signaturesMustPrecedeTheReview,
    reviewsMustBeHeldWhenDue,
    papersMustComeInBeforeTheyGoOut,
    whatTheProfileAsksForMustBeSaid,
    deadlinesMustBeComputable,
    dutiesInTheHistoryMustExist,
    historyMustNotLieAhead,
    historyMustFulfilSomething,
    historyMustFollowItsEvent,
    historyMustNotContradict,
    waiversMustComeFromWhoIsOwed,
    membersMustNotFaceTheirGroup,
    countsMustBeReachable,
    ownersMustFitTheHeading,
    dutiesMustCommit,
    dutiesMustHaveOneLimit,
    schedulesMustNotBeEmpty,
    noticesMustAgree,
    groundsMustEndOneWay,
    exitsMustBeAsQuickAsChanges,
    suspensionsMustNotBypassNotice,
    termsMustHaveAnExit,
    decisionsMustHaveOneThreshold,
    endingMustBeAsHardAsChanging,
    signaturesMustBeForTheirParty,
    stepsMustBeTakenBySomebody,
    stepsMustHaveALimit,
    laddersMustHaveALastStep,
    stepsMustNotOverlap,
    windowsMustBeLongEnough,
    leadsMustFitBetweenMeetings,
    ...TIME_AGREEMENT_CHECKS,
];
