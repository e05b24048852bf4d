import { expect, it } from 'vitest';
import { z } from 'zod';
import { largestBody, largestFile, largestOf } from '#main/loopback/body-size.ts';
import { incomingFileSchema } from '#shared/desk/contract.ts';
import { articleSchema } from '#shared/article/article.ts';

/** A file of the largest size, as base64. */
const base64 = Math.ceil(largestFile / 3) * 4;

it('takes a file of the largest size wherever the contract lets bytes in', () => {
  expect(largestBody('import.file')).toBeGreaterThan(base64);
  expect(largestBody('asset.add')).toBeGreaterThan(base64);
  const deep = z.object({
    id: z.string(),
    given: z.object({ files: z.array(incomingFileSchema).optional() }).nullable(),
  });
  expect(largestOf(deep)).toBeGreaterThan(base64);
});

it('takes a long article, and less of whatever carries neither', () => {
  expect(largestBody('article.save')).toBe(largestBody('article.settle'));
  expect(largestOf(z.object({ either: z.union([z.string(), articleSchema]) }))).toBe(
    largestBody('article.save'),
  );
  expect(largestBody('article.save')).toBeLessThan(largestFile);
  expect(largestBody('article.open')).toBeLessThan(largestBody('article.save'));
});

it('takes the ids of twenty thousand articles', () => {
  const ids = Array.from({ length: 20_000 }, () => '0'.repeat(36));
  expect(largestBody('article.trash')).toBeGreaterThan(JSON.stringify({ ids }).length);
});
