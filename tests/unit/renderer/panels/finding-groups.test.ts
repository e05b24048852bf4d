import { expect, test } from 'vitest';
import { makePhoto } from '#shared/article/ledger.ts';
import { pictureHeading, waitingCredit } from '#renderer/panels/finding-groups.ts';
import { findingsOf, story } from '../../checks/proofreading.ts';

const asset = {
  sha256: 'a'.repeat(64),
  ...{ extension: 'jpg', mediaType: 'image/jpeg', bytes: 9, width: 1, height: 1 },
};
const waiting = makePhoto({ id: 'p1', creator: 'Jo Lind' });

test('the heading over findings calls a credit without a picture no picture', () => {
  expect(pictureHeading(waiting)).toBe('A credit that waits for its picture');
  expect(pictureHeading({ ...waiting, asset })).toBe('A picture without a caption');
  expect(pictureHeading({ ...waiting, caption: 'The quay in Kiel' })).toBe('The quay in Kiel');
  expect(pictureHeading(undefined)).toBe('A picture without a caption');
});

test('a picture can be attached to the credit that has none', () => {
  const article = story(['Mud.'], { photos: [waiting] });
  const stored = story(['Mud.'], { photos: [{ ...waiting, asset }] });
  const credits = (of: typeof article) =>
    findingsOf('photo/credit-unused', of).map((finding) => waitingCredit(of, finding)?.id);

  expect(credits(article)).toEqual(['p1']);
  expect(credits(stored)).toEqual([undefined]);
});
