import type { Agreement, Party } from '../../domain/index.ts';

/*
 * What is inserted where a profile gives no text of its own. A profile cannot know who the parties are; these texts name them.
 */

function named({ parties }: Agreement): Party[] {
    return parties.filter(party => party.sort === 'party' && party.nature.kind === 'named');
}

/** Short names of the parties of an agreement, or a blank for each of two. */
function names(agreement: Agreement): string[] {
    const parties = named(agreement);
    return parties.length > 0 ? parties.map(({ name }) => name) : ['____', '____'];
}

function block(head: string, lines: readonly string[]): string {
    return `${head} {\n${lines.map(line => `    ${line}\n`).join('')}}`;
}

/** Two parties, or the one that is missing from two. */
export function parties({ parties: all }: Agreement): string {
    return (all.some(party => party.sort === 'party') ? ['____'] : ['____', '____']).map(name => `party ${name} is "____"`).join('\n');
}

/** A section that says what the agreement is for. */
export function purpose(): string {
    return block('section "Purpose" about purpose', ['all parties aim to "____"']);
}

/** A section with one duty for each party. */
export function duties(agreement: Agreement): string {
    const parties = named(agreement);
    return block('section "Duties"', parties.length > 0 ? parties.map(({ name }) => `${name} must "____"`) : ['each party must "____"']);
}

/** A section with one address for each party. */
export function contact(agreement: Agreement): string {
    const parties = named(agreement);
    const who = parties.length > 0 ? parties.map(({ name, fullName }) => fullName ?? name) : ['____', '____'];
    return block(
        'section "Contact" about contact',
        who.map(name => `item "${name}: ____"`),
    );
}

/** That the agreement does not bind in law, as most memoranda have it. */
export function legalStatus(): string {
    return 'not legally binding';
}

/** That the agreement begins when the last party signs. */
export function commencement(): string {
    return 'starts on signature by the last party';
}

/** A term of three years. */
export function term(): string {
    return 'in force for 3 years';
}

/** A yearly review by all parties. */
export function review(): string {
    return 'review Annual is "Annual review", first on ____, then every 12 months, by all parties';
}

/** Changes by all parties in writing. */
export function variation(): string {
    return block('section "Changes" about variation', ['all parties may change this agreement in writing']);
}

/** Ending by any party on notice. */
export function termination(): string {
    return block('section "Ending" about termination', ["any party may end this agreement on 3 months' notice in writing"]);
}

/** Talks, then a mediator. */
export function disputeResolution(): string {
    return block('dispute', ['step Talks "discussion between the parties" by all parties', ...mediation('Talks')]);
}

/** A mediator whom all parties choose. */
export function escalation({ disputeSteps }: Agreement): string {
    return block('dispute', mediation(disputeSteps.at(-1)?.name));
}

function mediation(after: string | undefined): string[] {
    return [
        'step Mediation "an independent mediator" chosen by all parties',
        ...(after ? [`    if not settled within 4 weeks of the start of ${after}`] : []),
    ];
}

/** A line for each party to sign on. */
export function acceptance(agreement: Agreement): string {
    return block(
        'agreed by',
        names(agreement).map(name => `${name}, signed by ____ as ____ on ____`),
    );
}

/** That each party decides on its own data. */
export function controllers(): string {
    return block('section "Controllers" about controllers', ['"""Each party is the controller of the personal data that it holds."""']);
}
