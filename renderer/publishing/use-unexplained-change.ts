import { useMemo } from 'react';
import type { Article } from '#shared/article/article.ts';
import { contentHash } from '#shared/article/content-hash.ts';
import type { ClearedExport } from '#shared/article/log.ts';

/**
 * True where readers have seen another text than this, and no correction says why.
 *
 * @param shown What readers have been shown last.
 */
export function useUnexplainedChange(article: Article, shown: ClearedExport | null): boolean {
  return useMemo(() => {
    if (shown === null || article.corrections.some(({ at }) => at > shown.at)) return false;
    return contentHash(article) !== shown.contentHash;
  }, [article, shown]);
}
