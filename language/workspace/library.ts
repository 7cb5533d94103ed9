import { URI } from 'langium';
import { LIBRARY } from '../generated/library.ts';

/** The scheme of the addresses of shipped files: `mou-library:/NAME.mou`. */
export const LIBRARY_SCHEME = 'mou-library';

/** The names of the shipped profiles, as `uses profile "NAME"` says them, in alphabetical order. */
export function libraryNames(): string[] {
    return Object.keys(LIBRARY);
}

/** The name in the library of a profile by its own: ParentCarerForum is "parent-carer-forum"; undefined when none is called so. */
export function libraryNameOf(profile: string): string | undefined {
    const name = profile.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase();
    return Object.hasOwn(LIBRARY, name) ? name : undefined;
}

/** The address of a shipped profile; undefined when none is called so. */
export function libraryUri(name: string): URI | undefined {
    return Object.hasOwn(LIBRARY, name) ? URI.from({ scheme: LIBRARY_SCHEME, path: `/${name}.mou` }) : undefined;
}

/** The text of a shipped file by its address; undefined for any other address. */
export function libraryText(uri: URI): string | undefined {
    const name = uri.scheme === LIBRARY_SCHEME ? /^\/(.+)\.mou$/.exec(uri.path)?.[1] : undefined;
    return name !== undefined && Object.hasOwn(LIBRARY, name) ? LIBRARY[name] : undefined;
}
