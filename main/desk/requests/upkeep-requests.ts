import type { RequestName } from '#shared/desk/contract.ts';
import type { Backups } from '../backup/backups.ts';
import type { Library } from '../library/library.ts';
import type { Works } from '../works.ts';
import type { Handlers } from './handlers.ts';

/** Who writes, backups, and work that takes its time. */
export function upkeepRequests(library: Library, backups: Backups, works: Works) {
  return {
    'library.takeOver': () => library.takeOver(),
    'work.cancel': ({ work }) => {
      works.cancel(work);
      return Promise.resolve({});
    },
    'backup.state': () => backups.state(),
    'backup.begin': async () => {
      await backups.begin();
      return backups.state();
    },
    'backup.choose': () => backups.choose(),
  } satisfies Partial<{ [N in RequestName]: Handlers[N] }>;
}
