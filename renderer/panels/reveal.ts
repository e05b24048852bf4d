import type { Place } from '#shared/article/blocks.ts';
import { useArticle } from '../stores/article.ts';

/** Shows the first of the places in the text; `focus` goes on writing there. */
export function reveal(places: readonly Place[], focus: boolean): void {
  const [first] = places;
  if (first) useArticle.getState().bodyDesk?.reveal(first, focus);
}
