/** How often each property of time is tried: 10,000 times in continuous integration, fewer on every other run. */
export const runs = { numRuns: Number(process.env['MOU_PROPERTY_RUNS'] ?? 300) };
