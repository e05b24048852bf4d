import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it, vi } from 'vitest';
import { finishBeforeQuitting, type Unfinished } from '#main/electron/leaving.ts';

const never = (): Promise<void> => new Promise(() => undefined);

/** An app that asks before it ends, as Electron's does, and remembers whether it ended. */
function appWith(unfinished: Partial<Unfinished>) {
  const said: string[] = [];
  const closed = vi.fn(() => Promise.resolve());
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const app = Object.assign(new EventEmitter(), {
    quit: () => {
      const preventDefault = vi.fn();
      app.emit('before-quit', {});
      app.emit('will-quit', { preventDefault });
      if (preventDefault.mock.calls.length === 0) end();
    },
  });
  const departure = finishBeforeQuitting(
    app as unknown as App,
    { showErrorBox: (title) => said.push(title) },
    {
      settled: () => Promise.resolve(),
      close: closed,
      patience: never,
      lastly: () => said.push('lastly'),
      ...unfinished,
    },
  );
  return { app, departure, said, closed, ended };
}

it('closes the desk once, however often somebody quits meanwhile', async () => {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { app, departure, said, closed, ended } = appWith({ settled: () => asked });
  expect(departure.finishing()).toBe(false);
  app.quit();
  app.quit();
  expect(departure.finishing()).toBe(true);
  answer();
  await ended;
  expect(closed).toHaveBeenCalledTimes(1);
  expect(said).toEqual(['lastly']);
});

it('goes without a request that is never answered, and says so', async () => {
  const { app, said, ended } = appWith({ settled: never, patience: () => Promise.resolve() });
  app.quit();
  await ended;
  expect(said).toEqual(['The library was not closed cleanly', 'lastly']);
});

it('goes without a library that never closes, and says so', async () => {
  const { app, said, ended } = appWith({ close: never, patience: () => Promise.resolve() });
  app.quit();
  await ended;
  expect(said).toEqual(['The library was not closed cleanly', 'lastly']);
});
