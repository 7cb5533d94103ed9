import type { ActorReference, Agreement, Party } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** Every party is among those who agreed, once anybody is. */
export const everyPartyMustHaveAgreed: AgreementCheck = (agreement, { isHere }) => {
    const { signaturesPlace } = agreement;
    if (!signaturesPlace || agreement.incomplete) {
        return [];
    }
    const signed = new Set(agreement.signatures.flatMap(signature => partiesBehind(signature.party, agreement)));
    const asked = agreement.parties.filter(mustSign);
    const missing = asked.filter(party => !signed.has(party.name));
    const others = missing.length === 1 && asked.length > 2 ? ', and the only one who has not' : '';
    return missing.map((party): Finding => {
        const atName = isHere(party.namePlace);
        const full = party.fullName ? `${party.name} (${party.fullName})` : party.name;
        return {
            rule: 'party/unsigned',
            place: atName ? party.namePlace : signaturesPlace,
            message: `${full} is a party but not among those who agreed${others}. Add its line to 'agreed by', or declare it as an outsider.`,
            related: [
                atName
                    ? { place: signaturesPlace, message: 'Those who agreed' }
                    : { place: party.namePlace, message: `${party.name} is declared here` },
            ],
            data: { kind: 'unsigned', party: party.name },
        };
    });
};

/** Open parties sign by joining, and nobody can sign for a party that is still to be named or whose name is still a blank. */
function mustSign(party: Party): boolean {
    return party.sort === 'party' && party.nature.kind === 'named' && !party.name.startsWith('___');
}

/** The parties that a signature binds: the party itself, that of the signing post, or all members of a group. */
function partiesBehind(signer: ActorReference, agreement: Agreement, seen = new Set<string>()): string[] {
    if (signer.of?.target) {
        return partiesBehind(signer.of, agreement, seen);
    }
    const { target } = signer;
    if (target === undefined || seen.has(target)) {
        return [];
    }
    seen.add(target);
    const group = agreement.parties.find(party => party.name === target && party.sort === 'group');
    if (group?.members?.kind === 'named') {
        return group.members.actors.flatMap(member => partiesBehind(member, agreement, seen));
    }
    const parties = agreement.parties.filter(party => party.name === target || party.roles.some(role => role.name === target));
    return parties.map(party => party.name);
}
