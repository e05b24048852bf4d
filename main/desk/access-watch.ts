import { isDeepStrictEqual } from 'node:util';
import type { EventPayload } from '#shared/desk/contract.ts';
import type { Library } from './library/library.ts';

/** How often it is looked whether the library can be written here (ms). */
const pause = 2_000;

/**
 * Tells when the library can no longer be written here, or can be again. Where it can, a look costs the
 * disk nothing. Returns what ends it.
 */
export function watchAccess(
  library: Library,
  tell: (access: EventPayload<'library.access'>) => void,
): () => void {
  let known: EventPayload<'library.access'> | null = null;
  let looking = false;
  const look = async (): Promise<void> => {
    const access = await library.access();
    if (known !== null && !isDeepStrictEqual(known, access)) tell(access);
    known = access;
  };
  const lookOnce = (): void => {
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  };
  lookOnce();
  const timer = setInterval(lookOnce, pause).unref();
  return () => clearInterval(timer);
}
