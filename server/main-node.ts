import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection } from 'vscode-languageserver/node';
import { createMouServerServices } from './mou-server-module.ts';

const { shared } = createMouServerServices({ connection: createConnection(), ...NodeFileSystem });
startLanguageServer(shared);
