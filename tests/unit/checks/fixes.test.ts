import { describe, expect, it } from 'vitest';
import { createReader } from '#shared/attribution/reader.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { ruleIds } from '#shared/checks/rules.ts';
import { ap, broken, photo, waiting } from './broken-articles.ts';
import { findingsIn, findingsOf, mended, story, withFigure } from './proofreading.ts';
import type { ReadBlocks } from './proofreading.ts';
import { smallReading } from './small-reader.ts';

/** What is answered where a name does not do. */
const answers: Partial<Readonly<Record<RuleId, string>>> = {
  'photo/expired': '2026-12-31',
  'photo/no-caption': 'Jo Lind waits at the quay in Kiel on Monday.',
};

const readers: readonly (readonly [string, ReadBlocks])[] = [
  ['a small reader', smallReading],
  ['the desk’s reader', (blocks) => createReader().read(blocks)],
];

describe.each(readers)('every fix clears its finding, read by %s', (_reader, read) => {
  it.each(broken)('%s: %s', (rule, _, article) => {
    const [finding, ...others] = findingsOf(rule, article, read);
    expect(finding, 'the rule speaks up').toBeDefined();
    expect(finding?.fixes.length).toBeGreaterThan(0);
    for (const fix of finding?.fixes ?? []) {
      const left = findingsOf(rule, mended(article, fix, answers[rule]), read).map(
        (each) => each.key,
      );
      expect(left, fix.label).not.toContain(finding?.key);
      expect(left.length, fix.label).toBeLessThanOrEqual(others.length);
    }
  });

  it('for every rule there is', () => {
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(ruleIds));
  });
});

describe('a finding', () => {
  it.each(broken)(
    'of %s says what is wrong, why, whose guidance, and what mends it: %s',
    (rule, _, article) => {
      const [finding] = findingsOf(rule, article);

      expect(finding?.message).toMatch(/\.$/);
      expect(finding?.why).toMatch(
        /\((?:[^)]*(?:AP|Reuters|NPR|Guardian|New York Times|Galley[’']s own rule)[^)]*)\)\. \S.*\.$/,
      );
      expect(finding?.excerpt.length).toBeLessThanOrEqual(120);
      expect(new Set(finding?.fixes.map((fix) => fix.label)).size).toBe(finding?.fixes.length);
      expect(finding?.waiver).toBeNull();
    },
  );

  it('stands in reading order, fields first and lone records last', () => {
    const article = story(['Experts doubt it.', 'The tide is late, according to The Hill: TK.'], {
      section: '',
      photos: [waiting],
    });

    expect(findingsIn(article).map((finding) => finding.rule)).toEqual([
      'meta/no-byline',
      'claim/vague-source',
      'outlet/not-listed',
      'meta/placeholder',
      'photo/credit-unused',
    ]);
  });

  it('puts missing fields in the order of the page', () => {
    const article = story(['Mud.'], { headline: '', byline: [], dateline: '', section: '' });
    expect(findingsIn(article).map((finding) => finding.message)).toEqual([
      'The article has no headline.',
      'Nobody is named as the author.',
      'The article has no dateline.',
      'The article has no section.',
    ]);
  });

  it('has nothing to say about a sound article', () => {
    const caption = 'Mud in the harbor of Kiel on Monday.';
    const rights = { licence: 'agency', alt: 'Mud at low water', caption };
    const credited = { ...photo, ...rights, creator: 'Jo Lind', agency: 'AP' };
    const article = story(
      [
        '“We wait,” Jo Lind told AP.',
        'The mud moves, officials said on condition of anonymity because they fear for their jobs.',
      ],
      { sources: [ap], photos: [credited] },
    );
    expect(findingsIn(withFigure(article, 'p1'))).toEqual([]);
  });
});
