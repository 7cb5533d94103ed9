import { join } from 'node:path';
import { ensureProjectInstalled } from './install.mjs';
import { pinnedNode, root } from './paths.mjs';
import { endWithParent, run } from './process.mjs';

const oldest = { major: 20, minor: 10 };

/**
 * The first step of a command that must work in a bare clone: checks the Node that runs it, installs what is missing,
 * and goes on in the given script under the pinned Node. Sets the exit code; an error is told in one line.
 * @param {string} script path of the script, from the project's top folder
 */
export async function continueUnderPinnedNode(script) {
    try {
        const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
        if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
            throw new Error(
                `This is Node ${process.versions.node}; Node ${oldest.major}.${oldest.minor} or later is needed. Install it from https://nodejs.org and run the same command again.`,
            );
        }
        if (process.env['npm_lifecycle_event'] !== undefined) {
            endWithParent();
        }
        await ensureProjectInstalled();
        process.exitCode = await run(pinnedNode, [join(root, script), ...process.argv.slice(2)]);
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 2;
    }
}
