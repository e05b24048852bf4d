import { expect, test } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Thread } from '#shared/article/threads.ts';
import { openCommentsLine, showOpenComments } from '#renderer/notes/open-comments.ts';
import { useArticle } from '#renderer/stores/article.ts';
import { useInterface } from '#renderer/stores/interface.ts';
import { useNotes } from '#renderer/stores/notes.ts';
import { useSelection } from '#renderer/stores/selection.ts';

const at = '2026-03-01T08:00:00.000Z';
const comments = [{ id: 'c', by: 'Nora Blum', at, text: 'Who says so?' }];
const open = (id: string): Thread => ({ id, words: 'Monday', comments, resolved: null });
const settled: Thread = { ...open('settled'), resolved: { by: 'Tom Ries', at } };

test('open comments are counted, and those that are resolved are not', () => {
  expect(openCommentsLine([settled])).toBe('');
  expect(openCommentsLine([settled, open('a')])).toBe('1 comment is open.');
  expect(openCommentsLine([open('a'), open('b')])).toBe('2 comments are open.');
});

test('the way to open comments leads from a dialog over the proof to the first in the text', () => {
  const id = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11';
  const threads = [open('later'), settled, open('first')];
  useArticle.setState({ article: { ...makeArticle({ id, now: at }), threads } });
  useNotes.setState({ order: ['settled', 'first', 'later'], filter: 'resolved' });
  useInterface.getState().showProof(true);
  useInterface.getState().openDialog('sign off');
  showOpenComments();
  expect(useInterface.getState()).toMatchObject({ dialog: null, proof: false, panel: 'notes' });
  expect(useNotes.getState().filter).toBe('open');
  expect(useSelection.getState().chosen).toEqual({ panel: 'notes', id: 'first' });
});
