import type { Article } from '#shared/article/article.ts';
import type { CreditLine } from '#shared/attribution/reading.ts';
import { onlyCredits, withTypedCredits } from '#shared/house/typed-credits.ts';
import type { Credits } from '#shared/house/typed-credits.ts';
import type { Answer } from '../stores/reading.ts';

/** What the lines at the foot of the article are made of, as it will print. */
export interface PrintedCredits extends Credits {
  /** True where a line in the text adds to the records: it prints here, and not there. */
  readonly typed: boolean;
}

type Read = Pick<Answer, 'reading' | 'blocks'>;

export function printedCredits(
  { sources, photos }: Pick<Article, 'sources' | 'photos'>,
  read: Read | null,
): PrintedCredits {
  const lines = read === null ? [] : typedLines(read);
  let count = 0;
  const newId = (): string => `typed-${(count += 1)}`;
  return { ...withTypedCredits({ sources, photos }, lines, newId), typed: lines.length > 0 };
}

/** The credit lines that stand in a paragraph of their own: an export takes those out of the text. */
function typedLines({ reading, blocks }: Read): readonly CreditLine[] {
  return reading.credits.filter(({ place: { block } }) => {
    const { kind, length } = blocks[block] ?? { kind: 'heading', length: 0 };
    const own = reading.credits.filter(({ place }) => place.block === block);
    return kind === 'paragraph' && onlyCredits(own, length);
  });
}
