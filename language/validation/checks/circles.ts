import { circlesOf, sayCircle, type Circle } from '../../domain/index.ts';
import { capitalised } from '../../domain/words.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

const MOST_RELATED = 20;

/** Nothing waits for itself. One finding at each member of a circle, with the way round. */
export const nothingMustWaitForItself: AgreementCheck = (agreement, { isHere }) =>
    circlesOf(agreement).flatMap(circle =>
        [...circle.members, ...circle.others].filter(({ place }) => isHere(place)).map(({ name }): Finding => findingFor(name, circle)),
    );

function findingFor(name: string, { members, others }: Circle): Finding {
    const at = members.findIndex(member => member.name === name);
    const way = at < 0 ? members : [...members.slice(at), ...members.slice(0, at)];
    // What comes into the circle by a way of its own is told the way round of the others.
    const member = at < 0 ? others.find(other => other.name === name)! : way[0]!;
    const how = at < 0 ? `${capitalised(name)} is tied into a circle: ${sayCircle(way)}` : capitalised(sayCircle(way));
    return {
        rule: 'time/circular',
        place: member.place,
        message: `${how}. Its day can never be computed: give ${way.length === 1 ? 'it' : 'one of them'} a day of its own, or let it hang on something else.`,
        related: way
            .filter(other => other !== member)
            .slice(0, MOST_RELATED)
            .map(other => ({ place: other.place, message: `${capitalised(other.name)} is part of the circle` })),
    };
}
