import { undatedMeetings } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** No more places than this are shown with a finding. */
const MOST_RELATED = 10;

/** A meeting that something is due before or after has a rhythm, a day or a line in the history. */
export const meetingsMustTakePlaceSometime: AgreementCheck = (agreement, { isHere }) => {
    if (agreement.name === '' || agreement.incomplete || agreement.state === 'template' || agreement.state === 'ended') {
        return [];
    }
    return undatedMeetings(agreement)
        .filter(({ meeting }) => isHere(meeting.namePlace))
        .map(({ meeting: { name, namePlace }, waiting }): Finding => ({
            rule: 'deadline/never-computed',
            place: namePlace,
            message:
                `Nothing says when ${name} takes place, so what is due before or after it has no day. Say how often, such as 'once a quarter', or 'at any time', ` +
                `or plan a day in the history, for example: ${name} planned for ____`,
            related: waiting.slice(0, MOST_RELATED).map(place => ({ place, message: `This waits for a day of ${name}` })),
        }));
};
