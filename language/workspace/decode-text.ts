/** Why a file could not be read, in a form to show to its author. */
export interface FileProblem {
    readonly kind: 'missing' | 'folder' | 'no-permission' | 'unreadable' | 'too-large' | 'utf-16' | 'binary' | 'not-utf-8';
    /** What is wrong and what to do, without the name of the file. */
    readonly message: string;
}

/** The text of a file, or why it has none. */
export type Decoded = { readonly text: string } | { readonly problem: FileProblem };

/** Agreements are hundreds of lines; beyond this many bytes (or characters) a file was saved as `.mou` by mistake. */
export const LARGEST_FILE = 8 * 1024 * 1024;

/** The entries of a calendar carry whole texts with them; how many there may be is bounded by itself (`MOST_EVENTS`). */
export const LARGEST_CALENDAR = 16 * 1024 * 1024;

/** How many bytes a file may have to be read, by the end of its path. */
export function mostBytesOf(path: string): number {
    return path.endsWith('.ics') ? LARGEST_CALENDAR : LARGEST_FILE;
}

const PROBLEMS: Readonly<Record<FileProblem['kind'], string>> = {
    missing: 'This file does not exist any more.',
    folder: 'This is a folder, not a file. Give the folder another name, without .mou.',
    'no-permission': 'This file may not be opened by you. Ask its owner for permission to read it.',
    unreadable: 'This file could not be opened.',
    'too-large': `This file is larger than ${LARGEST_FILE / 1024 / 1024} MB, so it is not read. An agreement is much smaller: was another file saved under this name?`,
    'utf-16': 'This file is saved as UTF-16. Save it again with the encoding UTF-8.',
    binary: 'This is not a text file. Was a document of a word processor or a picture saved under this name? Copy its text into a text file.',
    'not-utf-8': 'Some characters of this file cannot be read. Save it again with the encoding UTF-8.',
};

/** The problem of a kind, with the words for it. */
export function fileProblem(kind: FileProblem['kind']): FileProblem {
    return { kind, message: PROBLEMS[kind] };
}

/**
 * Turns the bytes of a file into its text: UTF-8, with or without a byte order mark (which is no part of the text).
 * Anything else is refused rather than guessed at, and so is what has more than `atMost` bytes.
 */
export function decodeText(bytes: Uint8Array, atMost = LARGEST_FILE): Decoded {
    if (bytes.length > atMost) {
        return { problem: fileProblem('too-large') };
    }
    if (looksLikeUtf16(bytes)) {
        return { problem: fileProblem('utf-16') };
    }
    if (bytes.includes(0)) {
        return { problem: fileProblem('binary') };
    }
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
        return { problem: fileProblem(startsAsKnownBinary(bytes) ? 'binary' : 'not-utf-8') };
    }
}

/** Whether text that somebody else has decoded (an editor) can be read as an agreement at all; its offsets stay as they are. */
export function checkText(text: string): Decoded {
    if (text.length > LARGEST_FILE) {
        return { problem: fileProblem('too-large') };
    }
    return text.includes('\0') ? { problem: fileProblem('binary') } : { text };
}

/** Why a file could not be read, from the error that the file system gave. */
export function problemOfError(error: unknown): FileProblem {
    const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
    const text = `${String(code ?? '')} ${String(message ?? '')}`;
    if (/ENOENT|FileNotFound|not found/i.test(text)) {
        return fileProblem('missing');
    }
    if (/EISDIR|FileIsADirectory/i.test(text)) {
        return fileProblem('folder');
    }
    if (/EACCES|EPERM|NoPermissions/i.test(text)) {
        return fileProblem('no-permission');
    }
    return fileProblem(/TOO_LARGE/i.test(text) ? 'too-large' : 'unreadable');
}

/** A byte order mark of UTF-16, or every other byte zero at the start, as in Latin text saved so. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        return true;
    }
    const start = bytes.subarray(0, 64);
    const zerosAt = (parity: number): number => start.filter((byte, i) => byte === 0 && i % 2 === parity).length;
    const pairs = Math.floor(start.length / 2);
    return pairs >= 2 && ((zerosAt(0) === pairs && zerosAt(1) === 0) || (zerosAt(1) === pairs && zerosAt(0) === 0));
}

/** Beginnings of files that come under a wrong name: ZIP (and with it .docx), PNG, JPEG, GIF, PDF, old Word. */
function startsAsKnownBinary(bytes: Uint8Array): boolean {
    const signatures = [
        [0x50, 0x4b, 3, 4],
        [0x89, 0x50, 0x4e, 0x47],
        [0xff, 0xd8, 0xff],
        [0x47, 0x49, 0x46, 0x38],
        [0x25, 0x50, 0x44, 0x46],
        [0xd0, 0xcf, 0x11, 0xe0],
    ];
    return signatures.some(signature => signature.every((byte, i) => bytes[i] === byte));
}
