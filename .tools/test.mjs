// `npm test`: every suite that needs no browser, from a bare clone, with only Node and npm.
import { continueUnderPinnedNode } from './lib/entry.mjs';

await continueUnderPinnedNode('.tools/test/main.ts');
