import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema, makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { undecidedIn, merged, mergeOf } from '#shared/article/merge/merge.ts';
import { unitedThreads } from '#shared/article/merge/threads.ts';
import { textOf } from '#shared/article/merge/values.ts';
import { withoutComment, withReply, withWords } from '#shared/article/threads.ts';
import type { Comment, Thread } from '#shared/article/threads.ts';

const said = (id: string, minute: number, text = `Remark ${id}.`): Comment => ({
  id,
  by: 'Nora Blum',
  at: `2026-03-01T08:${String(minute).padStart(2, '0')}:00.000Z`,
  text,
});
const thread: Thread = {
  id: 't1',
  words: 'on Monday',
  comments: [said('a', 1)],
  resolved: null,
};
const settledAt = (minute: number): Thread['resolved'] => ({
  by: 'Jo Lind',
  at: said('', minute).at,
});

const began = makeArticle({
  id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
  now: '2026-03-01T08:00:00.000Z',
  body: bodyOf(['The bridge closes ', 'on Monday', ' at noon.'], ['Ferries run all night.']),
  threads: [thread],
});

/** Of each paragraph the second piece is commented on. */
function bodyOf(...paragraphs: readonly (readonly string[])[]): Article['body'] {
  const comment = [{ type: 'comment', attrs: { threadId: 't1' } }];
  const content = paragraphs.map((pieces) => ({
    type: 'paragraph',
    content: pieces.map((text, index) => ({
      type: 'text',
      text,
      ...(index === 1 ? { marks: comment } : {}),
    })),
  }));
  return { type: 'doc', content };
}

const commented = (article: Article): readonly string[] =>
  [...JSON.stringify(article.body).matchAll(/"comment".*?"text":"([^"]*)"/g)].map(
    ([, words]) => words ?? '',
  );
const merge = (mine: Article, theirs: Article, base: Article | null = began): Article =>
  merged(mergeOf(base, mine, theirs), new Map());

describe('a thread in two versions', () => {
  it('keeps the replies of both sides, oldest first, and nobody has to choose', () => {
    const mine = { ...began, threads: [withReply(thread, said('b', 5))] };
    const theirs = { ...began, threads: [withReply(thread, said('c', 3))] };
    const both = mergeOf(began, mine, theirs);
    expect(undecidedIn(both, new Map())).toHaveLength(0);
    expect(merge(mine, theirs).threads[0]?.comments.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(merge(mine, theirs, null).threads[0]?.comments).toHaveLength(3);
  });

  it('loses no reply whatever both sides added', () => {
    const replies = fc.uniqueArray(fc.integer({ min: 2, max: 59 }), { maxLength: 6 });
    fc.assert(
      fc.property(replies, replies, (left, right) => {
        const add = (side: string, minutes: readonly number[]): Article => ({
          ...began,
          threads: [minutes.reduce((t, m) => withReply(t, said(`${side}${m}`, m)), thread)],
        });
        const result = merge(add('l', left), add('r', right));
        const ids = new Set(result.threads[0]?.comments.map(({ id }) => id));
        expect(ids.size).toBe(1 + left.length + right.length);
        expect(articleSchema.safeParse(result).success).toBe(true);
      }),
    );
  });

  it('drops a comment that one side took out, and keeps it when the other reworded it', () => {
    const two = withReply(thread, said('b', 2));
    const without = withoutComment(two, 'b');
    expect(unitedThreads(two, without, two)[0]?.comments).toHaveLength(1);
    const reworded = withWords(two, 'b', 'Better words.');
    expect(unitedThreads(two, without, reworded)[0]?.comments[1]?.text).toBe('Better words.');
  });

  it('is never left empty when each side took out what the other kept', () => {
    const two = withReply(thread, said('b', 2));
    const [one] = unitedThreads(two, withoutComment(two, 'a'), withoutComment(two, 'b'));
    expect(one?.comments.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('asks where both reworded one comment', () => {
    const mine = { ...began, threads: [withWords(thread, 'a', 'Mine.')] };
    const theirs = { ...began, threads: [withWords(thread, 'a', 'Theirs.')] };
    expect(undecidedIn(mergeOf(began, mine, theirs), new Map())).toHaveLength(1);
  });

  it('is settled when one side settled it, and open again when the other replied later', () => {
    const settled = { ...thread, resolved: settledAt(10) };
    expect(unitedThreads(thread, settled, thread)[0]?.resolved).toEqual(settledAt(10));
    const early = withReply(thread, said('b', 9));
    expect(unitedThreads(thread, settled, early)[0]?.resolved).toEqual(settledAt(10));
    const late = withReply(thread, said('b', 11));
    expect(unitedThreads(thread, settled, late)[0]?.resolved).toBeNull();
  });
});

describe('the passage of a thread in a merged text', () => {
  it('is no edit: who comments and who rewrites did not change the same thing', () => {
    const bare = { ...began, body: bodyOf(['The bridge closes on Monday at noon.']), threads: [] };
    const mine = { ...began, body: bodyOf(['The bridge closes ', 'on Monday', ' at noon.']) };
    const theirs = {
      ...bare,
      body: bodyOf(['The old bridge closes on Monday at noon, they say.']),
    };
    const both = mergeOf(bare, mine, theirs);
    expect(undecidedIn(both, new Map())).toHaveLength(0);
    const result = merged(both, new Map());
    expect(textOf(result.body)).toBe('The old bridge closes on Monday at noon, they say.');
    expect(commented(result)).toEqual(['on Monday']);
  });

  it('stays where it is when the words stand elsewhere too', () => {
    const theirs = {
      ...began,
      body: bodyOf(
        ['The bridge closes ', 'on Monday', ' at noon.'],
        ['Ferries run on Monday, all night.'],
      ),
    };
    expect(commented(merge(began, theirs))).toEqual(['on Monday']);
    expect(merge(began, theirs).body).toEqual(theirs.body);
  });

  it('is loose when its words are gone, and the thread is kept', () => {
    const theirs = { ...began, body: bodyOf(['The bridge stays open.']) };
    const result = merge(began, theirs);
    expect(commented(result)).toEqual([]);
    expect(result.threads).toEqual([thread]);
  });

  it('is unmarked when one side deleted the thread', () => {
    const plain = bodyOf(['The bridge closes on Monday at noon.'], ['Ferries run all night.']);
    const mine = { ...began, body: plain, threads: [] };
    expect(commented(merge(mine, began))).toEqual([]);
    expect(merge(mine, began).threads).toEqual([]);
  });
});
