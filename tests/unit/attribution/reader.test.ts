import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/article/blocks.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { readText } from '#shared/attribution/read-text.ts';
import { timesAsLong } from '../growth.ts';
import { placesOf, readingOf } from './reading-of.ts';

const snippets = [
  '“We asked them three times.',
  '“Nobody answered,” Elena Sato said.',
  'Ann Lee, a harbour engineer, wrote:',
  '“The crane is safe.”',
  'She told the AP that it was old.',
  'According to Lee, the gate fell.',
  '‘It is late,’ he said.',
  'Sources: AP, Slate / Photo credit: City Archive/Flickr',
  'Some experts say the crane could fall.',
  'BEN: We never saw it.',
  'Q: Who spoke to Elena Sato?',
  'A: Nobody.',
  'Ann Lee told the Harbor Gazette so; the Gazette and the Wave reported it.',
  'Ben Okafor said "no way” and left.',
  '',
  'TK',
];

const block = fc
  .tuple(
    fc.constantFrom('paragraph', 'block quote', 'heading'),
    fc.array(fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 3,
    }),
  )
  .map(([kind, pieces]): Block => ({ kind, text: pieces.join(' '), links: [] }));

describe('the reader', () => {
  it('answers after any edits what a fresh reader answers', () => {
    fc.assert(
      fc.property(fc.array(fc.array(block, { maxLength: 8 }), { maxLength: 6 }), (versions) => {
        const reader = createReader();
        for (const blocks of versions) {
          expect(reader.read(blocks)).toEqual(createReader().read(blocks));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers after edits far into a long article what a fresh reader answers', () => {
    const place = fc.nat({ max: 139 });
    const edit = fc.record({ at: place, drop: fc.constantFrom(0, 1, 1), put: block });
    fc.assert(
      fc.property(fc.infiniteStream(block), fc.array(edit, { maxLength: 5 }), (stream, edits) => {
        let blocks = [...stream.take(140)];
        const reader = createReader();
        reader.read(blocks);
        for (const { at, drop, put } of edits) {
          blocks = blocks.toSpliced(at, drop, put);
          expect(reader.read(blocks)).toEqual(createReader().read(blocks));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('answers what a fresh reader answers when titles and outlets change with the blocks', () => {
    const outlet = fc.record({
      name: fc.constantFrom('The Wave', 'Gazette', 'Ann Lee', 'Harbor'),
      aliases: fc.array(fc.constantFrom('Wave', 'the Gazette', 'Slate'), { maxLength: 2 }),
    });
    const about = fc.record({
      titles: fc.constantFrom('', 'A talk with Ben Okafor', 'Ann Lee sings'),
      outlets: fc.array(outlet, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(block, { maxLength: 6 }), about)), (versions) => {
        const reader = createReader();
        for (const [blocks, context] of versions) {
          expect(reader.read(blocks, context)).toEqual(createReader().read(blocks, context));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('answers the same after one block of a story changes', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 3, maxLength: 10 }),
        fc.array(fc.tuple(fc.nat(), block), { maxLength: 5 }),
        (start, edits) => {
          const reader = createReader();
          let blocks: readonly Block[] = start;
          reader.read(blocks);
          for (const [at, changed] of edits) {
            blocks = blocks.with(at % blocks.length, changed);
            expect(reader.read(blocks)).toEqual(createReader().read(blocks));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('only ever names places that exist', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        for (const place of placesOf(createReader().read(blocks))) {
          const text = blocks[place.block]?.text ?? '';
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same words said twice two keys, and keeps a key when other blocks change', () => {
    const said = '“No,” said Ann Lee.';
    const keys = (text: string): readonly string[] =>
      readingOf(text).quotations.map(({ key }) => key);
    const [first, second] = keys(`${said}\n${said}`);
    expect(first).not.toBe(second);
    expect(keys(`A new opening.\n${said}`)).toEqual([first]);
  });

  it('tells another language from English and still reads its marks', () => {
    const reading = readingOf(
      'Le maire est venu avec les pompiers dans la rue.\n«Nous verrons ce que dit la ville.»',
    );
    expect(reading.language).toBe('fr');
    expect(reading.quotations.map(({ words }) => words)).toEqual([
      'Nous verrons ce que dit la ville.',
    ]);
  });

  it.each([
    ['a megabyte with no space', 'a'.repeat(1_000_000)],
    ['thousands of unclosed marks', '“ '.repeat(20_000)],
    ['thousands of straight marks', '" a '.repeat(20_000)],
    ['thousands of single marks', "‘a '".repeat(20_000)],
    ['thousands of quotations in one paragraph', '“Go on,” said Ann Lee. '.repeat(5_000)],
    ['thousands of cues', 'he said that '.repeat(10_000)],
    ['thousands of commas', 'Lee, '.repeat(20_000)],
    ['one endless name', 'Ann '.repeat(50_000)],
    ['nothing but brackets', '[('.repeat(50_000)],
    ['nothing but “according to”', 'according to AP '.repeat(10_000)],
    ['officials without end', 'officials '.repeat(20_000)],
    ['empty lines', '\n'.repeat(100_000)],
    ['right-to-left text', 'אמר ראש העיר "לא נסכים לכך" בערב. '.repeat(2_000)],
    ['emoji and combining marks', '👩‍👩‍👧 “é̂ 🎉” said Ann 👍🏽 Lee. '.repeat(2_000)],
    ['zero-width characters', '“We\u200b will,”\u200d said\ufeff Ann\u200b Lee. '.repeat(2_000)],
    ['half a surrogate pair', '\ud83d “\udc00” said \ud83d. '.repeat(2_000)],
  ])('reads %s to its end', { timeout: 20_000 }, (_, text) => {
    const reading = readText(text);
    for (const { start, end } of reading.quotes) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

it('reads a paragraph that goes on and on about polls in a few times the time of another', async () => {
  const times = await timesAsLong(
    () => readingOf('Kiel poll; a poll; '.repeat(1_600)),
    () => readingOf('Kiel bell; a bell; '.repeat(1_600)),
  );
  expect(times).toBeLessThan(30);
});
