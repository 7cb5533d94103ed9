// `npm start`: everything a newcomer needs, from a bare clone, with only Node and npm.
import { continueUnderPinnedNode } from './lib/entry.mjs';

await continueUnderPinnedNode('.tools/start/main.ts');
