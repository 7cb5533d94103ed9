import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    inject,
    TextDocument,
    type DefaultSharedCoreModuleContext,
    type TextDocumentProvider,
    type URI,
} from 'langium';
import { MouGeneratedModule, MouGeneratedSharedModule } from '../../language/generated/module.ts';
import { type createMouCoreServices, MouModule, MouSharedModule } from '../../language/mou-module.ts';

/** The texts that an editor holds open; they count instead of the files. */
export class OpenTexts implements TextDocumentProvider {
    private readonly texts = new Map<string, TextDocument>();

    /** Opens a text, or replaces it by a newer one. */
    open(uri: URI, text: string): void {
        const version = (this.texts.get(uri.toString())?.version ?? 0) + 1;
        this.texts.set(uri.toString(), TextDocument.create(uri.toString(), 'mou', version, text));
    }

    close(uri: URI): void {
        this.texts.delete(uri.toString());
    }

    get(uri: URI | string): TextDocument | undefined {
        return this.texts.get(uri.toString());
    }
}

/** For `mouWorkspace(files, { create: withOpenTexts(texts) })`: services as with an editor, but without its protocol. */
export function withOpenTexts(texts: OpenTexts): typeof createMouCoreServices {
    return (context: DefaultSharedCoreModuleContext) => {
        const shared = inject(createDefaultSharedCoreModule(context), MouGeneratedSharedModule, MouSharedModule, {
            workspace: { TextDocuments: () => texts },
        });
        const Mou = inject(createDefaultCoreModule({ shared }), MouGeneratedModule, MouModule);
        shared.ServiceRegistry.register(Mou);
        return { shared, Mou };
    };
}
