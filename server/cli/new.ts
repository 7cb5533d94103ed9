import { URI, UriUtils } from 'langium';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { libraryNameOf, libraryNames } from '../../language/workspace/library.ts';
import { NodeFiles } from '../files/node-files.ts';
import { newAgreement, type NewAgreementWish } from '../new-agreement.ts';
import { CannotRun, ExitCode } from './cannot-run.ts';
import type { Output } from './question.ts';
import { todayFrom } from './today.ts';

/** Options of `mou new`. */
export interface NewOptions {
    title?: string;
    /** `SHORT=FULL NAME`, or with a kind `SHORT=FULL NAME, KIND`. */
    party?: readonly string[];
    today?: string;
}

/** `mou new`: writes an agreement that says all that a profile asks for, with blanks where its author decides, and gives the exit code. */
export async function begin(profile: string, { title, party = [], today }: NewOptions, output: Pick<Output, 'answer'>): Promise<number> {
    const here = URI.file(`${process.cwd()}/`);
    const made = await newAgreement(
        { profile: referenceTo(profile), title, parties: party.map(partyFrom), uri: UriUtils.joinPath(here, 'agreement.mou').toString() },
        { files: new NodeFiles(), folders: [], today: todayFrom(today) },
    );
    if ('refused' in made) {
        throw new CannotRun(made.refused);
    }
    output.answer(made.text.trimEnd());
    return ExitCode.Clean;
}

function referenceTo(profile: string): NewAgreementWish['profile'] {
    if (profile.endsWith('.mou')) {
        const path = resolve(profile);
        if (!existsSync(path)) {
            throw new CannotRun(`There is no file ${profile}.`);
        }
        return { uri: URI.file(path).toString() };
    }
    const library = libraryNames().find(name => name === profile) ?? libraryNameOf(profile);
    if (library === undefined) {
        throw new CannotRun(
            `There is no profile '${profile}'. Those that come with the language are ${libraryNames().join(', ')}; one of your own is named by its file (.mou).`,
        );
    }
    return { library };
}

function partyFrom(option: string): { name: string; fullName: string; kind: string } {
    const [, name, fullName, kind = ''] = /^([^=]+)=([^,]+)(?:,(.+))?$/.exec(option) ?? [];
    if (name === undefined || fullName === undefined) {
        throw new CannotRun(
            `'${option}' is no party. Write its short name, its full name and, if you like, its kind: Council=Northvale County Council, local authority`,
        );
    }
    return { name: name.trim(), fullName: fullName.trim(), kind: kind.trim() };
}
