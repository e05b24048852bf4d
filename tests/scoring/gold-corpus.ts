import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from '#shared/attribution/read-text.ts';
import { scoreQuotations } from './quotation-score.ts';
import { Tally } from './tally.ts';

/** Gold that lies beside the checkout, where there is one; none of it belongs to the project. */
const folder = join(import.meta.dirname, '../../../shared/gold');

export const goldCorpora = ['polnear_dev', 'polnear_train', 'gum_train'] as const;
export type GoldCorpus = (typeof goldCorpora)[number];

const span = z.object({ start: z.number(), end: z.number() });
const partedSpan = span.extend({ parts: z.array(span).optional() });
const goldLine = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    partedSpan.extend({
      kind: z.string().optional(),
      speechCue: z.boolean().optional(),
      speaker: partedSpan
        .extend({
          text: z.string().optional(),
          entity: z
            .object({
              id: z.string().optional(),
              type: z.string().optional(),
              name: z.string().optional(),
            })
            .optional(),
        })
        .optional(),
      cue: partedSpan.optional(),
    }),
  ),
  uncovered_marked: z.array(span).optional(),
});

/** Counts over all articles of a corpus as the reader reads them now; `null` where it is not there. */
export function scoreCorpus(corpus: GoldCorpus): Tally | null {
  const path = join(folder, `${corpus}.jsonl`);
  if (!existsSync(path)) return null;
  const tally = new Tally();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { text, quotes, uncovered_marked } = goldLine.parse(JSON.parse(line));
    tally.addAll(scoreQuotations(text, quotes, readText(text).quotes, uncovered_marked));
  }
  return tally;
}
