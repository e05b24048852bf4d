import type { Article } from '#shared/article/article.ts';
import { useShown } from './use-shown.ts';

/** True where readers have seen another text than the one signed off, and no correction says why. */
export function useUnexplainedChange({ id, signOff, corrections }: Article): boolean {
  const shown = useShown({ id, signOff });
  if (shown === null || signOff === null || signOff.contentHash === shown.contentHash) return false;
  return !corrections.some(({ at }) => at > shown.at);
}
