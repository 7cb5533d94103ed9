import type { Agreement, Effect, LifeRule, Norm, TimePhrase } from '../../language/domain/index.ts';
import { buildAgreements } from '../../language/model/build-agreements.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';

/** Declarations that the sentences of the tests speak of. */
export const CAST = `
party Council is "Kent County Council", a local authority { role Clerk "Clerk" held by "A. Person" }
party Forum is "Kent Parent Carer Forum"
party Trust is "Kent Health Trust"
group Partners is "The partners" of Council, Forum and Trust
outsider Mediator is "A mediator"
party Member is open to "any organisation that signs the joining form"
each party has a role Rep "named representative"
meeting KIT is "Keep in Touch meeting", once a half-term
event Breach is "a personal data breach", at any time
event Complaint is "a complaint", at any time
event TooFew is "fewer than three members"
deadline AgendaOut is at least 5 working days before each KIT
review Annual is "Annual review", every 12 months
dispute { step Talks "talks" }
cite CodeOfPractice "SEND Code of Practice 2015"
appendix 1 "Dates" { }
`;

let workspace: Promise<MouWorkspace> | undefined;

/** The agreements of one text, built with its names resolved. Nothing in the text is a mark. */
export async function agreementsIn(text: string): Promise<Agreement[]> {
    workspace ??= mouWorkspace({}, { marks: false, validation: false });
    const { document } = await written(await workspace, text);
    return buildAgreements(document);
}

async function written(files: MouWorkspace, text: string) {
    await files.write('agreement.mou', text);
    return { document: files.document('agreement.mou') };
}

/** The only agreement of a text, or the first. */
export async function agreementIn(text: string): Promise<Agreement> {
    const [agreement] = await agreementsIn(text);
    if (!agreement) {
        throw new Error(`No agreement in: ${text}`);
    }
    return agreement;
}

/** An agreement with the cast and these elements after it. */
export function withCast(elements: string): Promise<Agreement> {
    return agreementIn(`memorandum Kent "Kent" { }\n${CAST}\n${elements}`);
}

/** The sentence of a clause 2.1 that holds nothing else. */
export async function sentenceIn(text: string): Promise<Norm | Effect> {
    const { provisions } = await withCast(`clause 2.1 {\n${text}\n}`);
    const sentence = provisions.find(provision => provision.number === '2.1')?.sentences[0];
    if (!sentence) {
        throw new Error(`No sentence in: ${text}`);
    }
    return sentence;
}

/** The time phrases of `Council must "act" ...`. */
export async function phrasesIn(text: string): Promise<TimePhrase[]> {
    return (await sentenceIn(`Council must "act" ${text}`)).timing.phrases;
}

/** The rule of the agreement's life that a clause 2.1 holds. */
export async function lifeRulesIn(text: string): Promise<LifeRule[]> {
    return (await withCast(`clause 2.1 {\n${text}\n}`)).lifeRules;
}

/**
 * A piece of the model as it travels in JSON, without places, and with written dates as their text: what a table of expected
 * values is compared with.
 */
export function bare(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(bare);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    if ('text' in value && ('date' in value || 'problem' in value)) {
        return 'problem' in value ? `${String(value.text)}: ${String(value.problem)}` : value.text;
    }
    return Object.fromEntries(
        Object.entries(value)
            .filter(([key, inner]) => inner !== undefined && !/^(?:place|\w+Place)$/.test(key))
            .map(([key, inner]) => [key, bare(inner)]),
    );
}

/** The text that a place covers. */
export function textAt(
    text: string,
    { range }: { range: { start: { line: number; character: number }; end: { line: number; character: number } } },
): string {
    const lines = text.split('\n').slice(range.start.line, range.end.line + 1);
    lines[lines.length - 1] = lines.at(-1)!.slice(0, range.end.character);
    lines[0] = lines[0]!.slice(range.start.character);
    return lines.join('\n');
}
