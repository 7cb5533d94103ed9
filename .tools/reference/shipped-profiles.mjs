import { EmptyFileSystem } from 'langium';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { conditionsInWords, matterInWords } from '../../language/validation/profiles/in-words.ts';
import { askedBy } from '../../language/validation/profiles/requirements-of.ts';
import { libraryNames } from '../../language/workspace/library.ts';

/**
 * The profiles that ship, with all that each asks for.
 * @returns {import('./profiles.mjs').ShownProfile[]}
 */
export function shippedProfiles() {
    const { Mou } = createMouCoreServices(EmptyFileSystem);
    return libraryNames().map(library => {
        const profile = Mou.shared.workspace.ShippedDocuments.profileOf(library);
        if (!profile) {
            throw new Error(`language/library/${library}.mou declares no profile.`);
        }
        return {
            library,
            name: profile.name,
            title: profile.title ?? profile.name,
            purpose: (Mou.documentation.DocumentationProvider.getDocumentation(profile) ?? '').replace(/\s+/g, ' ').trim(),
            rows: askedBy(profile).map(requirement => [
                matterInWords(requirement.what),
                requirement.severity,
                conditionsInWords(requirement),
                requirement.message ?? '',
            ]),
        };
    });
}
