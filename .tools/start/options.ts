import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
    readonly help: boolean;
    /** Whether to open an editor after the terminal part. */
    readonly serve: boolean;
    /** Whether that editor is the VS Code installed on this machine. */
    readonly desktop: boolean;
    /** Absolute path of a folder of the person's own, edits in which are saved to disk. */
    readonly folder: string | undefined;
    /** TCP port; 0 lets the system choose. */
    readonly port: number;
}

/** What `npm start -- --help` prints. */
export const usage = `npm start -- [options]

  Shows the check and the coming year's deadlines of the example agreements,
  then opens VS Code with the MoU extension on them.

  --write DIR   open your own folder DIR instead and save edits to disk;
                without it edits of the examples stay in memory
  --port N      port of the address that VS Code for the Web is served at (8080, or any free one)
  --desktop     use the VS Code installed on this machine
  --no-serve    stop after the terminal part
  --help        show this text`;

/** Reads the options; throws an error that says what is wrong with them. */
export function readOptions(args: readonly string[]): StartOptions {
    const { values } = parseArgs({
        args: [...args],
        allowNegative: true,
        options: {
            help: { type: 'boolean', default: false },
            serve: { type: 'boolean', default: true },
            desktop: { type: 'boolean', default: false },
            write: { type: 'string' },
            port: { type: 'string', default: '8080' },
        },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65535) {
        throw new Error(`--port needs a number from 0 to 65535, not "${values.port}".`);
    }
    const folder = values.write === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.write);
    if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory())) {
        throw new Error(`--write needs a folder, and ${folder} is none.`);
    }
    return { help: values.help, serve: values.serve, desktop: values.desktop, folder, port };
}
