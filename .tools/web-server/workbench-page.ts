/** What the page of the editor is told. */
export interface WorkbenchSetup {
    /** The address we serve at. */
    readonly origin: string;
    /** Paths, below the origin, of the extensions that belong to the window. */
    readonly extensions: readonly string[];
    /** Settings that hold where the person has set nothing. */
    readonly settings: Readonly<Record<string, unknown>>;
    /** Name of the workspace as shown. */
    readonly folderName: string;
    /** Path within the folder of a file to show when the folder is opened for the first time. */
    readonly firstFile?: string | undefined;
    /** Runs a suite of tests: the extension under test and the suite's script, both as paths below the origin. */
    readonly suite?: { readonly extension: string; readonly script: string } | undefined;
}

/** Identifier of the extension that gives the workspace its files; it needs a proposed API, allowed by name. */
const localFolder = 'mou-language.mou-local-folder';

/** The page that starts VS Code for the Web on the workspace `local://folder/<name>`. */
export function workbenchPage({ origin, extensions, settings, folderName, firstFile, suite }: WorkbenchSetup): string {
    const at = (path: string) => ({ scheme: 'http', authority: new URL(origin).host, path });
    const inFolder = (path = '') => ({ scheme: 'local', authority: 'folder', path: `/${folderName}${path && `/${path}`}` });
    const configuration = {
        productConfiguration: {
            nameShort: 'VS Code (web)',
            nameLong: 'VS Code (web)',
            applicationName: 'code-oss-web',
            dataFolderName: '.code-oss-web',
            enableTelemetry: false,
            extensionEnabledApiProposals: { [localFolder]: ['fileSearchProvider'] },
        },
        webviewEndpoint: `${origin}/build/out/vs/workbench/contrib/webview/browser/pre`,
        additionalBuiltinExtensions: extensions.map(at),
        folderUri: inFolder(),
        ...(firstFile && { defaultLayout: { editors: [{ uri: inFolder(firstFile), options: { pinned: true } }] } }),
        configurationDefaults: settings,
        enableWorkspaceTrust: false,
        ...(suite && { developmentOptions: { extensions: [at(suite.extension)], extensionTestsPath: at(suite.script) } }),
    };
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>MoU in VS Code</title>
<link rel="icon" href="/extension/client/media/icon.png">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute(JSON.stringify(configuration))}">
<link rel="stylesheet" href="/build/out/vs/workbench/workbench.web.main.internal.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/build/out/';</script>
<script type="module" src="/build/out/nls.messages.js"></script>
<script type="module">import start from '/build/workbench.js'; start();</script>
</html>
`;
}

function attribute(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
