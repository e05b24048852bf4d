import { afterEach, expect, test } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Edit } from '#shared/article/edits.ts';
import type { Thread } from '#shared/article/threads.ts';
import { withReply } from '#shared/article/threads.ts';
import { resolve } from '#renderer/notes/resolve.ts';
import { stopWaiting, useWaiting } from '#renderer/notes/signature.ts';
import { useArticle } from '#renderer/stores/article.ts';
import { useInterface } from '#renderer/stores/interface.ts';

const at = '2026-03-01T08:00:00.000Z';
const remark = { id: 'c1', by: 'Nora Blum', at, text: 'Who says so?' };
const thread: Thread = { id: 't', words: 'Monday', comments: [remark], resolved: null };
const article = makeArticle({
  id: '5b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c14',
  now: at,
  threads: [thread],
});

/** An article on the desk whose edits are looked at alone. */
function onDesk(): readonly Edit[] {
  const made: Edit[] = [];
  useArticle.setState({ article, edit: (edits) => void made.push(...edits) });
  return made;
}

afterEach(() => {
  stopWaiting();
  useArticle.setState(useArticle.getInitialState(), true);
});

test('what is said while a name is asked for stays in the thread that is resolved then', () => {
  const made = onDesk();
  resolve('t');
  const reply = { ...remark, id: 'c2', text: 'The council.' };
  useArticle.setState({ article: { ...article, threads: [withReply(thread, reply)] } });
  expect(made).toEqual([]);
  useWaiting.getState().waiting?.work('Tom Ries');
  expect(made).toMatchObject([
    { thread: { comments: [{ id: 'c1' }, { id: 'c2' }], resolved: { by: 'Tom Ries' } } },
  ]);
});

test('what waited for a name is let go with the question', () => {
  onDesk();
  resolve('t');
  expect(useInterface.getState().dialog).toBe('signature');
  stopWaiting();
  expect(useWaiting.getState().waiting).toBeNull();
  expect(useInterface.getState().dialog).toBeNull();
});
