import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** No deadline contradicts itself or lies beyond sense. */
export const deadlinesMustBeComputable: AgreementCheck = (_agreement, { deadlines, isHere }) => {
    const reported = new Set<string>();
    return deadlines().filter(({ state, place }) => state === 'refused' && isHere(place)).flatMap((deadline): Finding[] => {
        const key = JSON.stringify(deadline.place);
        if (reported.has(key)) {
            return [];
        }
        reported.add(key);
        return [{ rule: 'deadline/refused', place: deadline.place, message: `This deadline cannot be computed: ${deadline.reason ?? 'it contradicts itself'}.` }];
    });
};
