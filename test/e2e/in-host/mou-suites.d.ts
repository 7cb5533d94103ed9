/** Made by the bundler from the names of the suite files. */
declare module 'mou:suites' {
    /** Loads every suite of the host, after Mocha's interface is there. */
    export function loadSuites(): void;
}

/** Where the suite runs, filled in by the bundler. */
declare const IN_HOST: 'node' | 'web';
