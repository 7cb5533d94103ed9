/** A text that is the same for two that say the same, wherever they stand: plain data in words, without the places in it. */
export function saidAnywhere(...said: readonly unknown[]): string {
    return said.map(write).join(';');
}

function write(value: unknown): string {
    if (typeof value !== 'object' || value === null) {
        return typeof value === 'string' ? JSON.stringify(value) : String(value);
    }
    if (Array.isArray(value)) {
        return `[${value.map(write).join()}]`;
    }
    let text = '{';
    for (const key in value) {
        const part = (value as Record<string, unknown>)[key];
        if (key !== 'place' && part !== undefined) {
            text += `${key}:${write(part)},`;
        }
    }
    return text + '}';
}
