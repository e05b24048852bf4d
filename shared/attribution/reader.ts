import type { Block } from '../article/blocks.ts';
import { assembleReading } from './assemble-reading.ts';
import type { Page } from './assemble-reading.ts';
import { asAnswer, asUnderSurname, readBlock } from './block-reading.ts';
import type { BlockReading } from './block-reading.ts';
import { outletBook } from './outlet-book.ts';
import type { ListedOutlet, OutletBook } from './outlet-book.ts';
import { directoryOf } from './people.ts';
import type { Directory } from './people.ts';
import type { Reading } from './reading.ts';
import { noContext } from './reading-context.ts';
import type { ReadingContext } from './reading-context.ts';
import { resolveBlock } from './resolve.ts';
import type { ResolvedBlock } from './resolve.ts';
import { namesInTitles } from './title-names.ts';
import { answersIn } from './turns.ts';
import { emptyContext, isSameContext } from './story-so-far.ts';
import type { Context } from './story-so-far.ts';

/** Reads an article again and again as it changes, at the cost of what changed. */
export interface Reader {
  /** The full reading of these blocks; equal to what a fresh reader would answer. */
  read(blocks: readonly Block[], about?: ReadingContext): Reading;
}

/** A reader with an empty cache. */
export function createReader(): Reader {
  let last: Pass | null = null;
  return {
    read(blocks, about = noContext) {
      const book = bookFor(about.outlets, last);
      const readings = blockReadings(blocks, book, last);
      const directory = directoryFor(readings, about.titles, last);
      const inTurn = takingTurns(underSurnames(readings, directory), directory);
      const results = resolvedBlocks(blocks, inTurn, directory, last);
      const { reading, pages } = assembleReading(
        inTurn,
        results.map(({ resolved }) => resolved),
        last?.pages ?? [],
      );
      last = {
        blocks,
        listed: about.outlets,
        titles: about.titles,
        book,
        readings,
        inTurn,
        directory,
        results,
        pages,
      };
      return reading;
    },
  };
}

/** What the last read found out, to be used again wherever nothing changed. */
interface Pass {
  readonly blocks: readonly Block[];
  readonly listed: readonly ListedOutlet[];
  readonly titles: string;
  readonly book: OutletBook;
  readonly readings: readonly BlockReading[];
  /** The same, with the answers of an interview and lines under a surname as such. */
  readonly inTurn: readonly BlockReading[];
  readonly directory: Directory;
  readonly results: readonly BlockResult[];
  readonly pages: readonly Page[];
}

interface BlockResult {
  readonly before: Context;
  readonly resolved: ResolvedBlock;
}

/** The records change seldom: while their names stay, so does the book. */
function bookFor(listed: readonly ListedOutlet[], last: Pass | null): OutletBook {
  const isSame =
    last?.listed.length === listed.length &&
    listed.every((outlet, i) => last.listed[i] === outlet || isSameOutlet(last.listed[i], outlet));
  return isSame ? last.book : outletBook(listed);
}

function isSameOutlet(a: ListedOutlet | undefined, b: ListedOutlet): boolean {
  return (
    a?.name === b.name &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, i) => alias === b.aliases[i])
  );
}

/** A block is read anew only when no block of the last read had its text, or its outlets are others. */
function blockReadings(
  blocks: readonly Block[],
  book: OutletBook,
  last: Pass | null,
): readonly BlockReading[] {
  const words = last === null || last.book === book ? [] : ownWordsOf(last.book, book);
  const isUnmoved = ({ cut }: BlockReading): boolean =>
    words.length === 0 || !cut.tokens.some(({ lower }) => words.includes(lower));
  // Blocks that moved are known by their text; where none did, looking for them costs more than reading.
  const hasMoved = last !== null && blocks.length !== last.blocks.length;
  let byText: Map<string, BlockReading> | null = null;
  return blocks.map(({ text }, i) => {
    const same = last?.readings[i];
    if (same?.cut.text === text && isUnmoved(same)) return same;
    byText ??= new Map(
      hasMoved ? last.readings.filter(isUnmoved).map((reading) => [reading.cut.text, reading]) : [],
    );
    const known = byText.get(text) ?? readBlock(text, book);
    byText.set(text, known);
    return known;
  });
}

/** First words of the names in either book: a block without them reads the same by both. */
function ownWordsOf(before: OutletBook, after: OutletBook): readonly string[] {
  return [...before.ownWords, ...after.ownWords];
}

/** The names of the article change seldom: a block's names are compared before all are gathered. */
function directoryFor(
  readings: readonly BlockReading[],
  titles: string,
  last: Pass | null,
): Directory {
  const isSame =
    last?.titles === titles &&
    last.readings.length === readings.length &&
    readings.every((reading, i) => {
      const before = last.readings[i];
      return before === reading || before?.namesKey === reading.namesKey;
    });
  if (isSame) return last.directory;
  const facts = [...readings.flatMap(({ names }) => names), ...namesInTitles(titles)];
  return directoryOf(facts, intervieweeOf(readings, titles));
}

/** Whom the titles say is interviewed; else the text before the first question, or who is named there. */
function intervieweeOf(readings: readonly BlockReading[], titles: string): string | null {
  const start = readings.findIndex(({ isAsked }) => isAsked);
  const [first] = answersIn(readings);
  if (start < 0 && first === undefined) return null;
  const intro = [
    readBlock(titles, outletBook([])),
    ...readings.slice(0, start < 0 ? first : start),
  ];
  const [announced] = intro.flatMap(({ interviewees }) => interviewees);
  if (announced !== undefined) return announced;
  if (start < 0) return null;
  const people = new Set(
    intro
      .filter(({ cut }) => !/^By /i.test(cut.text))
      .flatMap(({ names }) => names)
      .flatMap(({ name, kind }) => (kind === 'person' && name.includes(' ') ? [name] : [])),
  );
  const [only, ...others] = people;
  return only !== undefined && others.length === 0 ? only : null;
}

/** In an interview without labels, whole paragraphs are what the interviewee says. */
function takingTurns(
  readings: readonly BlockReading[],
  { interviewee }: Directory,
): readonly BlockReading[] {
  const answers = interviewee === null ? null : answersIn(readings);
  if (answers === null || answers.size === 0) return readings;
  return readings.map((reading, i) => (answers.has(i) ? asAnswer(reading) : reading));
}

/** "Lee: We will see.": where the article names Ann Lee, the line is hers. */
function underSurnames(
  readings: readonly BlockReading[],
  directory: Directory,
): readonly BlockReading[] {
  return readings.map((reading) => {
    const surname = reading.underSurname?.speaker?.name ?? '';
    return directory.fullName(surname) === surname ? reading : asUnderSurname(reading);
  });
}

/** From a changed block on, blocks are resolved anew until the context is again what it was. */
function resolvedBlocks(
  blocks: readonly Block[],
  readings: readonly BlockReading[],
  directory: Directory,
  last: Pass | null,
): readonly BlockResult[] {
  let context = emptyContext;
  const isReusable = last?.directory === directory;
  return readings.map((reading, block) => {
    const before = context;
    const known = last?.results[block];
    const kind = blocks[block]?.kind ?? 'paragraph';
    const isKnown =
      isReusable &&
      known?.before === before &&
      last.inTurn[block] === reading &&
      last.blocks[block]?.kind === kind;
    if (isKnown) {
      context = known.resolved.after;
      return known;
    }
    const resolved = resolveBlock(reading, block, kind, before, directory);
    const after = known !== undefined && isSameContext(known.resolved.after, resolved.after);
    context = after ? known.resolved.after : resolved.after;
    return { before, resolved: { ...resolved, after: context } };
  });
}
