import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

const folder = new URL('../../fixtures/reading/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/, ''));

/** What a story of the fixtures holds, as its `.json` writes it down. */
function answersOf(text: string): unknown {
  const { quotations, unnamed, outlets, strayMarks } = readingOf(text);
  return {
    quotations: quotations.map(({ kind, speaker, outlet, words }) => ({
      kind,
      speaker: speaker?.name ?? speaker?.text ?? null,
      outlet: outlet?.name ?? null,
      start: words.split(' ').slice(0, 4).join(' '),
    })),
    unnamed: unnamed.map((each) => `${each.text} | ${each.terms?.text ?? '-'}`),
    cited: [...new Set(outlets.flatMap(({ name, cited }) => (cited ? [name] : [])))],
    strayMarks: strayMarks.length,
  };
}

describe('stories of every kind are read to the letter', () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
    const gold: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    expect(answersOf(text)).toEqual(gold);
  });
});
