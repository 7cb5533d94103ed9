/** A text that is the same for two that say the same, wherever they stand: plain data in words, without the places in it. */
export function saidAnywhere(...said: readonly unknown[]): string {
    return said.map(write).join(';');
}

function write(value: unknown): string {
    if (typeof value !== 'object' || value === null) {
        return typeof value === 'string' ? JSON.stringify(value) : String(value);
    }
    if (Array.isArray(value)) {
        let list = '[';
        for (let at = 0; at < value.length; at++) {
            list += at === 0 ? write(value[at]) : `,${write(value[at])}`;
        }
        return `${list}]`;
    }
    let text = '{';
    for (const key in value) {
        const part = (value as Record<string, unknown>)[key];
        if (key !== 'place' && part !== undefined) {
            text += `${key}:${write(part)},`;
        }
    }
    return `${text}}`;
}
