import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardPlace } from '#renderer/first-run/card-place.ts';

const card = { width: 360, height: 200 };
const window = { width: 1024, height: 700 };

test('a card stands under what it speaks of, else over it, else in it', () => {
  const tab = { left: 700, right: 760, top: 60, bottom: 90 };
  expect(cardPlace(tab, card, window)).toEqual({ top: 104, left: 652 });
  const foot = { left: 100, right: 300, top: 650, bottom: 690 };
  expect(cardPlace(foot, card, window)).toEqual({ top: 436, left: 100 });
  const page = { left: 100, right: 980, top: 100, bottom: 2_000 };
  expect(cardPlace(page, card, window)).toMatchObject({ left: 114 });
  expect(cardPlace(null, card, window)).toEqual({ top: 250, left: 332 });
});

test('a card is whole in the window, wherever it points', () => {
  const edge = fc.integer({ min: -3_000, max: 3_000 });
  fc.assert(
    fc.property(edge, edge, fc.nat(2_000), fc.nat(2_000), (left, top, width, height) => {
      const target = { left, top, right: left + width, bottom: top + height };
      const place = cardPlace(target, card, window);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(place.left + card.width).toBeLessThanOrEqual(window.width);
      expect(place.top + card.height).toBeLessThanOrEqual(window.height);
    }),
  );
});
