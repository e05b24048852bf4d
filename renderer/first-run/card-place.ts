/** Edges in px of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far a card stands from what it speaks of, and from the window's edge, in px. */
const gap = 14;
const margin = 12;

/**
 * Where a card stands: under what it speaks of, else over it, else beside it, always whole in the
 * window; in its middle where there is nothing to point at.
 */
export function cardPlace(
  target: Box | null,
  card: Size,
  window: Size,
): { top: number; left: number } {
  if (target === null) {
    return { top: (window.height - card.height) / 2, left: (window.width - card.width) / 2 };
  }
  const under = target.bottom + gap;
  const over = target.top - gap - card.height;
  const fitsUnder = under + card.height + margin <= window.height;
  if (fitsUnder || over >= margin) {
    return within({ top: fitsUnder ? under : over, left: target.left }, card, window);
  }
  // As tall as the window: at its side where there is room, else over its lower end.
  const right = target.right + gap;
  const left = right + card.width + margin <= window.width ? right : target.left + gap;
  return within({ top: window.height, left }, card, window);
}

function within(place: { top: number; left: number }, card: Size, window: Size) {
  return {
    top: Math.max(margin, Math.min(place.top, window.height - card.height - 3 * margin)),
    left: Math.max(margin, Math.min(place.left, window.width - card.width - margin)),
  };
}
