/**
 * The text that a snippet leaves when its author tabs through without typing: every placeholder with its default,
 * every choice with its first or, for `choice` above 0, that one (the last when there are fewer).
 * @param body lines in VS Code's snippet syntax
 */
export function expandSnippet(body: readonly string[], choice = 0): string {
    let text = body.join('\n');
    const defaults = new Map<string, string>();
    text = text.replaceAll('$CURRENT_YEAR', '2027').replaceAll('$CURRENT_MONTH', '03').replaceAll('$CURRENT_DATE', '09');
    text = text.replaceAll(/\$\{(\d+)\|([^|]*)\|\}/g, (_, stop: string, choices: string) => {
        const all = choices.split(',');
        return remember(stop, all[Math.min(choice, all.length - 1)] ?? '');
    });
    text = text.replaceAll(/\$\{(\d+):([^}]*)\}/g, (_, stop: string, value: string) => remember(stop, value));
    return text.replaceAll(/\$(\d+)/g, (_, stop: string) => defaults.get(stop) ?? '');

    function remember(stop: string, value: string): string {
        defaults.set(stop, value);
        return value;
    }
}
