import type { PageSetup } from '../webview/timeline/messages.ts';

/** Addresses a page is loaded from, as its webview reaches them. */
export interface PageAddresses {
    readonly script: string;
    readonly style: string;
    /** What the content security policy calls the webview's own files. */
    readonly source: string;
    /** Lets the one script through; another for each page. */
    readonly nonce: string;
}

/** The page of the timeline: nothing but its own script and style may be loaded or run, and nothing may be reached from it. */
export function timelineHtml({ script, style, source, nonce }: PageAddresses, setup: PageSetup): string {
    return `<!DOCTYPE html>
<html lang="${escaped(setup.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(style)}">
<title>MoU</title>
</head>
<body>
<div id="timeline" data-setup="${escaped(JSON.stringify(setup))}"></div>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

/** A word nobody can guess, for one page. */
export function newNonce(): string {
    return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
