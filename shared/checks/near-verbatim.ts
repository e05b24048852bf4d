import type { Block, Place } from '../article/blocks.ts';
import type { Quote } from '../article/ledger.ts';
import { wordsIn } from '../material/find-words.ts';
import type { Word } from '../material/find-words.ts';
import { answerSlot } from './answer-fix.ts';
import { aboutWords, wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

/** As many words of somebody's in a row are no chance any more. */
const fewestWords = 8;

export const nearVerbatim: Rule = {
  id: 'claim/near-verbatim',
  severity: 'error',
  title: 'Somebody’s own words stand in quotation marks',
  why: 'What is copied without marks passes for the writer’s own words (NPR).',
  mend: 'Set them in quotation marks and say whose they are, or say it in words of your own.',
  find: (proof) =>
    copiesIn(proof).map(({ place, quote }) => ({
      message: 'These are the words of a record, and no marks say so.',
      ...aboutWords(proof, place),
      fixes: [
        {
          label: 'Set them in quotation marks',
          question: null,
          edits: [
            {
              kind: 'replace text',
              place,
              text: `${proof.houseMarks.open}${wordsAt(proof, place)}${proof.houseMarks.close}`,
            },
            { kind: 'link quote', place, quoteId: quote },
          ],
        },
        {
          label: 'Say it in your own words',
          question: {
            label: 'How do you say it?',
            hint: 'Fewer than eight words of theirs in a row',
          },
          edits: [{ kind: 'replace text', place, text: answerSlot }],
        },
      ],
    })),
};

/** Words of the text that a record has too. */
interface Copy {
  readonly place: Place;
  /** The record's id. */
  readonly quote: string;
}

/** Where in the words of a record a run of `fewestWords` begins. */
interface Run {
  readonly quote: string;
  readonly words: readonly Word[];
  readonly at: number;
}

/** Each run by its words, where the first record has it. */
type Runs = ReadonlyMap<string, Run>;

function copiesIn(proof: Proof): readonly Copy[] {
  const runs = runsOf(proof.article.quotes);
  if (runs.size === 0) return [];
  return proof.blocks.flatMap((block, index) => {
    const { words, starts } = sharedWith(runs, block);
    const isOwn = ({ start, end }: Word): boolean => !proof.isQuoted({ block: index, start, end });
    let next = 0;
    return starts.flatMap(({ start, run }) => {
      const length = start < next ? 0 : sharedLength(words, start, run, isOwn);
      const [first, last] = [words[start], words[start + length - 1]];
      if (!first || !last || length < fewestWords) return [];
      next = start + length;
      const place = { block: index, start: first.start, end: last.end };
      return isRetold(proof, place, run) ? [] : [{ place, quote: run.quote }];
    });
  });
}

/** True for indirect speech that a record was made of: its words are the writer's, not the speaker's. */
function isRetold({ article, recordsAt }: Proof, place: Place, { quote }: Run): boolean {
  return (
    recordsAt('quotation', place).includes(quote) &&
    article.quotes.some(({ id, spot }) => id === quote && spot === null)
  );
}

/** How many words from `start` on are the record's, and the writer's to mark. */
function sharedLength(
  words: readonly Word[],
  start: number,
  { words: recorded, at }: Run,
  isOwn: (word: Word) => boolean,
): number {
  let length = 0;
  for (; ; length += 1) {
    const word = words[start + length];
    if (word?.word !== recorded[at + length]?.word || !word || !isOwn(word)) return length;
  }
}

const runsByQuotes = new WeakMap<readonly Quote[], Runs>();

/** What the records have, in their own words and in those of their material. */
function runsOf(quotes: readonly Quote[]): Runs {
  const known = runsByQuotes.get(quotes);
  if (known) return known;
  const runs = new Map<string, Run>();
  for (const { id, words: said, spot } of quotes) {
    for (const text of [said, spot?.words ?? said]) {
      const words = plainWords(text);
      for (let at = 0; at + fewestWords <= words.length; at += 1) {
        const run = runAt(words, at);
        if (!runs.has(run)) runs.set(run, { quote: id, words, at });
      }
    }
  }
  runsByQuotes.set(quotes, runs);
  return runs;
}

/** A block's words, where it shares a run with a record at all. */
interface Shared {
  readonly runs: Runs;
  readonly words: readonly Word[];
  /** Where runs begin, by the index of their first words. */
  readonly starts: readonly { readonly start: number; readonly run: Run }[];
}

/** Blocks stay the same objects from one check to the next, but for those that are written in. */
const sharedByBlock = new WeakMap<Block, Shared>();

function sharedWith(runs: Runs, block: Block): Shared {
  const known = sharedByBlock.get(block);
  if (known?.runs === runs) return known;
  const words = plainWords(block.text);
  const starts = words.flatMap((_, start) => {
    const run = runs.get(runAt(words, start));
    return run === undefined ? [] : [{ start, run }];
  });
  const shared = { runs, words: starts.length === 0 ? [] : words, starts };
  sharedByBlock.set(block, shared);
  return shared;
}

function runAt(words: readonly Word[], at: number): string {
  let run = '';
  for (let index = at; index < at + fewestWords; index += 1) run += `${words[index]?.word ?? ''} `;
  return run;
}

function plainWords(text: string): readonly Word[] {
  const lower = text.toLowerCase();
  return wordsIn((lower.length === text.length ? lower : text).replaceAll('’', "'"));
}
