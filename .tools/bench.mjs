// `npm run bench`: what people wait for, measured beside another language server. `-- --full` takes the largest inputs too.
import { continueUnderPinnedNode } from './lib/entry.mjs';

await continueUnderPinnedNode('test/perf/bench.ts');
