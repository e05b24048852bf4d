import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { commandLine } from '#main/electron/commands.ts';
import { listeningChannel } from '#shared/desk/names.ts';

const ours = { origin: 'app://galley', parent: null };

/** A window, and what its page has heard; `listen` is what the preload says for the page. */
function windowWithPage() {
  const ipc = new EventEmitter();
  const heard: unknown[] = [];
  const page = new EventEmitter();
  const webContents = Object.assign(page, {
    send: (...values: unknown[]) => heard.push(values),
  }) as unknown as WebContents;
  const send = commandLine(ipc as unknown as IpcMain);
  return {
    choose: (name: Parameters<typeof send>[1]) => send({ webContents }, name),
    listen: (event: string, senderFrame: object = ours) =>
      ipc.emit(listeningChannel, { sender: webContents, senderFrame }, event),
    loadAgain: () => page.emit('did-navigate'),
    heard,
  };
}

const told = (name: string): unknown => ['command', { name }];

test('commands wait in their order for a page that listens', () => {
  const { choose, listen, heard } = windowWithPage();
  choose('article.new');
  choose('palette');
  listen('library.changed');
  listen('command', { origin: 'https://elsewhere.example', parent: null });
  expect(heard).toEqual([]);
  listen('command');
  choose('find');
  expect(heard).toEqual(['article.new', 'palette', 'find'].map(told));
});

test('a page that is loaded again is waited for again', () => {
  const { choose, listen, loadAgain, heard } = windowWithPage();
  listen('command');
  loadAgain();
  choose('preferences');
  expect(heard).toEqual([]);
  listen('command');
  expect(heard).toEqual([told('preferences')]);
});
