import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '#shared/attribution/reader.ts';
import { findingsIn, mended, story, textsOf } from './proofreading.ts';
import type { ReadBlocks } from './proofreading.ts';

const file = new URL('../../../../shared/articles/000_0484989584a6b99d.txt', import.meta.url);
const read: ReadBlocks = (blocks) => createReader().read(blocks);

/** A real story, where it is at hand: what the desk must find in it. */
describe.skipIf(!existsSync(file))('the story with the answer key', () => {
  const lines = (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(2, -1);
  const article = story(lines);
  const findings = findingsIn(article, read);
  const about = (rule: string) =>
    findings.filter((finding) => finding.rule === rule).map((finding) => finding.message);

  it('has every finding that the key names, and no other error or warning', () => {
    expect(about('claim/vague-source')).toEqual([
      '“A French official” is not named, and no terms are recorded.',
      '“Several individuals” names nobody in particular.',
      '“Experts” names nobody in particular.',
      '“Experts” names nobody in particular.',
    ]);
    expect(about('anon/no-reason')).toHaveLength(1);
    expect(about('quote/unbalanced-marks')).toEqual([
      'This quotation opens with a straight mark and closes with a curly one.',
    ]);
    expect(about('photo/credit-unused')).toEqual([
      'The photo credit “The White House/Flickr” has no picture.',
    ]);
    expect(about('outlet/alias')).toHaveLength(1);
    expect(about('claim/reportedly')).toHaveLength(1);
    expect(findings).toHaveLength(9);
  });

  it('is clean once the first fix of each finding was run', () => {
    let mending = article;
    let [finding] = findings;
    for (let round = 0; finding !== undefined && round < 20; round++) {
      const [fix] = finding.fixes;
      if (fix !== undefined) mending = mended(mending, fix);
      [finding] = findingsIn(mending, read);
    }

    expect(findingsIn(mending, read)).toEqual([]);
    expect(textsOf(mending).at(-1)).toBe('Sources: AP, Slate, The Hill, IMDb');
  });
});
