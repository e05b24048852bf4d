import { useEffect, useState } from 'react';
import type { Article } from '#shared/article/article.ts';
import { lastCleared, lastVoided } from '#shared/article/log.ts';
import type { ClearedExport } from '#shared/article/log.ts';
import { desk } from '../desk/desk.ts';

/** What an article's log tells of its ways out. */
interface Told {
  /** What readers have been shown last. */
  readonly shown: ClearedExport | null;
  /** Whose sign-off an edit took away, where nobody has signed off since. */
  readonly voided: string | null;
}

const nothing: Told = { shown: null, voided: null };

/** As the log tells; nothing until it is read. */
export function useTold({ id, signOff }: Pick<Article, 'id' | 'signOff'>): Told {
  const [told, setTold] = useState(nothing);
  useEffect(() => {
    let open = true;
    void desk.request('log.read', { id }).then((result) => {
      if (!open || !result.ok) return;
      const { entries } = result.value;
      setTold({ shown: lastCleared(entries), voided: lastVoided(entries) });
    });
    return () => {
      open = false;
    };
  }, [id, signOff]);
  return told;
}
