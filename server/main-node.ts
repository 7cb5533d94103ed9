import { createConnection } from 'vscode-languageserver/node';
import { ClientFiles } from './files/client-files.ts';
import { NodeFiles } from './files/node-files.ts';
import { startMouServer } from './start-server.ts';

const connection = createConnection();
startMouServer(connection, new NodeFiles(new ClientFiles(connection)));
