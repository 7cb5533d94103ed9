/** Where a finding begins, in zero-based lines and UTF-16 offsets. */
export interface FindingPlace {
    readonly line: number;
    readonly character: number;
}

/**
 * Which of some findings comes next behind a place, from the first again after the last; undefined where there is none.
 * Several that begin at one place are one stop.
 */
export function nextFinding<T>(findings: readonly T[], placeOf: (finding: T) => FindingPlace, from: FindingPlace): T | undefined {
    const inOrder = [...findings].sort((a, b) => compare(placeOf(a), placeOf(b)));
    return inOrder.find(finding => compare(placeOf(finding), from) > 0) ?? inOrder[0];
}

function compare(a: FindingPlace, b: FindingPlace): number {
    return a.line - b.line || a.character - b.character;
}
