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

type Runs = ReadonlyMap<string, readonly Run[]>;

function copiesIn(proof: Proof): readonly Copy[] {
  const runs = runsOf(proof.article.quotes);
  if (runs.size === 0) return [];
  return proof.blocks.flatMap((block, index) => {
    const { words, starts } = sharedWith(runs, block);
    const isOwn = ({ start, end }: Word): boolean => !proof.isQuoted({ block: index, start, end });
    let next = 0;
    return starts.flatMap((start) => {
      if (start < next) return [];
      const copies = (runs.get(runAt(words, start)) ?? []).map((run) => ({
        quote: run.quote,
        length: sharedLength(words.slice(start), run, isOwn),
      }));
      const longest = Math.max(...copies.map(({ length }) => length));
      const copy = copies.find(({ length }) => length === longest);
      const [first, last] = [words[start], words[start + longest - 1]];
      if (!copy || !first || !last || longest < fewestWords) return [];
      next = start + longest;
      return [{ place: { block: index, start: first.start, end: last.end }, quote: copy.quote }];
    });
  });
}

/** How many words from the first on are the record's, and the writer's to mark. */
function sharedLength(
  words: readonly Word[],
  { words: recorded, at }: Run,
  isOwn: (word: Word) => boolean,
): number {
  const other = words.findIndex(
    (word, index) => word.word !== recorded[at + index]?.word || !isOwn(word),
  );
  return other < 0 ? words.length : other;
}

const runsByQuotes = new WeakMap<readonly Quote[], Runs>();

/** What the records have, in their own words and in those of their material. */
function runsOf(quotes: readonly Quote[]): Runs {
  const known = runsByQuotes.get(quotes);
  if (known) return known;
  const runs = new Map<string, readonly Run[]>();
  for (const { id, words: said, spot } of quotes) {
    for (const text of new Set([said, spot?.words ?? said])) {
      const words = plainWords(text);
      for (let at = 0; at + fewestWords <= words.length; at += 1) {
        const run = runAt(words, at);
        runs.set(run, [...(runs.get(run) ?? []), { quote: id, words, at }]);
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
  /** Where a run begins, by the index of its first word. */
  readonly starts: readonly number[];
}

/** Blocks stay the same objects from one check to the next, but for those that are written in. */
const sharedByBlock = new WeakMap<Block, Shared>();

function sharedWith(runs: Runs, block: Block): Shared {
  const known = sharedByBlock.get(block);
  if (known?.runs === runs) return known;
  const words = plainWords(block.text);
  const starts = words.flatMap((_, at) => (runs.has(runAt(words, at)) ? [at] : []));
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
