import { useDeferredValue, useMemo } from 'react';
import type { Article } from '#shared/article/article.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { attributionOf } from '../reading/attribution.ts';
import type { Attribution } from '../reading/attribution.ts';
import { quoteProposals, sourceProposals } from '../reading/proposals.ts';
import type { QuoteProposal, SourceProposal } from '../reading/proposals.ts';
import { useArticle } from '../stores/article.ts';
import { useReading } from '../stores/reading.ts';
import type { Answer } from '../stores/reading.ts';

/** The open article with what the reader says of it: what every panel shows. */
export interface ArticleRead {
  readonly article: Article;
  /** `null` until the text was read once. */
  readonly answer: Answer | null;
  readonly findings: readonly Finding[];
  readonly attribution: Attribution;
  readonly quoteProposals: readonly QuoteProposal[];
  readonly sourceProposals: readonly SourceProposal[];
}

/** The reading is deferred: while somebody types, drawing a panel gives way to the next key. */
export function useArticleRead(): ArticleRead | null {
  const article = useArticle((state) => state.article);
  const answer = useDeferredValue(useReading((state) => state.answer));
  return useMemo(() => {
    if (article === null) return null;
    return {
      article,
      answer,
      findings: answer?.findings ?? [],
      attribution: answer ? attributionOf(answer, article) : unread,
      quoteProposals: answer ? quoteProposals(answer, article) : [],
      sourceProposals: answer ? sourceProposals(answer, article) : [],
    };
  }, [article, answer]);
}

/** Letters go by the order of the text: before it is read nobody has one. */
const unread: Attribution = {
  shades: new Map(),
  blocks: [],
  shares: [],
  quotations: new Map(),
  outlets: new Map(),
};
