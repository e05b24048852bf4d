import { setTimeout as pause } from 'node:timers/promises';
import type { IpcMain } from 'electron';
import { expect, test } from 'vitest';
import { answerWindows } from '#main/electron/ipc.ts';

type Handler = Parameters<IpcMain['handle']>[1];

test('the line is settled once what a page asks after an answer is answered, too', async () => {
  const handlers = new Map<string, Handler>();
  const answered: string[] = [];
  const line = answerWindows(
    { handle: (name, handler) => void handlers.set(name, handler) },
    async (name) => {
      await pause(50);
      answered.push(name);
      return { ok: true, value: {} };
    },
  );
  const sender = { senderFrame: { origin: 'app://galley', parent: null } };
  const save = async (): Promise<void> => {
    await handlers.get('article.save')?.(sender as Parameters<Handler>[0], {});
  };
  const page = save()
    .then(() => pause(10))
    .then(save);
  await line.settled();
  expect(answered).toHaveLength(2);
  await page;
});
