import type { AstNode } from 'langium';
import {
    isDeadline,
    isHardLimitTail,
    isReview,
    isReviewCadence,
    isSentence,
    isStep,
    isStepTime,
    isTimeTail,
    isUnsettled,
    type DayBesidePoint,
    type ListItem,
    type Sentence,
    type Soon,
    type Text,
    type TimePhrase,
} from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { isQuotedLaw, proseIn, type Prose } from '../prose.ts';
import { ReadText } from '../prose/read-text.ts';
import type { NodeCheck, TextContext } from './check.ts';
import { isVague, namesConcreteLimit, vaguePhrasesIn, type VagueMatch } from './vague-phrases.ts';

/** Time phrases that say by when or how often, so that a vague word beside them does no harm. */
const LIMITS: ReadonlySet<string> = new Set([
    'NoLaterThan',
    'OnPoint',
    'Before',
    'AtLeast',
    'AtMost',
    'AtEdge',
    'Within',
    'SetBy',
    'Until',
    'Rate',
    'Every',
]);

function isLimitPhrase(time: TimePhrase | undefined): boolean {
    return time !== undefined && (LIMITS.has(time.$type) || (time.$type === 'Between' && time.fromDate !== undefined));
}

/** All time phrases that stand beside each other in a sentence, a deadline, a step or a review. */
function timePhrasesOf(node: AstNode | undefined): TimePhrase[] {
    if (isSentence(node)) {
        return node.tails.flatMap(tail => (isTimeTail(tail) || isHardLimitTail(tail) ? (tail.time ?? []) : []));
    }
    if (isDeadline(node)) {
        return node.limits.flatMap(limit => limit.time ?? []);
    }
    if (isStep(node)) {
        return node.tails.flatMap(tail => (isStepTime(tail) || isUnsettled(tail) ? (tail.time ?? []) : []));
    }
    return isReview(node) ? node.tails.flatMap(tail => (isReviewCadence(tail) ? (tail.time ?? []) : [])) : [];
}

function hasLimit(node: AstNode | undefined): boolean {
    return timePhrasesOf(node).some(isLimitPhrase);
}

/** `as soon as possible` and `promptly` need a limit beside them. */
export const soonNeedsALimit: NodeCheck<Soon> = node => {
    const owner = node.$container.$container;
    if (node.words === undefined || node.words === 'immediately' || hasLimit(owner) || isPermission(owner)) {
        return [];
    }
    const words = node.words.replace(/\s+/g, ' ');
    return [
        {
            rule: 'time/vague',
            place: placeOf(node, 'words'),
            message: `'${words}' sets no limit that can be checked. Add one behind it, such as ', and in any case within 10 working days' of something.`,
            data: { kind: 'vague-soon' },
        },
    ];
};

/** "The week before" is no day: which of seven is left open. */
export const daysBesideMustBeDays: NodeCheck<DayBesidePoint> = node => {
    const unit = node.unit?.replace(/\s+/g, ' ');
    if (unit === undefined || /^(?:calendar |working |school )?days?$/.test(unit)) {
        return [];
    }
    return [
        {
            rule: 'time/vague',
            place: placeOf(node),
            message: `The ${unit} ${node.relation} it is no single day. Write how many days or weeks, as in 'at least 1 week before each Board'.`,
        },
    ];
};

/** What is to be done says by when or how often in words that can be checked. */
export const actionsMustNotBeVagueAboutTime: NodeCheck<Sentence> = (node, context) => {
    const action = isVague(node.action) ? proseIn(node, 'action') : undefined;
    if (!action || isPermission(node) || hasLimit(node) || isQuotedLaw(node)) {
        return [];
    }
    return vagueIn(action).map(match => ({
        ...finding(match, action, context),
        ...(match.lacks === 'meaning' ? {} : { data: { kind: 'vague-action' as const, lacks: match.lacks } }),
    }));
};

/** The agreement's own words do the same, where no sentence of the clause says it better. */
export const textsMustNotBeVagueAboutTime: NodeCheck<Text | ListItem> = (node, context) => {
    const prose = isVague(node.text) ? proseIn(node, 'text') : undefined;
    if (!prose || isQuotedLaw(node)) {
        return [];
    }
    const matches = vagueIn(prose);
    if (matches.length === 0) {
        return [];
    }
    const sentences = sentencesBeside(node);
    if (sentences.length > 0 && sentences.every(hasLimit)) {
        return [];
    }
    const said = new Set(sentences.flatMap(wordsReportedIn));
    return matches
        .filter(match => !said.has(match.words.toLowerCase()))
        .map(match => ({ ...finding(match, prose, context), severity: 'info' }));
};

function isPermission(node: AstNode | undefined): boolean {
    return isSentence(node) && (node.strength === 'need' || (node.strength === 'may' && !node.not));
}

function vagueIn(prose: Prose): VagueMatch[] {
    const read = new ReadText(prose.text);
    return vaguePhrasesIn(read.own).filter(({ start, end }) => {
        const statement = read.statementAt(start);
        return (
            !statement ||
            !namesConcreteLimit(`${statement.text.slice(0, start - statement.start)} ${statement.text.slice(end - statement.start)}`)
        );
    });
}

/** The duties in the provision (or list item) that a text belongs to. */
function sentencesBeside(node: Text | ListItem): Sentence[] {
    const items = node.$type === 'ListItem' ? node.items : ((node.$container as { items?: AstNode[] }).items ?? []);
    const withOtherwise = (sentence: Sentence): Sentence[] => [sentence, ...(sentence.otherwise ? withOtherwise(sentence.otherwise) : [])];
    return items
        .filter(isSentence)
        .flatMap(withOtherwise)
        .filter(sentence => !isPermission(sentence));
}

/** Vague words that are reported in a sentence itself and need not be reported in the text again. */
function wordsReportedIn(sentence: Sentence): string[] {
    const soon = timePhrasesOf(sentence)
        .filter(time => time.$type === 'Soon')
        .map(time => time.words.replace(/\s+/g, ' '));
    const action = proseIn(sentence, 'action');
    return [...soon, ...(action ? vaguePhrasesIn(action.text).map(match => match.words) : [])].map(words => words.toLowerCase());
}

const ADVICE: Record<Exclude<VagueMatch['lacks'], 'meaning'>, string> = {
    limit: 'does not say by when. Name a limit, such as "within 10 working days" or "no later than" a date.',
    rhythm: 'does not say how often. Name a rhythm, such as "once a month" or "at least 4 times a year".',
    notice: 'does not say how much. Name a length, such as "at least 4 weeks before".',
};

function finding(match: VagueMatch, prose: Prose, { document }: TextContext): Finding {
    const found = { rule: 'time/vague' as const, place: placeBetween(document, prose.start + match.start, prose.start + match.end) };
    if (match.lacks !== 'meaning') {
        return { ...found, message: `'${match.words}' ${ADVICE[match.lacks]}` };
    }
    const unit = /annual/i.test(match.words) ? 'year' : /month/i.test(match.words) ? 'month' : 'week';
    const meanings = /annually$/i.test(match.words) ? ['twice a year', 'every two years'] : [`twice-${unit}ly`, `two-${unit}ly`];
    return {
        ...found,
        message: `'${match.words}' can mean twice a ${unit} or every two ${unit}s. Write which of the two.`,
        data: { kind: 'rewrite', options: meanings.map(text => ({ title: `Write "${text}"`, text })) },
    };
}
