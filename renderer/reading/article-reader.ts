import type { Article } from '#shared/article/article.ts';
import type { BodyJson } from '#shared/article/body.ts';
import { countWords } from '#shared/article/word-count.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { contextOf } from '#shared/attribution/reading-context.ts';
import { passagesIn } from '#shared/checks/bearings.ts';
import { check } from '#shared/checks/check.ts';
import type { Answer, PlacedFigure } from '../stores/reading.ts';
import type { ReadRequest } from './protocol.ts';
import type { NodeText } from './splice.ts';

/**
 * Keeps the blocks of one article, takes what changed, and answers with reading and findings.
 *
 * @param now The clock, in ISO 8601.
 */
export function createArticleReader(
  now: () => string = () => new Date().toISOString(),
): (request: ReadRequest) => Answer {
  const reader = createReader();
  let nodes: readonly NodeText[] = [];
  let article: Article | null = null;

  return (request) => {
    const { from, removed, inserted } = request.splice;
    nodes = [...nodes.slice(0, from), ...inserted, ...nodes.slice(from + removed)];
    article = request.article ?? article;
    if (article === null) throw new RangeError('The first request brings the article.');
    const blocks = nodes.flatMap((node) => node.blocks);
    const figures = figuresIn(nodes);
    const reading = reader.read(blocks, contextOf(article));
    return {
      reading,
      findings: check({
        article: { ...article, body: bodyOf(figures) },
        blocks,
        reading,
        now: now(),
        quotationMarks: request.quotationMarks,
      }),
      passages: passagesIn(blocks),
      blocks: blocks.map(({ kind, text }) => ({ kind, length: text.length })),
      figures,
      words: blocks.reduce((sum, block) => sum + countWords(block.text), 0),
    };
  };
}

function figuresIn(nodes: readonly NodeText[]): readonly PlacedFigure[] {
  let block = 0;
  return nodes.flatMap(({ photoId, blocks }) => {
    const placed = photoId === null ? [] : [{ photoId, block }];
    block += blocks.length;
    return placed;
  });
}

/** As much of the body as the checks read beside its blocks. */
function bodyOf(figures: readonly PlacedFigure[]): BodyJson {
  return {
    type: 'doc',
    content: figures.map(({ photoId }) => ({ type: 'figure', attrs: { photoId } })),
  };
}
