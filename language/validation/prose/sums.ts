import { numberInWords } from './amounts.ts';

/** A sum of money or a percentage in a text; UTF-16 offsets in that text, the end exclusive. */
export interface Sum {
    /** In pounds, euros or dollars, or in hundredths. */
    readonly value: number;
    /** Sums of one kind can be compared: `\u00A3`, `%`. */
    readonly kind: string;
    readonly words: string;
    readonly start: number;
    readonly end: number;
}

const SUM =
    /([\u00A3\u20AC$])\s?(\d[\d,]*(?:\.\d+)?)(?:\s?(k|m|bn|thousand|million|billion)\b)?|(?<![\d.])(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)/gi;
const TIMES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** Whether a text may hold a sum at all: quick, for the many that do not. */
export function mayHoldSum(text: string): boolean {
    return /[\u00A3\u20AC$%]|per ?cent\b/i.test(text);
}

/** The sums of money and percentages of a text. */
export function sumsIn(text: string): Sum[] {
    return [...text.matchAll(SUM)].flatMap(({ 0: words, 1: sign, 2: figures, 3: times, 4: percent, index }) => {
        const value = Number((figures ?? percent!).replaceAll(',', '')) * (TIMES[times?.toLowerCase() ?? ''] ?? 1);
        return Number.isFinite(value) ? [{ value, kind: sign ?? '%', words, start: index, end: index + words.length }] : [];
    });
}

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

/** The value of a sum in words: `one thousand two hundred and fifty`; undefined for other words. */
export function sumInWords(written: string): number | undefined {
    let [whole, part] = [0, 0];
    const words = written
        .toLowerCase()
        .trim()
        .split(/[\s,]+|\band\b/)
        .filter(word => word !== '');
    for (const word of words) {
        const scale = SCALES[word];
        const value = scale === undefined ? numberInWords(word) : undefined;
        if (scale === 100) {
            part *= scale;
        } else if (scale !== undefined) {
            [whole, part] = [whole + part * scale, 0];
        } else if (value === undefined) {
            return undefined;
        } else {
            part += value;
        }
    }
    return words.length === 0 ? undefined : whole + part;
}
