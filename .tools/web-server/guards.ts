import type { IncomingMessage } from 'node:http';

/**
 * Why a request is refused, or undefined when it may go on. A page of another site must neither read nor change the
 * served folder through the person's browser:
 * - the Host header must be ours, or a name of the attacker's that now points to this machine would do (DNS rebinding);
 * - a request that a page makes must come from our own page (cross-site request forgery).
 * @param request what came in
 * @param origin the address we serve at, as a browser writes it
 */
export function refusal(request: IncomingMessage, origin: string): string | undefined {
    const { host, origin: from, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
    if (host !== new URL(origin).host) {
        return `This server answers only at ${origin}.`;
    }
    if (from !== undefined && from !== origin) {
        return 'This server answers only to its own page.';
    }
    if (site === 'cross-site' && mode !== 'navigate') {
        return 'This server answers only to its own page.';
    }
    return undefined;
}
