/** The parts of the window that F6 goes through, from the left; notices lie over the manuscript. */
const regionNames = ['library', 'manuscript', 'notices', 'panels', 'bar'] as const;
type RegionName = (typeof regionNames)[number];

/** Marks what is a part of the window. */
export function region(name: RegionName): { readonly 'data-region': RegionName } {
  return { 'data-region': name };
}

/** Where the focus was last in each part. */
const held = new Map<RegionName, HTMLElement>();

/** The part that had the focus before the notices took it. */
let beforeNotices: RegionName | null = null;

/** Remembers where the focus is; answers with how to leave off. */
export function followFocus(): () => void {
  document.addEventListener('focusin', note);
  return () => document.removeEventListener('focusin', note);
}

/** Goes to the next part of the window that has something to do, or with -1 to the one before. */
export function goToRegion(step: 1 | -1): void {
  const now = regionOf(document.activeElement);
  const count = regionNames.length;
  const from = now === null ? (step > 0 ? -1 : count) : regionNames.indexOf(now);
  for (let moved = 1; moved <= count; moved += 1) {
    const name = regionNames[(from + step * moved + count * 2) % count];
    if (name !== undefined && name !== now && enter(name)) return;
  }
}

/** Gives the focus back, when a notice that has it is about to go. */
export function leaveNotices(): void {
  if (regionOf(document.activeElement) === 'notices') enter(beforeNotices ?? 'manuscript');
}

/** Gives the focus to a part, or else to what stands in its place, once what had it is gone. */
export function rescueFocus(to: 'library' | 'manuscript' = 'library'): void {
  // A menu that closes gives it back first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      if (!enter(to)) enter(to === 'library' ? 'manuscript' : 'library');
    }),
  );
}

/** Shows by the focus which panel stands there, as soon as it does. */
export function focusPanelTab(): void {
  let frames = 30;
  const tryNow = (): void => {
    const tab = document.querySelector<HTMLElement>(homes.panels);
    tab?.focus();
    frames -= 1;
    if (document.activeElement !== tab && frames > 0) requestAnimationFrame(tryNow);
  };
  // A palette that closes gives the focus back first.
  requestAnimationFrame(() => requestAnimationFrame(tryNow));
}

/** Where somebody begins in a part; else it is its first control. */
const homes = {
  library: '[role=row][tabindex="0"]',
  manuscript: '.ProseMirror',
  // The newest stands last.
  notices: ':scope > :last-child button',
  panels: '[role=tab][aria-selected=true]',
  bar: 'button:not(:disabled)',
} as const satisfies Record<RegionName, string>;

const control =
  'button:not(:disabled), a[href], input:not(:disabled), select, textarea, [tabindex="0"]';

function enter(name: RegionName): boolean {
  const parts = [...document.querySelectorAll<HTMLElement>(`[data-region=${name}]`)];
  const part = parts.find((each) => each.checkVisibility({ visibilityProperty: true }));
  if (part === undefined) return false;
  const last = held.get(name);
  const card = part.querySelector('li[aria-current=true]');
  const stops = [
    // A card that was chosen in the text comes before wherever the focus was among the cards.
    card === null || (last !== undefined && card.contains(last)) ? last : first(card, control),
    last,
    first(part, homes[name]),
    first(part, control),
  ];
  for (const stop of stops) {
    if (stop === undefined || !part.contains(stop)) continue;
    stop.focus({ preventScroll: name === 'manuscript' });
    if (document.activeElement === stop) return true;
  }
  return false;
}

function first(part: Element, selector: string): HTMLElement | undefined {
  return [...part.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
}

function note({ target, relatedTarget }: FocusEvent): void {
  const name = regionOf(target);
  if (name === null || !(target instanceof HTMLElement)) return;
  held.set(name, target);
  const before = regionOf(relatedTarget);
  if (name === 'notices' && before !== 'notices') beforeNotices = before;
}

function regionOf(target: EventTarget | null): RegionName | null {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-region]') : null;
  return regionNames.find((name) => name === part?.dataset['region']) ?? null;
}
