// `npm run test:vscode`: the suites that run in a real VS Code, from a bare clone.
import { continueUnderPinnedNode } from './lib/entry.mjs';

await continueUnderPinnedNode('test/e2e/run.ts');
