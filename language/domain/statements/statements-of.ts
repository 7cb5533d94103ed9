import type { Agreement, Provision } from '../agreement.ts';
import type { Place, Placed } from '../place.ts';
import type { Effect, Norm } from '../sentence.ts';
import type { StatementSort } from '../statement-change.ts';
import { meaningOf, type Statement } from './statement.ts';

/** Lines of an agreement's head, each a statement of its own. */
const HEAD = [
    'kind',
    'title',
    'reference',
    'version',
    'supersedes',
    'dated',
    'approved',
    'starts',
    'terms',
    'extension',
    'legalStatus',
    'state',
    'calendar',
    'profile',
] as const;

/** What lines of the head are called where the model calls them otherwise than the language. */
const HEAD_NAMES: Partial<Record<(typeof HEAD)[number], string>> = { starts: 'start', terms: 'term', legalStatus: 'legal status' };

/** Everything that an agreement says, in the order in which agreements are read. */
export function statementsOf(agreement: Agreement): Statement[] {
    const {
        parties,
        commonRoles,
        definitions,
        citations,
        events,
        deadlines,
        calendars,
        reviews,
        disputeSteps,
        signatures,
        notices,
        lifeRules,
        footnotes = [],
        history,
    } = agreement;
    const named = <T extends Placed & { name: string }>(sort: StatementSort, items: readonly T[]): Statement[] =>
        items.map(item => whole(sort, item, item.name));
    return [
        ...headOf(agreement),
        ...named('party', parties),
        ...named('party', commonRoles),
        ...definitions.map(item => whole('definition', item, item.term)),
        ...named('citation', citations),
        ...named('event', events),
        ...named('deadline', deadlines),
        ...named('calendar', calendars),
        ...agreement.provisions.flatMap(provision => ofProvision(provision, '')),
        ...named('review', reviews),
        ...named('step', disputeSteps),
        ...signatures.map(item => whole('signature', item, item.party.name)),
        ...(notices ? [whole('notices', notices, '')] : []),
        ...lifeRules.map(rule => ({
            ...whole('rule', rule, ''),
            where: rule.clause ?? '',
            ...(rule.clause !== undefined && { clause: rule.clause }),
        })),
        ...footnotes.map(({ text }) => words(text, { where: '' })),
        ...history.map(entry => whole('history', entry, '')),
    ];
}

function headOf(agreement: Agreement): Statement[] {
    return HEAD.flatMap(key => {
        const value = agreement[key];
        const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
        return parts
            .filter(part => part !== undefined)
            .map((part): Statement => {
                const place = typeof part === 'object' && part !== null && 'place' in part ? (part.place as Place) : undefined;
                const name = HEAD_NAMES[key] ?? key;
                return {
                    ...bare('head', name),
                    parts: { content: meaningOf(part) },
                    words: name,
                    ...(place ? {} : { text: typeof part === 'string' ? part : meaningOf(part) }),
                    place: place ?? agreement.namePlace,
                };
            });
    });
}

function ofProvision(provision: Provision, around: string): Statement[] {
    const { sort, number, numberDerived, title = '', topics, texts, items, footnotes, references, sentences, children, place } = provision;
    const where = number !== undefined && !numberDerived ? number : [around, sort, title].filter(part => part !== '').join(' ');
    const within = { where, ...(number !== undefined && { clause: number }) };
    const written = number === undefined || numberDerived ? '' : ` ${number}`;
    const heading = `${sort}${written}${title === '' ? '' : ` "${title}"`}`;
    return [
        {
            ...bare('heading', ''),
            ...within,
            words: title,
            parts: { content: meaningOf([sort, title, topics, references]) },
            text: heading,
            place,
        },
        ...texts.map(text => words(text, within)),
        ...sentences.map(sentence => ofSentence(sentence, within)),
        ...items.flatMap((item): Statement[] => {
            const inItem = item.number === undefined ? within : { where: `${where}${item.label ?? ''}`, clause: item.number };
            return [words(item.text, inItem), ...item.sentences.map(sentence => ofSentence(sentence, inItem))];
        }),
        ...footnotes.map(({ text }) => words(text, within)),
        ...children.flatMap(child => ofProvision(child, where)),
    ];
}

function ofSentence(sentence: Norm | Effect, within: { where: string; clause?: string }): Statement {
    const { owners, strength, recipients, timing, notice, cure, conditions, soft, consent, via, inWriting, otherwise, place } = sentence;
    const act = sentence.form === 'norm' ? (sentence.action ?? '') : sentence.act;
    return {
        sort: 'sentence',
        ...within,
        owners: meaningOf(owners),
        words: typeof act === 'string' ? act : [act.kind, 'words' in act ? act.words : ''].join(' '),
        parts: {
            owners: meaningOf(owners),
            strength,
            action: meaningOf(act),
            recipients: meaningOf(recipients),
            time: meaningOf([timing, notice, cure]),
            conditions: meaningOf([conditions, soft, consent]),
            manner: meaningOf([via, inWriting]),
            otherwise: meaningOf(otherwise),
        },
        place,
    };
}

/** Something that has one part only: all that it declares. */
function whole(sort: StatementSort, item: Placed, name: string): Statement {
    return { ...bare(sort, name), parts: { content: meaningOf(item) }, words: meaningOf(item), place: item.place };
}

function words({ text, place }: Placed & { text: string }, within: { where: string; clause?: string }): Statement {
    return { ...bare('words', ''), ...within, words: text, parts: { content: meaningOf(text) }, text, place };
}

function bare(sort: StatementSort, name: string): Pick<Statement, 'sort' | 'where' | 'owners' | 'name'> {
    return { sort, where: name, owners: '', ...(name !== '' && { name }) };
}
