import { describe, expect, it } from 'vitest';
import { connectDesk } from '#renderer/desk/desk.ts';
import type { DeskBridge } from '#shared/desk/contract.ts';
import { usualPreferences } from '#shared/desk/preferences.ts';
import type { Preferences } from '#shared/desk/preferences.ts';

/** A bridge whose answers and events are given. */
function bridge(answer: unknown): DeskBridge & { tell: (payload: unknown) => void } {
  const listeners = new Set<(payload: unknown) => void>();
  return {
    request: () => Promise.resolve(answer),
    subscribe: (_name, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (payload) => {
      for (const listener of listeners) listener(payload);
    },
  };
}

const preferences: Preferences = { ...usualPreferences, name: 'Ida', theme: 'dark' };

describe('the desk as a window sees it', () => {
  it('hands on what follows the contract', async () => {
    const desk = connectDesk(bridge({ ok: true, value: preferences }));
    expect(await desk.request('preferences.read', {})).toEqual({ ok: true, value: preferences });
  });

  it('hands on an error of the desk as it is', async () => {
    const error = { code: 'disk full', message: 'The disk is full.', details: [] };
    const desk = connectDesk(bridge({ ok: false, error }));
    expect(await desk.request('preferences.read', {})).toEqual({ ok: false, error });
  });

  it.each([undefined, 'ok', { ok: true, value: { name: 7 } }, { ok: false, error: 'no' }])(
    'makes an error of an answer outside the contract: %j',
    async (answer) => {
      const desk = connectDesk(bridge(answer));
      expect(await desk.request('preferences.read', {})).toMatchObject({
        ok: false,
        error: { code: 'internal' },
      });
    },
  );

  it('makes an error of a bridge that breaks', async () => {
    const broken: DeskBridge = {
      request: () => Promise.reject(new Error('channel closed')),
      subscribe: () => () => undefined,
    };
    expect(await connectDesk(broken).request('desk.info', {})).toMatchObject({
      ok: false,
      error: { code: 'offline', details: ['Error: channel closed'] },
    });
  });

  it('is quiet once every answer came, and those to what was asked because of them', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const slow: DeskBridge = {
      request: () => new Promise((resolve) => answers.push(resolve)),
      subscribe: () => () => undefined,
    };
    const answer = { ok: true, value: preferences };
    const desk = connectDesk(slow);
    let isQuiet = false;
    const first = desk.request('preferences.read', {});
    const second = first.then(() => desk.request('preferences.change', preferences));
    const quiet = desk.quiet().then(() => {
      isQuiet = true;
    });
    answers[0]?.(answer);
    await first;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isQuiet).toBe(false);
    answers[1]?.(answer);
    await second;
    await quiet;
    await connectDesk(bridge(answer)).quiet();
  });

  it('drops events outside the contract, and all events once nobody listens', () => {
    const source = bridge(null);
    const heard: string[] = [];
    const leave = connectDesk(source).on('command', ({ name }) => heard.push(name));
    source.tell({ name: 'palette' });
    source.tell({ nome: 'palette' });
    leave();
    source.tell({ name: 'find' });
    expect(heard).toEqual(['palette']);
  });

  it('says whether the desk could be reached', async () => {
    const heard: boolean[] = [];
    const answers: unknown[] = [
      { ok: false, error: { code: 'offline', message: 'Stopped.', details: [] } },
      { ok: false, error: { code: 'not found', message: 'Nothing there.', details: [] } },
    ];
    const desk = connectDesk({
      request: () => Promise.resolve(answers.shift()),
      subscribe: () => () => undefined,
    });
    desk.onReach((reached) => heard.push(reached));
    await desk.request('desk.info', {});
    await desk.request('desk.info', {});
    expect(heard).toEqual([false, true]);
  });
});
