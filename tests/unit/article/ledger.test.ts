import { describe, expect, it } from 'vitest';
import { viaOutlet } from '#shared/article/ledger.ts';

describe('the outlet through which words came', () => {
  it.each([
    ['Mira Holt', 'AP', 'AP'],
    [null, 'AP', 'AP'],
    ['AP', 'AP', null],
    ['Mira Holt', null, null],
    [null, undefined, null],
  ])('%s said it, %s relayed it: via %s', (speaker, outlet, via) => {
    expect(viaOutlet(speaker, outlet)).toBe(via);
  });
});
