import { isAgreedBy } from '../../generated/ast.ts';
import type { FixMaker } from './fix.ts';
import { insertBeforeClosingBrace } from './layout.ts';

/** Adds a line for a party to those who agreed, with blanks for who signed and when. */
export const addSignature: FixMaker<'unsigned'> = ({ party }, _range, document) => {
    const agreedBy = document.parseResult.value.elements.find(isAgreedBy);
    const edit = agreedBy && insertBeforeClosingBrace(agreedBy, `${party}, signed by ____ as ____ on ____`, document);
    return edit ? [{ title: `Add ${party} to those who agreed`, edits: [edit] }] : [];
};
