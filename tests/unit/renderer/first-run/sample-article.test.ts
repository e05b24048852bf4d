import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleSchema } from '#shared/article/article.ts';
import type { Material } from '#shared/article/ledger.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { contextOf } from '#shared/attribution/reading-context.ts';
import { ruleIds } from '#shared/checks/rules.ts';
import { readCaptions } from '#main/desk/material/formats/captions.ts';
import { recogniseMaterial } from '#main/desk/material/recognise.ts';
import { withSampleRecords } from '#renderer/first-run/sample-records.ts';
import { findingsIn } from '#tests/unit/checks/proofreading.ts';
import { droppedOf, importFrom, now } from '#tests/unit/importing/imported.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const imported = await importFrom(join(root, 'renderer/first-run/sample-article.html'));
const bytes = await readFile(join(root, 'renderer/first-run/sample-transcript.vtt'));
const extension = await recogniseMaterial({ name: 'night shift.vtt', bytes });
const material: Material = {
  asset: {
    sha256: 'ab'.repeat(32),
    extension,
    mediaType: 'text/vtt',
    bytes: bytes.length,
    width: null,
    height: null,
  },
  name: 'night shift.vtt',
  addedAt: now,
};
const text = readCaptions(bytes);
const sample = withSampleRecords(imported, null, { material, text });
const findings = findingsIn(sample, (blocks) => createReader().read(blocks, contextOf(sample)));

/** A story to look at has a name in the list. */
const shown = ruleIds.filter((rule) => rule !== 'meta/no-headline');

test.each(shown)('%s finds something in the sample story, and not much', (rule) => {
  const found = findings.filter((finding) => finding.rule === rule).length;
  expect(found).toBeGreaterThanOrEqual(1);
  expect(found).toBeLessThanOrEqual(2);
});

test('the sample story has something for every panel', () => {
  expect(sample.quotes).toHaveLength(3);
  expect(sample.sources.length).toBeGreaterThan(4);
  expect(sample.photos).toHaveLength(3);
  expect(droppedOf(sample)).toContain('skip link: Skip to main content');
});

test('its transcript has the words of the text, not those of the record, at a time and by a name', () => {
  const { spot, speakerId, words } = sample.quotes.at(-1) ?? expect.fail('No second quotation.');
  expect(spot?.words).toBe('We would lose a third of the people on my ward.');
  expect(spot).toMatchObject({ sha256: material.asset.sha256, where: '00:00:23' });
  expect(text.text.slice(spot?.start, spot?.end)).toBe(spot?.words);
  expect(words).not.toBe(spot?.words);
  const nurse = sample.sources.find(({ id }) => id === speakerId);
  expect(nurse?.material).toEqual([material]);
  const said = text.blocks.find(({ start, end }) => spot && start <= spot.start && spot.end <= end);
  expect(said?.speaker).toBe(nurse?.name);
});

test('without its transcript the sample story is still a story to store', () => {
  const bare = withSampleRecords(imported, null, null);
  expect(articleSchema.safeParse(bare).success).toBe(true);
  expect(bare.quotes.every(({ spot }) => spot === null)).toBe(true);
});

test('the sample story is an article that the desk can store', () => {
  expect(articleSchema.safeParse(sample).success).toBe(true);
});
