import { createConnection } from 'vscode-languageserver/node';
import { ClientFiles } from '../files/client-files.ts';
import { NodeFiles } from '../files/node-files.ts';
import { startMouServer } from '../start-server.ts';

/** Serves an editor over standard input and output until it says goodbye or hangs up. */
export function serve(): void {
    const connection = createConnection(process.stdin, process.stdout);
    startMouServer(connection, new NodeFiles(new ClientFiles(connection)));
}
