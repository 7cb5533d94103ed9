import type { URI } from 'langium';
import { NodeFiles } from './node-files.ts';

/** The disk, with other texts in the place of some files: nothing is written. */
export class OverlaidFiles extends NodeFiles {
    private readonly texts = new Map<string, string>();

    /** Lets a file read as this text from now on. */
    overlay(uri: URI, text: string): void {
        this.texts.set(uri.toString(), text);
    }

    override async readBinary(uri: URI): Promise<Uint8Array> {
        const text = this.texts.get(uri.toString());
        return text === undefined ? super.readBinary(uri) : new TextEncoder().encode(text);
    }
}
