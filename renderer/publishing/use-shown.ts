import { useEffect, useState } from 'react';
import type { Article } from '#shared/article/article.ts';
import { lastCleared } from '#shared/article/log.ts';
import type { ClearedExport } from '#shared/article/log.ts';
import { desk } from '../desk/desk.ts';

/** What readers have been shown last, as the log tells; `null` also until it is read. */
export function useShown({ id, signOff }: Pick<Article, 'id' | 'signOff'>): ClearedExport | null {
  const [shown, setShown] = useState<ClearedExport | null>(null);
  useEffect(() => {
    let open = true;
    void desk.request('log.read', { id }).then((result) => {
      if (open && result.ok) setShown(lastCleared(result.value.entries));
    });
    return () => {
      open = false;
    };
  }, [id, signOff]);
  return shown;
}
