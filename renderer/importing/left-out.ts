import { droppedReasons } from '#shared/article/article.ts';
import type { DroppedBlock, DroppedReason } from '#shared/article/article.ts';

/** What an importer left out for one reason. */
export interface LeftOutGroup {
  readonly reason: DroppedReason;
  /** Whether it may well belong to the article. */
  readonly isDoubtful: boolean;
  /** Each text once, and how often the file has it. */
  readonly blocks: readonly { readonly block: DroppedBlock; readonly times: number }[];
}

/** What was left out, by reason: first what a page's own words do not tell apart from the article. */
export function leftOut(dropped: readonly DroppedBlock[]): readonly LeftOutGroup[] {
  const sure = droppedReasons.filter((reason) => !doubtful.includes(reason));
  return [...doubtful, ...sure].flatMap((reason) => {
    const blocks = once(dropped.filter((block) => block.reason === reason));
    return blocks.length === 0 ? [] : [{ reason, isDoubtful: doubtful.includes(reason), blocks }];
  });
}

/** The most doubtful first. */
const doubtful: readonly DroppedReason[] = ['outside the article', 'page furniture', 'duplicate'];

/** Of several that say the same, one that was put back stands for all. */
function once(blocks: readonly DroppedBlock[]): LeftOutGroup['blocks'] {
  const byText = new Map<string, { readonly block: DroppedBlock; readonly times: number }>();
  for (const block of blocks) {
    const text = block.text.replace(/\s+/g, ' ').trim();
    const known = byText.get(text);
    const shown = known === undefined || block.restored ? block : known.block;
    byText.set(text, { block: shown, times: (known?.times ?? 0) + 1 });
  }
  return [...byText.values()];
}
