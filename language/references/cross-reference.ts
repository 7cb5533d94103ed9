import { CstUtils, type AstNode, type DocumentSegment, type LangiumDocument, type ReferenceDescription, type URI } from 'langium';
import { pathOf, type NameDescription } from './name-description.ts';
import type { NameReference } from './name-reference.ts';

/** A resolved reference as the index holds it: where it stands, what it means, and how it is written there. */
export class CrossReference implements ReferenceDescription {
    private readonly target: NameDescription;

    private readonly reference: NameReference;
    private readonly source: LangiumDocument;

    constructor(reference: NameReference, source: LangiumDocument) {
        this.reference = reference;
        this.source = source;
        this.target = reference.$nodeDescription!;
    }

    get sourceUri(): URI {
        return this.source.uri;
    }

    get sourcePath(): string {
        return pathOf(this.reference.container);
    }

    get targetUri(): URI {
        return this.target.documentUri;
    }

    get targetPath(): string {
        return this.target.path;
    }

    get segment(): DocumentSegment {
        return CstUtils.toDocumentSegment(this.reference.$refNode)!;
    }

    /** The declaration it means. */
    get targetNode(): AstNode {
        return this.target.node;
    }

    get local(): boolean {
        return this.target.document === this.source;
    }

    /** The name as written, without quotes. */
    get text(): string {
        return this.reference.$refText;
    }

    /** Whether the target is called by its full name or an alias here, which a change of its name leaves as it is. */
    get byAlias(): boolean {
        return this.target.isAlias;
    }
}
