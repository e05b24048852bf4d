import { useEffect, useState } from 'react';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { storedArticle } from './publish-work.ts';

export type Stored =
  | { readonly state: 'saving' | 'stored' }
  | { readonly state: 'failed'; readonly error: DeskErrorValue };

/** Stores what was typed as a dialog opens, and says how that went. */
export function useStored(): Stored {
  const [stored, setStored] = useState<Stored>({ state: 'saving' });
  useEffect(() => {
    let shown = true;
    void storedArticle().then((result) => {
      if (!shown) return;
      setStored(result.ok ? { state: 'stored' } : { state: 'failed', error: result.error });
    });
    return () => {
      shown = false;
    };
  }, []);
  return stored;
}
