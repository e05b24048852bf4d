import { describe, expect, it } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import { makePhoto } from '#shared/article/ledger.ts';
import { answerFix } from '#shared/checks/answer-fix.ts';
import type { Fix } from '#shared/checks/finding.ts';
import { findingsIn, story, withFigure } from './proofreading.ts';

function bylineFix(): Fix {
  const fix = findingsIn(story(['Mud.'], { byline: [] }))[0]?.fixes[0];
  if (fix === undefined) throw new Error('A missing byline has a fix.');
  return fix;
}

describe('answerFix', () => {
  it.each([
    ['Ada Berg', ['Ada Berg']],
    ['By Ada Berg and Tom Ries', ['Ada Berg', 'Tom Ries']],
    ['Ada Berg, Tom Ries, and Jo Lind', ['Ada Berg', 'Tom Ries', 'Jo Lind']],
    ['  Ada\n Berg ', ['Ada Berg']],
    ['Sandy Anderson', ['Sandy Anderson']],
    ["$1 O'Neill", ["$1 O'Neill"]],
  ])('reads the byline %j as its names', (answer, byline) => {
    expect(answerFix(bylineFix(), answer)).toEqual([{ kind: 'set byline', byline }]);
  });

  it('changes one field of a picture, whatever was answered about others since', () => {
    const bare = withFigure(story(['Mud.'], { photos: [makePhoto({ id: 'p1' })] }), 'p1');
    const answered = findingsIn(bare).reduce(
      (article, { fixes: [fix] }) => (fix ? applyEdits(article, answerFix(fix, 'Mud')) : article),
      bare,
    );
    expect(answered.photos).toEqual([
      makePhoto({ id: 'p1', credit: 'Mud', caption: 'Mud', licence: 'Mud', alt: 'Mud' }),
    ]);
  });

  it('refuses a blank answer', () => {
    expect(() => answerFix(bylineFix(), ' \n')).toThrow(RangeError);
  });

  it('leaves the edits of a fix without a question as they are', () => {
    const fix: Fix = { ...bylineFix(), question: null };
    expect(answerFix(fix, '')).toBe(fix.edits);
  });
});
