import { describe, expect, it } from 'vitest';
import type { FindQuery } from '#renderer/manuscript/find/query.ts';
import { SearchThread } from '#renderer/manuscript/find/search-thread.ts';
import type { SearchAnswer, SearchRequest } from '#renderer/manuscript/find/search-thread.ts';

const query: FindQuery = {
  text: '(a+)+$',
  replacement: '',
  matchCase: false,
  wholeWords: false,
  isPattern: true,
  where: 'everywhere',
};

/** A thread whose worker answers as told; `null` never answers. */
function thread(reply: ((request: SearchRequest) => SearchAnswer) | null) {
  const posted: SearchRequest[] = [];
  let opened = 0;
  let closed = 0;
  const search = new SearchThread(() => {
    opened += 1;
    let tell: (answer: SearchAnswer) => void = () => undefined;
    return {
      post: (request) => {
        posted.push(request);
        if (reply) queueMicrotask(() => tell(reply(request)));
      },
      listen: (listener) => {
        tell = listener;
      },
      close: () => {
        closed += 1;
      },
    };
  }, 20);
  return { search, posted, counts: () => ({ opened, closed }) };
}

describe('a search in a thread of its own', () => {
  it('ends a pattern that never ends, says so, and goes on with a new thread', async () => {
    const { search, counts } = thread(null);
    expect(await search.search([], query)).toMatchObject({
      problem: expect.stringContaining('too long') as string,
    });
    expect(counts()).toEqual({ opened: 1, closed: 1 });
    void search.search([], query);
    expect(counts().opened).toBe(2);
    search.close();
  });

  it('says in plain words what is wrong with a pattern', async () => {
    const problem = 'Invalid regular expression: /(/gmu: Unterminated group';
    const { search } = thread(({ id }) => ({ id, problem }));
    expect(await search.search([], query)).toEqual({
      problem: 'This pattern cannot be read: unterminated group.',
    });
  });

  it('sends a text once, and gives up a search that a later one overtook', async () => {
    const { search, posted } = thread(({ id }) => ({ id, matches: [] }));
    const blocks = [{ kind: 'paragraph', text: 'Boats', links: [] }] as const;
    const first = search.search(blocks, query);
    const second = search.search(blocks, { ...query, text: 'b' });
    expect(await first).toBeNull();
    expect(await second).toEqual({ matches: [] });
    expect(posted.map((request) => request.blocks)).toEqual([blocks, null]);
  });
});
