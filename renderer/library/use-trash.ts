import { useEffect, useState } from 'react';
import type { TrashedArticle } from '#shared/desk/contract.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { useLibrary } from '../stores/library.ts';

/** What lies in the trash, read again whenever the library changes. */
export function useTrash(): {
  readonly trashed: readonly TrashedArticle[] | null;
  readonly error: DeskErrorValue | null;
} {
  const change = useLibrary((state) => state.change);
  const [trashed, setTrashed] = useState<readonly TrashedArticle[] | null>(null);
  const [error, setError] = useState<DeskErrorValue | null>(null);
  useEffect(() => {
    let left = false;
    void desk.request('trash.list', {}).then((result) => {
      if (left) return;
      setError(result.ok ? null : result.error);
      if (result.ok) setTrashed(result.value.articles);
    });
    return () => {
      left = true;
    };
  }, [change]);
  return { trashed, error };
}
