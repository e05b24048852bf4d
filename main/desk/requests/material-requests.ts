import type { RequestName } from '#shared/desk/contract.ts';
import type { Library } from '../library/library.ts';
import { ReadingDesk } from '../material/reading-desk.ts';
import type { Handlers } from './handlers.ts';

/** Files that stand behind a source. */
export function materialRequests(library: Library, now: () => string) {
  const desk = new ReadingDesk(library, now);
  return {
    'material.add': (file) => desk.add(file),
    'material.read': ({ sha256 }) => desk.read(sha256),
  } satisfies Partial<{ [N in RequestName]: Handlers[N] }>;
}
