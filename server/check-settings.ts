import { URI, UriUtils, type FileSystemProvider } from 'langium';
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../language/domain/index.ts';
import { readRuleLevels, type RuleLevels } from '../language/validation/rule-levels.ts';

/** The name of the file in which a folder says how loud the rules of its agreements are. */
export const CHECK_SETTINGS_FILE = '.moucheck.json';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Something in a settings file that cannot be followed. */
export interface SettingsProblem {
    readonly message: string;
    readonly range: Range;
}

/** A settings file as it was read. */
export interface ReadSettings {
    readonly uri: URI;
    readonly levels: RuleLevels;
    readonly problems: readonly SettingsProblem[];
}

/**
 * Finds and reads `.moucheck.json` files: for an agreement the nearest one, in its folder or above, but not above the folders
 * that are open. Each is read once until it is said to have changed.
 */
export class CheckSettings {
    private readonly files: FileSystemProvider;
    private readonly roots: () => readonly string[];
    private readonly read = new Map<string, Promise<ReadSettings | undefined>>();
    private readonly listeners: ((read: ReadSettings | URI) => void)[] = [];

    /** `roots` gives the URIs of the open folders. */
    constructor(files: FileSystemProvider, roots: () => readonly string[]) {
        this.files = files;
        this.roots = roots;
    }

    /** The settings that hold for an agreement; undefined when no folder has any. */
    async of(agreement: string): Promise<ReadSettings | undefined> {
        const folders = foldersOf(URI.parse(agreement), this.roots());
        for (const folder of folders) {
            const uri = UriUtils.joinPath(folder, CHECK_SETTINGS_FILE);
            const found = await (this.read.get(uri.toString()) ?? this.remember(uri));
            if (found) {
                return found;
            }
        }
        return undefined;
    }

    /** Calls back after each reading: with what was read, or with the address where no file is. */
    onRead(listener: (read: ReadSettings | URI) => void): void {
        this.listeners.push(listener);
    }

    /** Reads everything anew when it is next asked for. */
    forget(): void {
        this.read.clear();
    }

    private remember(uri: URI): Promise<ReadSettings | undefined> {
        const reading = this.readFrom(uri).then(found => {
            this.listeners.forEach(listener => listener(found ?? uri));
            return found;
        });
        this.read.set(uri.toString(), reading);
        return reading;
    }

    private async readFrom(uri: URI): Promise<ReadSettings | undefined> {
        let text: string;
        try {
            if (!(await this.files.exists(uri))) {
                return undefined;
            }
            text = await this.files.readFile(uri);
        } catch (error) {
            return {
                uri,
                levels: {},
                problems: [{ message: `This file cannot be read, so the rules are as they come: ${String(error)}`, range: START }],
            };
        }
        return { uri, ...readSettings(text) };
    }
}

/** The folder of a file and those above it, up to the outermost open folder it lies in; only its own when it lies in none. */
function foldersOf(file: URI, roots: readonly string[]): URI[] {
    const own = UriUtils.dirname(file);
    const root = roots.filter(folder => isWithin(own.toString(), folder)).sort((a, b) => a.length - b.length)[0];
    const folders = [own];
    for (let at = own; root !== undefined && trimmed(at.toString()) !== trimmed(root) && at.path !== '/'; folders.push(at)) {
        at = UriUtils.dirname(at);
    }
    return folders;
}

function isWithin(uri: string, folder: string): boolean {
    return `${trimmed(uri)}/`.startsWith(`${trimmed(folder)}/`);
}

function trimmed(uri: string): string {
    return uri.replace(/\/+$/, '');
}

/** What a settings file says, as far as it can be followed. Comments and commas too many are let pass. */
export function readSettings(text: string): Pick<ReadSettings, 'levels' | 'problems'> {
    const document = TextDocument.create('', 'json', 0, text);
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const problems = errors.slice(0, 1).map(({ error, offset, length }): SettingsProblem => ({
        message: `This cannot be read as JSON (${printParseErrorCode(error)}), so nothing after it is followed.`,
        range: rangeOf(document, offset, length),
    }));
    if (root === undefined || root.type !== 'object') {
        return {
            levels: {},
            problems:
                problems.length > 0
                    ? problems
                    : [
                          {
                              message: 'Write the settings in braces: { "rules": { "family/what": "off" } }.',
                              range: rangeOf(document, 0, text.length),
                          },
                      ],
        };
    }
    const rules = findNodeAtLocation(root, ['rules']);
    const { levels, problems: ofRules } = readRuleLevels(rules && getNodeValue(rules));
    return {
        levels,
        problems: [
            ...problems,
            ...unknownKeys(root, document),
            ...ofRules.map(message => ({ message, range: placeOf(message, rules, document) })),
        ],
    };
}

function unknownKeys(root: Node, document: TextDocument): SettingsProblem[] {
    return (root.children ?? []).flatMap(({ children: [key] = [] }) => {
        if (key === undefined || ['$schema', 'rules'].includes(String(key.value))) {
            return [];
        }
        return [
            {
                message: `"${key.value}" is nothing that can be set here. The settings are "rules".`,
                range: rangeOf(document, key.offset, key.length),
            },
        ];
    });
}

/** The rule that a sentence about it names; the whole of the rules when it names none. */
function placeOf(message: string, rules: Node | undefined, document: TextDocument): Range {
    const property = rules?.children?.find(({ children }) => message.includes(`"${children?.[0]?.value}"`));
    const node = property ?? rules;
    return rangeOf(document, node?.offset ?? 0, node?.length ?? 0);
}

function rangeOf(document: TextDocument, offset: number, length: number): Range {
    return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
}
