import type { AstNodeLocator, DocumentationProvider } from 'langium';
import { libraryNames } from '../../../language/workspace/library.ts';
import type { ShippedDocuments } from '../../../language/workspace/shipped-documents.ts';
import { beginning } from '../hover/markdown.ts';

/** A profile that ships with the language, as it is offered. */
export interface ShippedProfile {
    /** What `uses profile` calls it. */
    readonly library: string;
    /** Its own name. */
    readonly name: string;
    /** What it is for, in half a sentence. */
    readonly purpose: string;
    readonly node: { readonly uri: string; readonly path: string };
}

/** All profiles that ship, in alphabetical order. */
export function shippedProfiles(
    shipped: ShippedDocuments,
    documentation: DocumentationProvider,
    locator: AstNodeLocator,
): ShippedProfile[] {
    return libraryNames().flatMap(library => {
        const profile = shipped.profileOf(library);
        if (profile) {
            return [
                {
                    library,
                    name: profile.name,
                    purpose: beginning(documentation.getDocumentation(profile) ?? profile.title ?? '', LONGEST).split(':')[0]!,
                    node: { uri: shipped.get(library)!.uri.toString(), path: locator.getAstNodePath(profile) },
                },
            ];
        }
        return [];
    });
}

/** Characters shown of what a profile is for. */
const LONGEST = 120;
