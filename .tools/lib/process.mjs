import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * The environment of a child process: the project's own commands come first on the PATH, so that the pinned Node runs.
 * @param {Record<string, string | undefined>} [extra]
 */
export function projectEnvironment(extra = {}) {
    const path = process.env['PATH'] ?? process.env['Path'] ?? '';
    return { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + path, ...extra };
}

/**
 * Runs a command in the foreground and gives its exit code; a command ended by signal n gives 128 + n.
 * A signal that would end this process is passed on instead, so that nothing is left running behind it.
 * @param {string} command absolute path, or a name on the PATH
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 *        onOutput also receives what the command prints, as it is printed
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = root, env = projectEnvironment(), onOutput } = {}) {
    return new Promise((resolve, reject) => {
        const child = spawn(command, args, { cwd, env, stdio: onOutput ? ['inherit', 'pipe', 'pipe'] : 'inherit' });
        for (const [from, to] of /** @type {const} */ ([
            [child.stdout, process.stdout],
            [child.stderr, process.stderr],
        ])) {
            from?.setEncoding('utf8').on('data', text => {
                to.write(text);
                onOutput?.(text);
            });
        }
        const passOn = endings.map(signal => {
            const listener = () => void child.kill(signal);
            process.on(signal, listener);
            return () => process.off(signal, listener);
        });
        const settle = () => passOn.forEach(stop => stop());
        child.once('error', error => {
            settle();
            reject(error);
        });
        child.once('close', (code, signal) => {
            settle();
            resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
        });
    });
}

/**
 * Runs npm in the foreground, the one that started this process if any, and gives its exit code.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function runNpm(args, options) {
    const npm = process.env['npm_execpath'];
    if (npm?.endsWith('.js')) {
        return run(process.execPath, [npm, ...args], options);
    }
    return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Ends this process when the one that started it has ended: a signal sent to npm alone never reaches what it runs.
 */
export function endWithParent() {
    const parent = process.ppid;
    setInterval(() => {
        if (process.ppid !== parent) {
            process.kill(process.pid, 'SIGTERM');
        }
    }, 500).unref();
}
