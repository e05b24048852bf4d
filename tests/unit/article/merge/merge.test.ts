import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema, makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import { undecidedIn, merged, mergeOf } from '#shared/article/merge/merge.ts';
import { textOf, wordsOf } from '#shared/article/merge/values.ts';

const now = '2024-03-01T08:00:00.000Z';
const id = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11';

function bodyOf(...paragraphs: readonly string[]): Article['body'] {
  const content = paragraphs.map((text) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  }));
  return { type: 'doc', content };
}

const paragraphs = [
  'The swing bridge at Quay Street closes on Monday for repairs.',
  'Ferries will carry passengers across the harbour every half hour.',
  'The council expects the work to last a year and cost nine million.',
  'Shopkeepers on the north side fear for their trade.',
];
const base = makeArticle({ id, now, headline: 'Bridge to close', body: bodyOf(...paragraphs) });

function withText(change: Readonly<Record<number, string | null>>, extra: string[] = []): Article {
  const changed = paragraphs.flatMap((text, index) => {
    const to = change[index];
    return to === null ? [] : [to ?? text];
  });
  return { ...base, body: bodyOf(...changed, ...extra) };
}

function linesOf(article: Article): readonly string[] {
  return textOf(article.body).split('\n');
}

const nobodyChose = new Map();
const merge = (mine: Article, theirs: Article, from: Article | null = base): Article =>
  merged(mergeOf(from, mine, theirs), nobodyChose);

describe('merging two versions of an article', () => {
  it('takes what each side changed in paragraphs of its own, even side by side', () => {
    const mine = withText({ 1: 'Ferries will carry passengers across the harbour all night.' });
    const theirs = withText({ 2: 'The council expects the work to last two years.' });
    const both = mergeOf(base, mine, theirs);
    expect(undecidedIn(both, new Map())).toHaveLength(0);
    expect(linesOf(merged(both, nobodyChose))).toEqual([
      paragraphs[0],
      'Ferries will carry passengers across the harbour all night.',
      'The council expects the work to last two years.',
      paragraphs[3],
    ]);
  });

  it('never blends a paragraph that both changed: both stand there until somebody chooses', () => {
    const mine = withText({ 0: 'The swing bridge at Quay Street closes on Tuesday for repairs.' });
    const theirs = withText({ 0: 'The swing bridge at Quay Street closes on Monday for good.' });
    const both = mergeOf(base, mine, theirs);
    expect(undecidedIn(both, new Map())).toHaveLength(1);
    expect(linesOf(merged(both, nobodyChose)).slice(0, 2)).toEqual([
      'The swing bridge at Quay Street closes on Tuesday for repairs.',
      'The swing bridge at Quay Street closes on Monday for good.',
    ]);
    const clash = both.body.find(({ kind }) => kind === 'difference');
    if (clash?.kind !== 'difference') throw new Error('There is a clash.');
    const chosen = merged(both, new Map([[clash.difference.id, 'theirs']]));
    expect(linesOf(chosen)[0]).toBe('The swing bridge at Quay Street closes on Monday for good.');
    expect(linesOf(chosen)).toHaveLength(4);
  });

  it('keeps a paragraph that one side took out while the other worked on it', () => {
    const mine = withText({ 1: null });
    const theirs = withText({ 1: 'Ferries will carry passengers across the harbour every hour.' });
    expect(linesOf(merge(mine, theirs))).toContain(
      'Ferries will carry passengers across the harbour every hour.',
    );
  });

  it('takes out what one side took out and the other left alone', () => {
    expect(linesOf(merge(withText({ 1: null }), base))).not.toContain(paragraphs[1]);
    expect(linesOf(merge(base, withText({ 1: null })))).not.toContain(paragraphs[1]);
  });

  it('asks about two paragraphs with the same words when each side kept another of them', () => {
    const twins = { ...base, body: bodyOf('More soon.', 'More soon.') };
    const mine = { ...base, body: bodyOf('Now rewritten.', 'More soon.') };
    const theirs = { ...base, body: bodyOf('More soon.') };
    const both = mergeOf(twins, mine, theirs);
    expect(linesOf(merged(both, nobodyChose))).toEqual(
      expect.arrayContaining(['Now rewritten.', 'More soon.']),
    );
    expect(undecidedIn(both, new Map())).not.toEqual([]);
  });

  it('puts what both added in one place there once if it is the same, else one after the other', () => {
    const same = merge(withText({}, ['More soon.']), withText({}, ['More soon.']));
    expect(linesOf(same).filter((line) => line === 'More soon.')).toHaveLength(1);
    const two = merge(withText({}, ['Mine at the end.']), withText({}, ['Theirs at the end.']));
    expect(linesOf(two).slice(-2)).toEqual(['Mine at the end.', 'Theirs at the end.']);
  });

  it('merges fields one by one and asks where both changed one', () => {
    const mine = { ...base, headline: 'Bridge closes', dek: 'From Monday' };
    const theirs = { ...base, headline: 'Bridge shut', section: 'Islands' };
    const both = mergeOf(base, mine, theirs);
    expect(undecidedIn(both, new Map())).toHaveLength(1);
    expect(merged(both, new Map([['field headline', 'theirs']]))).toMatchObject({
      headline: 'Bridge shut',
      dek: 'From Monday',
      section: 'Islands',
    });
  });

  it('keeps a word goal that one side set, and asks where each set another', () => {
    const short = { ...base, wordGoal: 400 };
    const long = { ...base, wordGoal: 900 };
    expect(merge(short, { ...base, dek: 'From Monday' })).toMatchObject({
      wordGoal: 400,
      dek: 'From Monday',
    });
    expect(merge(base, long).wordGoal).toBe(900);
    expect(merge({ ...short, wordGoal: null }, short, short).wordGoal).toBeNull();
    const both = mergeOf(base, short, long);
    expect(undecidedIn(both, new Map())).toHaveLength(1);
    expect(merged(both, new Map([['field wordGoal', 'theirs']])).wordGoal).toBe(900);
  });

  it('merges records by id, and one that both changed field by field', () => {
    const source = makeSource({ id: 's1', kind: 'person', name: 'Ines Marlow' });
    const began = { ...base, sources: [source] };
    const mine = { ...began, sources: [{ ...source, role: 'harbour engineer' }] };
    const added = makeSource({ id: 's2', kind: 'outlet', name: 'AP' });
    const theirs = { ...began, sources: [{ ...source, note: 'Called twice' }, added] };
    expect(merge(mine, theirs, began).sources).toEqual([
      { ...source, role: 'harbour engineer', note: 'Called twice' },
      added,
    ]);
  });

  it('never leaves a passage without its record', () => {
    const quote = makeQuote({ id: 'q1', words: 'We looked at every other way' });
    const marks = [{ type: 'quotation', attrs: { quoteId: 'q1' } }];
    const text = { type: 'text', text: quote.words, marks };
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
    const began = { ...base, quotes: [quote] };
    const mine = { ...began, quotes: [] };
    const theirs = { ...began, body };
    expect(merge(mine, theirs, began).quotes).toEqual([quote]);
  });

  it('goes on from the stored version, whose sign-off and revision are the desk’s', () => {
    const theirs = { ...base, revision: '7-abc', dek: 'Theirs' };
    expect(merge({ ...base, revision: '3-def', headline: 'Mine' }, theirs)).toMatchObject({
      revision: '7-abc',
      headline: 'Mine',
    });
  });

  it('without what both began with, loses nothing and asks about every paragraph that differs', () => {
    const mine = withText({ 0: null, 3: 'Shopkeepers on the north side fear for their living.' });
    const theirs = withText({ 2: null }, ['A new last paragraph.']);
    const both = mergeOf(null, mine, theirs);
    const lines = linesOf(merged(both, nobodyChose));
    for (const line of [...linesOf(mine), ...linesOf(theirs)]) expect(lines).toContain(line);
  });
});

/** Words that no other paragraph has: what becomes of each can be told. */
const word = fc.integer({ min: 0, max: 99_999 }).map((number) => `w${number}`);
const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: paragraph }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), text: paragraph }),
  fc.record({ kind: fc.constant('extend' as const), at: fc.nat(), text: paragraph }),
  fc.record({ kind: fc.constant('rewrite' as const), at: fc.nat(), text: paragraph }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), text: paragraph }),
);

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function after(before: readonly string[], edits: readonly Edit[]): readonly string[] {
  let now = [...before];
  for (const { kind, at, text } of edits) {
    const index = now.length === 0 ? 0 : at % now.length;
    const old = now[index] ?? '';
    if (kind === 'insert') now = now.toSpliced(index, 0, text);
    if (kind === 'delete') now = now.toSpliced(index, 1);
    if (kind === 'extend') now = now.toSpliced(index, 1, `${old} ${text}`.trim());
    if (kind === 'rewrite') now = now.toSpliced(index, 1, text);
    if (kind === 'move') now = [...now.toSpliced(index, 1), old];
  }
  return now;
}

const wordSet = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split(' ')).filter((each) => each !== ''));

const three = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 8 }),
    fc.array(edit, { maxLength: 5 }),
    fc.array(edit, { maxLength: 5 }),
  )
  .map(([texts, mine, theirs]) => {
    // Words of their own for every paragraph, so that what becomes of each can be told.
    const from = texts.map((text, index) => text.replaceAll('w', `p${index}w`));
    return { from, mine: after(from, mine), theirs: after(from, theirs) };
  });

const asArticle = (texts: readonly string[]): Article => ({
  ...base,
  body: texts.length === 0 ? bodyOf('') : bodyOf(...texts),
});

describe('whatever two people do to an article', () => {
  it('every word that either wrote is in the merged text', () => {
    fc.assert(
      fc.property(three, ({ from, mine, theirs }) => {
        const result = merge(asArticle(mine), asArticle(theirs), asArticle(from));
        const words = new Set(wordsOf(result.body));
        const known = wordSet(from);
        for (const each of [...wordSet(mine), ...wordSet(theirs)]) {
          if (!known.has(each)) expect(words).toContain(each);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every word that both kept is there too, and the result is an article', () => {
    fc.assert(
      fc.property(three, ({ from, mine, theirs }) => {
        const result = merge(asArticle(mine), asArticle(theirs), asArticle(from));
        expect(articleSchema.safeParse(result).success).toBe(true);
        const words = new Set(wordsOf(result.body));
        const kept = wordSet(theirs);
        for (const each of wordSet(mine)) if (kept.has(each)) expect(words).toContain(each);
      }),
      { numRuns: 400 },
    );
  });

  it('without a base, every word of both is there', () => {
    fc.assert(
      fc.property(three, ({ mine, theirs }) => {
        const words = new Set(wordsOf(merge(asArticle(mine), asArticle(theirs), null).body));
        for (const each of [...wordSet(mine), ...wordSet(theirs)]) {
          if (each !== '') expect(words).toContain(each);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the work of one alone is taken as it is, from either side', () => {
    fc.assert(
      fc.property(three, ({ from, mine }) => {
        const [began, one] = [asArticle(from), asArticle(mine)];
        expect(merge(one, began, began).body).toEqual(one.body);
        expect(merge(began, one, began).body).toEqual(one.body);
        expect(merge(one, one, began).body).toEqual(one.body);
      }),
      { numRuns: 400 },
    );
  });
});
