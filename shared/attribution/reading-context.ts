import type { Article } from '../article/article.ts';
import type { ListedOutlet } from './outlet-book.ts';
import { isPlatform } from './outlets.ts';

/** What an article says beside its blocks, as far as the reading rests on it. */
export interface ReadingContext {
  /** Headline and dek, a line each: they name whom an interview is with, and whom the text may call by a surname alone. */
  readonly titles: string;
  /** The outlets of its records, by every name they have there. */
  readonly outlets: readonly ListedOutlet[];
}

export const noContext: ReadingContext = { titles: '', outlets: [] };

export function contextOf({
  headline,
  dek,
  sources,
}: Pick<Article, 'headline' | 'dek' | 'sources'>): ReadingContext {
  return {
    titles: `${headline}\n${dek}`,
    outlets: sources.filter(({ kind, name }) => kind === 'outlet' && !isPlatform(name)),
  };
}
