import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleSchema } from '#shared/article/article.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { contextOf } from '#shared/attribution/reading-context.ts';
import { ruleIds } from '#shared/checks/rules.ts';
import { withSampleRecords } from '#renderer/first-run/sample-records.ts';
import { findingsIn } from '#tests/unit/checks/proofreading.ts';
import { droppedOf, importFrom } from '#tests/unit/importing/imported.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const imported = await importFrom(join(root, 'renderer/first-run/sample-article.html'));
const sample = withSampleRecords(imported, null);
const findings = findingsIn(sample, (blocks) => createReader().read(blocks, contextOf(sample)));

test.each(ruleIds)('%s finds something in the sample story, and not much', (rule) => {
  const found = findings.filter((finding) => finding.rule === rule).length;
  expect(found).toBeGreaterThanOrEqual(1);
  expect(found).toBeLessThanOrEqual(2);
});

test('the sample story has something for every panel', () => {
  expect(sample.quotes).toHaveLength(2);
  expect(sample.sources.length).toBeGreaterThan(4);
  expect(sample.photos).toHaveLength(3);
  expect(droppedOf(sample)).toContain('skip link: Skip to main content');
});

test('the sample story is an article that the desk can store', () => {
  expect(articleSchema.safeParse(sample).success).toBe(true);
});
