import { register } from 'node:module';

/** Given to Node with `--import`: from here on, `electron` is the stand-in. */
register('./resolve.ts', import.meta.url);
