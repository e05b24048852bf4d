import { describe, expect, it } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import type { Article } from '#shared/article/article.ts';
import { blocking } from '#shared/checks/finding.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { suggestedStory } from './broken-articles.ts';
import { findingsIn, findingsOf, story } from './proofreading.ts';

function waived(article: Article, finding: Finding | undefined): Article {
  const waiver = {
    findingKey: finding?.key ?? '',
    rule: finding?.rule ?? '',
    reason: 'They are named in part one.',
    by: 'Ada Berg',
    at: '2026-11-22T09:00:00.000Z',
  };
  return { ...article, waivers: [...article.waivers, waiver] };
}

const first = 'The mud moves with every tide, experts say, and nobody dredges it.';
const second = 'Boats will strand all winter long, experts say, until the wind turns.';

describe('a waiver', () => {
  it('keeps its finding listed, and no longer blocking', () => {
    const article = story([first]);
    const after = waived(article, findingsIn(article)[0]);

    expect(findingsIn(after).map((finding) => finding.waiver?.by)).toEqual(['Ada Berg']);
    expect(blocking(findingsIn(article))).toHaveLength(1);
    expect(blocking(findingsIn(after))).toEqual([]);
  });

  it('is not taken for what has to be decided', () => {
    const article = suggestedStory('text');
    const open = findingsOf('text/open-suggestion', article);
    const after = findingsOf('text/open-suggestion', waived(article, open[0]));

    expect(open.map(({ waivable }) => waivable)).toEqual([false]);
    expect(blocking(after)).toHaveLength(1);
  });

  it('answers for one mention, not for another in the same words', () => {
    const article = story([first, second]);
    const after = waived(article, findingsIn(article)[0]);

    expect(findingsIn(after).map((finding) => finding.waiver === null)).toEqual([false, true]);
  });

  it('holds through edits elsewhere: before, after and in its own paragraph', () => {
    const after = waived(story([first, second]), findingsIn(story([first, second]))[1]);
    const edited = applyEdits(after, [
      {
        kind: 'replace text',
        place: { block: 0, start: 0, end: 0 },
        text: 'Some officials came. ',
      },
      { kind: 'replace text', place: { block: 1, start: 0, end: 5 }, text: 'Yachts and boats' },
      { kind: 'replace text', place: { block: 1, start: 69, end: 69 }, text: ' Rain is due.' },
    ]);

    expect(blocking(findingsIn(edited)).map((finding) => finding.excerpt)).toEqual([
      expect.stringContaining('officials came'),
      expect.stringContaining('every tide'),
    ]);
  });

  it.each([
    ['before', 'Dredging cost 400,000 pounds. Experts say it did little. Rain fell.', '400,000'],
    ['behind', 'Dredging cost a lot. Experts say so. It did 60 metres.', '60'],
    ['behind marks', '“We wait,” Jo Lind said. “It is 40 metres.” Experts say so.', '40'],
  ])('holds through an edit in the sentence %s', (_, text, figure) => {
    const after = waived(story([text]), findingsOf('claim/vague-source', story([text]))[0]);
    const start = text.indexOf(figure);
    const place = { block: 0, start, end: start + figure.length };
    const edited = applyEdits(after, [{ kind: 'replace text', place, text: '52' }]);

    expect(blocking(findingsIn(edited))).toEqual([]);
  });

  it('does not pass on to another mention when its own is deleted', () => {
    const after = waived(story([first, second]), findingsIn(story([first, second]))[0]);
    const edited = applyEdits(after, [
      { kind: 'replace text', place: { block: 0, start: 0, end: first.length }, text: '' },
    ]);

    expect(blocking(findingsIn(edited))).toHaveLength(1);
  });

  it('ends when the words it answered for change', () => {
    const quote = story(['“We wait for water.”']);
    const after = waived(quote, findingsOf('quote/no-speaker', quote)[0]);
    const edited = applyEdits(after, [
      { kind: 'replace text', place: { block: 0, start: 13, end: 18 }, text: 'money' },
    ]);

    expect(blocking(findingsIn(after))).toEqual([]);
    expect(blocking(findingsIn(edited))).toHaveLength(1);
  });

  it('does not mind case, kinds of marks or spacing', () => {
    const curly = story(['The mate’s log: “We wait for water.”']);
    const straight = story(['Rain. The mate’s log:  "We  wait for water."']);
    const after = waived(curly, findingsOf('quote/no-speaker', curly)[0]);

    expect(blocking(findingsIn({ ...straight, waivers: after.waivers }))).toEqual([]);
  });
});

describe('a finding key', () => {
  it('tells two findings of one rule about the same words apart', () => {
    const article = story(['“We wait.” Rain fell.', '“We wait.” It rose.']);
    const keys = findingsOf('quote/no-speaker', article).map((finding) => finding.key);

    expect(new Set(keys).size).toBe(2);
  });

  it('tells nothing of the words', () => {
    expect(findingsIn(story([first]))[0]?.key).toMatch(/^claim\/vague-source:[0-9a-f]{16}:1$/);
  });
});
