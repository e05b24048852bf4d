import { expect, it } from 'vitest';
import type { DroppedBlock, DroppedReason } from '#shared/article/article.ts';
import { leftOut } from '#renderer/importing/left-out.ts';

let count = 0;
const dropped = (reason: DroppedReason, text: string, restored = false): DroppedBlock => ({
  id: `dropped-${(count += 1)}`,
  ...{ text, reason, after: 0, restored },
});

it('groups what was left out, the doubtful first, and says each text once', () => {
  const groups = leftOut([
    dropped('menu', 'Politics'),
    dropped('menu', 'World'),
    dropped('menu', ' Politics'),
    dropped('share bar', 'Tweet'),
    dropped('page furniture', '12 comments'),
    dropped('outside the article', 'The harbour was dredged in May.'),
    dropped('menu', 'Politics'),
  ]);
  expect(
    groups.map(({ reason, isDoubtful, blocks }) => [
      reason,
      isDoubtful,
      blocks.map(({ block, times }) => `${times} × ${block.text}`),
    ]),
  ).toEqual([
    ['outside the article', true, ['1 × The harbour was dredged in May.']],
    ['page furniture', true, ['1 × 12 comments']],
    ['menu', false, ['3 × Politics', '1 × World']],
    ['share bar', false, ['1 × Tweet']],
  ]);
});

it('shows of several the one that was put back', () => {
  const again = dropped('menu', 'Politics', true);
  const [group] = leftOut([dropped('menu', 'Politics'), again, dropped('menu', 'Politics')]);
  expect(group?.blocks).toEqual([{ block: again, times: 3 }]);
});
