import { useEffect, useState } from 'react';
import type { Article } from '#shared/article/article.ts';
import { lastCleared } from '#shared/article/log.ts';
import type { ClearedExport } from '#shared/article/log.ts';
import { desk } from '../desk/desk.ts';

/** True where readers have seen another text than the one signed off, and no correction says why. */
export function useUnexplainedChange({ id, signOff, corrections }: Article): boolean {
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
  if (shown === null || signOff === null || signOff.contentHash === shown.contentHash) return false;
  return !corrections.some(({ at }) => at > shown.at);
}
