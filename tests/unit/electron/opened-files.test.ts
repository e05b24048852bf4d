import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { IpcMain, WebContents } from 'electron';
import { expect, it } from 'vitest';
import { openedLine, packagesAmong } from '#main/electron/opened-files.ts';
import { listeningChannel } from '#shared/desk/names.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';

const ours = { origin: 'app://galley', parent: null };

/** A line, and a page of which it can be said that it began to listen. */
function lineWithPage() {
  const ipc = new EventEmitter();
  const told: string[] = [];
  const webContents = {
    send: (channel: string) => told.push(channel),
  } as unknown as WebContents;
  return {
    line: openedLine(ipc as unknown as IpcMain),
    told,
    webContents,
    listen: (event: string, senderFrame: object = ours) =>
      ipc.emit(listeningChannel, { sender: webContents, senderFrame }, event),
  };
}

it('finds the packages among what a process was started with', () => {
  const argv = ['/opt/galley', '--library=x.galley', 'a.galley', 'story.docx', '/b/C.GALLEY'];
  expect(packagesAmong(argv, '/home/ada')).toEqual([
    resolve('/home/ada/a.galley'),
    resolve('/b/C.GALLEY'),
  ]);
});

it('takes the address of a file for the file, as a Linux desktop gives it', () => {
  expect(packagesAmong(['file:///mail/a%20pier.galley'], '/')).toEqual([
    resolve('/mail/a pier.galley'),
  ]);
});

it('names what is no address of a file here, instead of ending the app', async () => {
  const [path = ''] = packagesAmong(['file://server%2F/pier.galley'], '/mail');
  const { line } = lineWithPage();
  line.add([path]);
  expect((await line.take()).unread).toMatchObject([{ code: 'not found' }]);
});

it('tells a page of what came before it listened, and gives each file once', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'pier.galley');
  await writeFile(path, 'PK');
  const { line, told, listen } = lineWithPage();
  line.add([path]);
  listen('command');
  expect(told).toEqual([]);
  listen('import.waiting');
  expect(told).toEqual(['import.waiting']);
  expect(await line.take()).toEqual({
    files: [{ name: 'pier.galley', bytes: new TextEncoder().encode('PK') }],
    unread: [],
  });
  expect(await line.take()).toEqual({ files: [], unread: [] });
  listen('import.waiting');
  expect(told).toHaveLength(1);
});

it('shows the window for what comes later, and tells it', () => {
  const { line, told, webContents } = lineWithPage();
  let shown = 0;
  line.showIn(() => {
    shown += 1;
    return { webContents };
  });
  line.add([]);
  expect([shown, told.length]).toEqual([1, 0]);
  line.add(['/mail/pier.galley']);
  expect([shown, told.length]).toEqual([2, 1]);
});

it('tells no page but its own', () => {
  const { line, told, listen } = lineWithPage();
  line.add(['/mail/pier.galley']);
  listen('import.waiting', { origin: 'https://elsewhere.example', parent: null });
  expect(told).toEqual([]);
});

it('says of a file that is gone that nothing was taken in', async () => {
  const { line } = lineWithPage();
  line.add([join(await temporaryFolder(), 'gone.galley')]);
  const { files, unread } = await line.take();
  expect(files).toEqual([]);
  expect(unread).toMatchObject([
    { code: 'not found', message: expect.stringContaining('Nothing was taken in.') as string },
  ]);
});
