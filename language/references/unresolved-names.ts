import type { ReferenceInfo } from 'langium';
import { isActorRef, isAmendment, isClauseRef } from '../generated/ast.ts';

/** How much of a name a message repeats. */
const LONGEST_SHOWN = 80;

/** What to declare for a name of a type, in words and as the beginning of a declaration. */
const DECLARATIONS: Readonly<Record<string, readonly [noun: string, declaration: string]>> = {
    Actor: ['party or role', 'party NAME is "its full name"'],
    Anchor: ['meeting, event, deadline, review or step', 'event NAME is "what happens"'],
    Named: ['meeting, event, deadline, review or party', 'event NAME is "what happens"'],
    Calendar: ['calendar', 'calendar NAME { ... }'],
    Profile: ['profile', 'profile NAME { ... }'],
    Agreement: ['agreement', 'memorandum NAME { ... }'],
    Citation: ['law or document', 'cite NAME "its title"'],
};

/** Says in plain English what a reference that leads nowhere speaks of, and what to do. `type` is the type of its target. */
export function describeUnresolved(info: ReferenceInfo, type: string): string {
    const name = shortened(info.reference.$refText);
    const { container, property } = info;
    if (type === 'Provision') {
        const sort = (isClauseRef(container) || isAmendment(container)) && container.sort === 'appendix' ? 'appendix' : 'clause';
        const agreement = isAmendment(container) ? ` in ${container.agreement?.$refText ?? 'that agreement'}` : '';
        return `There is no ${sort} ${name}${agreement}. Check the number, or add the ${sort}.`;
    }
    if (isActorRef(container) && property === 'actor' && container.of?.ref) {
        return `${container.of.$refText} has no role called '${name}'. Declare it among the roles of ${container.of.$refText}: role ${name} "its title".`;
    }
    const [noun, declaration] = DECLARATIONS[type] ?? ['declaration', 'NAME'];
    return `No ${noun} is called '${name}' here. Check the spelling, declare it (${declaration.replace('NAME', () => bare(name))}), or use the file that declares it.`;
}

/** A name short enough for a message. */
export function shortened(name: string): string {
    return name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}...` : name;
}

/** A name as it could be declared: one word. */
function bare(name: string): string {
    return /^[\w\u00C0-\u024F]+$/.test(name) ? name : 'Name';
}
