import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskError } from '#shared/desk/errors.ts';
import type { Result } from '#shared/desk/errors.ts';
import { Autosave } from '../../../../renderer/stores/autosave.ts';
import type { SaveState } from '../../../../renderer/stores/autosave.ts';

const refused: Result<never> = {
  ok: false,
  error: new DeskError('disk full', 'The disk is full.').toValue(),
};

function autosaving(send: () => Promise<Result<unknown>>, pause = 600) {
  const shown: SaveState[] = [];
  const autosave = new Autosave({
    send,
    pause: () => pause,
    show: (state) => void shown.push(state),
    longest: 10_000,
    retries: [2_000, 5_000],
  });
  return { autosave, shown };
}

describe('the autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for a pause, and for the longest wait where none comes', async () => {
    const send = vi.fn(() => Promise.resolve<Result<unknown>>({ ok: true, value: null }));
    const { autosave } = autosaving(send);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(599);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledTimes(1);

    for (let key = 0; key < 100; key += 1) {
      autosave.changed();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(send).toHaveBeenCalledTimes(1 + 2);
  });

  it('keeps to a pause that is longer than that', async () => {
    const send = vi.fn(() => Promise.resolve<Result<unknown>>({ ok: true, value: null }));
    const { autosave } = autosaving(send, 15_000);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(14_999);
    expect(send).not.toHaveBeenCalled();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('tries again after what a failure asks for, however much is typed meanwhile', async () => {
    const send = vi.fn(() => Promise.resolve<Result<unknown>>(refused));
    const { autosave } = autosaving(send);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(600);
    expect(send).toHaveBeenCalledTimes(1);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('goes on after a send that broke', async () => {
    const send = vi
      .fn(() => Promise.resolve<Result<unknown>>({ ok: true, value: null }))
      .mockRejectedValueOnce(new Error('The text could not be read.'));
    const { autosave, shown } = autosaving(send);
    autosave.changed();
    expect(await autosave.flush()).toBe(false);
    expect(shown.at(-1)).toBe('failed');
    expect(await autosave.flush()).toBe(true);
    expect(shown.at(-1)).toBe('saved');
    expect(autosave.unsaved).toBe(false);
  });
});
