import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import { checkedWorkspace } from './check-fixture.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Each finding, in alphabetical order, as its severity, its code, the text it stands at, and the beginning of its message. */
function reviewed(workspace: MouWorkspace, path: string): string[] {
    const { textDocument } = workspace.document(path);
    return workspace.diagnostics(path).map(({ severity, code, range, message }) =>
        `${['', 'error', 'warning', 'info', 'hint'][severity ?? 0]} ${code} at ${textDocument.getText(range).split('\n')[0]}: ${/^[^.:]*/.exec(String(message))![0]}`).sort();
}

describe('the two real agreements, on 22 November 2026', () => {
    let workspace: MouWorkspace;

    beforeAll(async () => {
        const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.mou'));
        workspace = await checkedWorkspace(Object.fromEntries(files.map(path => [path.replaceAll('\\', '/'), readFileSync(join(EXAMPLES, path), 'utf8')])));
    });

    // Every line has been compared with the agreement's own text and is true of it.
    it('Kent: no end, nobody who agreed, a review overdue since 2021, one day to send out papers, vague times, unknown actors, a party under another name', () => {
        expect(reviewed(workspace, 'kent.mou')).toEqual([
            'hint clause/missing at KentSEND: No freedom of information clause',
            'hint clause/missing at KentSEND: No safeguarding clause',
            'hint obligation/soft-without-fallback at "delegate its representatives at meetings to endorse decisions": This is due only \'where possible\', and nothing says what happens when it is not',
            'hint obligation/soft-without-fallback at "give notice of a planned consultation": This is due only \'where possible\', and nothing says what happens when it is not',
            'hint obligation/soft-without-fallback at "hold meetings virtually": This is due only \'where possible\', and nothing says what happens when it is not',
            'hint obligation/soft-without-fallback at "hold these meetings at parent friendly times": This is due only \'where possible\', and nothing says what happens when it is not',
            'hint obligation/soft-without-fallback at "send the meeting papers": This is due only \'where possible\', and nothing says what happens when it is not',
            // "Appropriate" to whom: 1.3 does not say.
            'hint obligation/vague-standard at appropriate information: Nobody can tell what counts as "appropriate information"',
            // The agreement itself writes DfE and DFE, and nowhere what that is.
            'hint style/spelled-two-ways at DFE: This is spelled "DFE" 3 times and "DfE" 4 times in this file',
            'info dispute/no-limit at Dialogue: Nothing says how long Dialogue may take before AskContact can begin, so it may go on for ever',
            'info party/acronym-not-expanded at DFE: Nothing says what DFE stands for',
            'info term/unwatched-condition at in force while "Kent PACT is the recognised parent carer forum for Kent": The agreement lasts only while this is so, but nobody has to see whether it still is',
            'warning clause/missing at KentSEND: No acceptance clause',
            'warning clause/missing at KentSEND: No contact clause',
            'warning clause/missing at KentSEND: No termination clause',
            'warning deadline/chain-infeasible at at least 6 working days before each Board or each DfEMonitoring: What is due here 6 working days before each Board must go out 5 working days before it',
            // So in 2.2.1 of the agreement itself.
            'warning party/name-variant at NHS ICB Kent and Medway: "NHS ICB Kent and Medway" is not declared, but "NHS Kent and Medway ICB" is',
            'warning party/undeclared at "the local area": Nobody called "the local area" is declared here',
            'warning party/undeclared at "the local area": Nobody called "the local area" is declared here',
            'warning party/undeclared at "the meeting organiser": Nobody called "the meeting organiser" is declared here',
            'warning review/overdue at Regular: Regular review is overdue by 4 years and 11 months',
            "warning time/vague at as much notice as possible: 'as much notice as possible' does not say how much",
            "warning time/vague at at regular intervals: 'at regular intervals' does not say how often",
            "warning time/vague at timely: 'timely' does not say by when"
        ]);
    });

    it('Oxfordshire: no legal status, no end, two hospitals that did not sign, a review that has passed, dates in figures', () => {
        expect(reviewed(workspace, 'oxfordshire.mou')).toEqual([
            'error date/ambiguous at 27.06.24: 27',
            'error date/ambiguous at 27.06.24: 27',
            'error date/ambiguous at 27.06.24: 27',
            'hint clause/missing at OxfordshireSEND: No expenses clause',
            'hint clause/missing at OxfordshireSEND: No freedom of information clause',
            'hint clause/missing at OxfordshireSEND: No safeguarding clause',
            'hint obligation/soft-without-fallback at "hold meetings": This is due only \'where possible\', and nothing says what happens when it is not',
            'hint party/no-contact at BOB: BOB has no contact, although others have',
            'hint party/no-contact at OCC: OCC has no contact, although others have',
            'hint party/no-contact at OH: OH has no contact, although others have',
            'hint party/no-contact at OUH: OUH has no contact, although others have',
            // MOU in the title, MoU in the clauses.
            'hint style/spelled-two-ways at MOU: This is spelled "MOU" once and "MoU" 4 times in this file',
            'info obligation/owner-against-heading at OxPCF: This stands under "Expectations of OCC, Oxford Health, Oxford University Hospitals Trust, and BOB ICB", but OxPCF owes it',
            // Names of boards in appendix 2, which the agreement writes out nowhere.
            'info party/acronym-not-expanded at CAMHS: Nothing says what CAMHS stands for',
            'info party/acronym-not-expanded at CYP: Nothing says what CYP stands for',
            'info party/acronym-not-expanded at EOTAS: Nothing says what EOTAS stands for',
            'info party/acronym-not-expanded at NNPCF: Nothing says what NNPCF stands for',
            'info term/unwatched-condition at in force while "OxPCF is the recognised parent carer forum for Oxfordshire": The agreement lasts only while this is so, but nobody has to see whether it still is',
            "info time/vague at in good time: 'in good time' does not say by when",
            "info time/vague at regularly: 'regularly' does not say how often",
            "info time/vague at timely: 'timely' does not say by when",
            'warning clause/missing at OxfordshireSEND: No legal status clause',
            'warning clause/missing at OxfordshireSEND: No termination clause',
            'warning dispute/nobody-named at Mediation: Nobody is named who takes the step Mediation or chooses who does',
            'warning obligation/unowned at somebody: Nobody is named who has to do this',
            'warning obligation/unowned at somebody: Nobody is named who has to do this',
            'warning obligation/unowned at somebody: Nobody is named who has to do this',
            // Appendix 2 of the agreement itself drops the s of Carers.
            'warning party/name-variant at Oxfordshire Parent Carer Forum: "Oxfordshire Parent Carer Forum" is not declared, but "Oxfordshire Parent Carers Forum" is',
            'warning party/not-a-member at OxPCF and: These words count OxPCF among the members of LAP, but the group is declared without it',
            'warning party/undeclared at "the SEND Team": Nobody called "the SEND Team" is declared here',
            'warning party/unsigned at OH: OH (Oxford Health Foundation Trust) is a party but not among those who agreed',
            'warning party/unsigned at OUH: OUH (Oxford University Hospitals Foundation Trust) is a party but not among those who agreed',
            'warning review/passed at Annual: Annual review was due in June 2025, 1 year and 4 months ago, and the history records none',
            "warning time/vague at as much advanced planning and notice as possible: 'as much advanced planning and notice as possible' does not say how much",
            "warning time/vague at in a timely manner: 'in a timely manner' does not say by when",
            "warning time/vague at promptly: 'promptly' sets no limit that can be checked"
        ]);
    });

    it('shows the other half of what does not fit', () => {
        const chain = workspace.diagnostics('kent.mou').find(({ code }) => code === 'deadline/chain-infeasible');
        const { textDocument } = workspace.document('kent.mou');
        expect(chain?.relatedInformation?.map(({ location }) => textDocument.getText(location.range).replace(/\s+/g, ' ')))
            .toEqual(['at least 5 working days before each Board or each DfEMonitoring']);
        const unsigned = workspace.diagnostics('oxfordshire.mou').filter(({ code }) => code === 'party/unsigned');
        expect(unsigned.map(({ relatedInformation }) => relatedInformation?.[0]?.message)).toEqual(['Those who agreed', 'Those who agreed']);
    });
});
