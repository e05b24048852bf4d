import { freshBuild } from './fresh-build.ts';
import { orExplain } from './explain.ts';

/** `npm run build`: builds every shell if its sources changed. */
await orExplain(freshBuild);
