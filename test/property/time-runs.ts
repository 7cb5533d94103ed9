/**
 * How often each property of time is tried: 10,000 times in continuous integration, fewer on every other run. The same
 * cases each time, so that a change is what makes a run fail; another `MOU_PROPERTY_SEED` tries others.
 */
export const runs = {
    numRuns: Number(process.env['MOU_PROPERTY_RUNS'] ?? 300),
    seed: Number(process.env['MOU_PROPERTY_SEED'] ?? 20_261_124),
};
