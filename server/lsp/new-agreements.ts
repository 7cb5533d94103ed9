import type { Connection } from 'vscode-languageserver';
import type { Document } from '../../language/generated/ast.ts';
import type { MouServices } from '../../language/mou-module.ts';
import { kindOf, profilesIn } from '../../language/refactorings/new-agreement.ts';
import { newAgreement } from '../new-agreement.ts';
import {
    NewAgreementRequest,
    ProfilesRequest,
    type NewAgreementParams,
    type NewAgreementResult,
    type OfferedProfile,
} from '../protocol.ts';
import { whenLoaded } from './answered.ts';
import { shippedProfiles } from './completion/shipped-profiles.ts';
import { beginning } from './hover/markdown.ts';
import { RequestHandler } from './request-handler.ts';

/** Characters shown of what a profile is for. */
const LONGEST = 120;

/** Offers profiles, and makes new agreements from them. */
export class NewAgreements extends RequestHandler {
    override listen(connection: Connection): void {
        connection.onRequest(ProfilesRequest, () =>
            whenLoaded(this.services, () => ({ profiles: [...this.shipped(), ...this.ofWorkspace()] })),
        );
        connection.onRequest(NewAgreementRequest, params => this.make(params));
    }

    private async make({ profile, title, parties, uri }: NewAgreementParams): Promise<NewAgreementResult> {
        const { FileSystemProvider, TextDocuments, WorkspaceManager } = this.services.workspace;
        await WorkspaceManager.ready;
        return newAgreement(
            { profile, title, parties, uri },
            {
                files: FileSystemProvider,
                texts: TextDocuments,
                folders: WorkspaceManager.workspaceFolders ?? [],
                today: this.settings.today(),
            },
        );
    }

    private shipped(): OfferedProfile[] {
        const { ShippedDocuments } = this.services.workspace;
        const {
            documentation: { DocumentationProvider },
            workspace: { AstNodeLocator },
        } = this.language();
        return shippedProfiles(ShippedDocuments, DocumentationProvider, AstNodeLocator).map(({ library, name, purpose }) => ({
            name,
            purpose,
            kind: kindOf(ShippedDocuments.profileOf(library)!),
            profile: { library },
        }));
    }

    private ofWorkspace(): OfferedProfile[] {
        const { DocumentationProvider } = this.language().documentation;
        return this.answers.files().flatMap(document =>
            profilesIn(document.parseResult.value as Document).map((profile): OfferedProfile => ({
                name: profile.name,
                kind: kindOf(profile),
                profile: { uri: document.uri.toString(), name: profile.name },
                purpose: beginning(DocumentationProvider.getDocumentation(profile) ?? profile.title ?? '', LONGEST).split(':')[0]!,
            })),
        );
    }

    private language(): MouServices {
        return this.services.ServiceRegistry.all[0] as MouServices;
    }
}
