import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '#shared/checks/finding.ts';
import { Calm } from '#renderer/reading/calm.ts';
import type { Answer } from '#renderer/stores/reading.ts';

function finding(rule: Finding['rule'], start: number, end: number): Finding {
  return {
    key: `${rule}:${start}`,
    rule,
    severity: 'error',
    message: '',
    why: '',
    target: { kind: 'text', place: { block: 0, start, end } },
    excerpt: '',
    fixes: [],
    waivable: true,
    waiver: null,
  };
}

function answer(...findings: readonly Finding[]): Answer {
  return { findings } as unknown as Answer;
}

const here = finding('quote/no-speaker', 22, 30);
const before = finding('claim/vague-source', 2, 8);

describe('findings while somebody writes', () => {
  let sentence: { from: number; to: number } | null = { from: 20, to: 40 };
  const onRelease = vi.fn();
  let calm: Calm;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onRelease.mockClear();
    sentence = { from: 20, to: 40 };
    calm = new Calm({
      sentence: () => sentence,
      blocksIn: () => ({ first: 0, last: 0 }),
      rangeOf: ({ start, end }) => ({ from: start, to: end }),
      onRelease,
      pause: 1_000,
    });
  });
  afterEach(() => {
    calm.close();
    vi.useRealTimers();
  });

  test('wait in the sentence that is being written; those elsewhere come at once', () => {
    calm.typed();
    expect(calm.of(answer(before, here)).findings).toEqual([before]);
  });

  test('come when the writer pauses', () => {
    calm.typed();
    calm.of(answer(here));
    vi.advanceTimersByTime(900);
    expect(onRelease).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onRelease).toHaveBeenCalledOnce();
    expect(calm.of(answer(here)).findings).toEqual([here]);
  });

  test('go on waiting while the writer goes on', () => {
    calm.typed();
    calm.of(answer(here));
    vi.advanceTimersByTime(900);
    calm.typed();
    vi.advanceTimersByTime(900);
    expect(onRelease).not.toHaveBeenCalled();
  });

  test('come when the caret leaves the sentence', () => {
    calm.typed();
    calm.of(answer(here));
    calm.moved();
    expect(onRelease).not.toHaveBeenCalled();
    sentence = { from: 41, to: 60 };
    calm.moved();
    expect(onRelease).toHaveBeenCalledOnce();
  });

  test('that stood in the sentence before it was touched stay, however its words change', () => {
    calm.of(answer(here));
    calm.typed();
    const changed = finding('quote/no-speaker', 22, 31);
    expect(calm.of(answer(changed)).findings).toEqual([changed]);
  });

  test('that an unfinished sentence is no reason for come at once', () => {
    const placeholder = finding('meta/placeholder', 25, 27);
    calm.typed();
    expect(calm.of(answer(placeholder)).findings).toEqual([placeholder]);
  });

  test('wait for nobody who writes elsewhere than in the text', () => {
    sentence = null;
    calm.typed();
    expect(calm.of(answer(here)).findings).toEqual([here]);
  });
});
