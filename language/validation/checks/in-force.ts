import { outsideLife } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** What is due by a written date is due while the agreement is in force. */
export const dutiesMustBeDueInForce: AgreementCheck = (agreement, { query, environment, isHere }) => {
    if (!query || agreement.name === '' || agreement.state === 'template') {
        return [];
    }
    const starts = agreement.starts?.place ?? agreement.approved?.place ?? agreement.dated?.place;
    const ends = agreement.terms.map(({ place }) => place);
    return outsideLife(agreement, query, environment).filter(({ place }) => isHere(place)).map(({ bound, place, due, limit, clause }): Finding => bound === 'before the start' ? {
        rule: 'deadline/before-start', place,
        message: `This is due by ${due}, before the agreement starts on ${limit}: nobody is bound by it then. Correct one of the two dates.`,
        ...(starts ? { related: [{ place: starts, message: 'When the agreement starts' }] } : {})
    } : {
        rule: 'deadline/after-end', place,
        message: `This is due by ${due}, after the agreement ends on ${limit}: nobody is bound by it then. Correct one of the two dates`
            + (clause === undefined ? '.' : `, or say that the clause goes on, for example: clause ${clause} continues after the end`),
        related: ends.map(end => ({ place: end, message: 'How long the agreement is in force' }))
    });
};
