import type { Node } from 'prosemirror-model';
import { blocksOf, overlaps } from '#shared/article/blocks.ts';
import type { Block } from '#shared/article/blocks.ts';
import { articleBody } from '#shared/article/body.ts';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';
import type { CreditEntry } from '#shared/attribution/reading.ts';
import { onlyCredits, withTypedCredits } from '#shared/house/typed-credits.ts';
import type { Credits } from '#shared/house/typed-credits.ts';

/** The body without its Sources and Photo credit lines, and the records with what these lines say. */
export interface TakenCredits extends Credits {
  readonly body: readonly Node[];
  /** How many of the first `count` blocks are still in the body. */
  readonly keptBefore: (count: number) => number;
}

/** Takes those paragraphs out of the body that are credit lines and nothing else. */
export function takeCreditLines(
  body: readonly Node[],
  known: Credits = { sources: [], photos: [] },
): TakenCredits {
  const kept: Node[] = [];
  const taken: number[] = [];
  let credits = known;
  body.forEach((node, index) => {
    const block = node.type.name === 'paragraph' ? blockOf(node) : null;
    const lines = block === null ? [] : creditLinesIn(block.text, 0);
    if (block === null || !onlyCredits(lines, block.text.length)) {
      kept.push(node);
      return;
    }
    taken.push(index);
    const newId = (): string => crypto.randomUUID();
    credits = withTypedCredits(credits, lines, newId, (entry) => linksOf(block, entry));
  });
  const keptBefore = (count: number): number =>
    count - taken.filter((index) => index < count).length;
  return { ...credits, body: kept, keptBefore };
}

function linksOf({ links }: Block, { place }: CreditEntry): readonly string[] {
  const own = links.filter((link) => link.kind === 'link' && overlaps(link, place));
  return [...new Set(own.map(({ target }) => target))];
}

function blockOf(paragraph: Node): Block | null {
  return blocksOf(articleBody.node('doc', null, paragraph))[0] ?? null;
}
