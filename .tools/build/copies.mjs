/**
 * Packages that a bundle holds more than once: from two folders, or in two module formats. A second copy of the
 * protocol libraries costs 130 kB and makes `instanceof` fail between the copies.
 * @param {import('esbuild').Metafile} metafile of one bundle
 * @returns {string[]} one sentence for each
 */
export function repeatedPackages(metafile) {
    /** @type {Map<string, Set<string>>} */
    const folders = new Map();
    /** @type {Map<string, Set<string>>} */
    const formats = new Map();
    for (const input of inputsThatRemain(metafile)) {
        const [, folder, name, inside] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\/(.*)$/.exec(input) ?? [];
        if (folder === undefined || name === undefined || inside === undefined) {
            continue;
        }
        valueAt(folders, name).add(folder);
        const format = /(?:^|\/)(esm|umd|cjs)\//.exec(inside)?.[1];
        if (format !== undefined) {
            valueAt(formats, name).add(format);
        }
    }
    return [...several(folders, 'from'), ...several(formats, 'as')];
}

/**
 * Bytes that each package, or each own folder, takes in a bundle, largest first.
 * @param {import('esbuild').Metafile} metafile of one bundle
 * @returns {[string, number][]}
 */
export function bytesByOrigin(metafile) {
    /** @type {Map<string, number>} */
    const bytes = new Map();
    for (const output of Object.values(metafile.outputs)) {
        for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
            const origin = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? `${input.split('/')[0]}/`;
            bytes.set(origin, (bytes.get(origin) ?? 0) + bytesInOutput);
        }
    }
    return [...bytes].sort((a, b) => b[1] - a[1]);
}

/** @param {import('esbuild').Metafile} metafile */
function inputsThatRemain(metafile) {
    return Object.values(metafile.outputs).flatMap(output =>
        Object.entries(output.inputs)
            .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
            .map(([input]) => input),
    );
}

/**
 * @param {Map<string, Set<string>>} found
 * @param {string} word
 */
function several(found, word) {
    return [...found]
        .filter(([, values]) => values.size > 1)
        .map(([name, values]) => `${name} is bundled twice, ${word} ${[...values].join(' and ')}`);
}

/**
 * @param {Map<string, Set<string>>} map
 * @param {string} key
 */
function valueAt(map, key) {
    const present = map.get(key) ?? new Set();
    map.set(key, present);
    return present;
}
