import type { EditorView } from 'prosemirror-view';
import { sharesColour } from '../reading/attribution.ts';
import type { Shade, ShownAttribution } from '../reading/attribution.ts';
import type { Blocks, Range } from '../reading/session.ts';
import { useInterface } from '../stores/interface.ts';
import { useSelection } from '../stores/selection.ts';

/** A band of the ribbon and the paragraph it stands beside. */
interface Band {
  readonly element: HTMLElement;
  readonly paragraph: HTMLElement;
  /** What it shows; where that stays the same the band does, and so does the focus in it. */
  readonly look: string;
}

/**
 * The source ribbon: beside every paragraph a band in the colours of the sources it rests on, hatched
 * where nothing is attributed. It lies next to the text, never in it, where the text is on screen. It is
 * laid out after a reading and when the text's height changes: a keystroke costs it nothing.
 */
export class Ribbon {
  readonly dom: HTMLElement;
  readonly #view: EditorView;
  readonly #heights: ResizeObserver;
  #bands: readonly Band[] = [];

  constructor(view: EditorView) {
    this.#view = view;
    this.dom = document.createElement('div');
    this.dom.className = 'ribbon';
    this.dom.role = 'group';
    this.dom.ariaLabel = 'Sources of each paragraph';
    this.dom.addEventListener('click', (event) => chooseSource(event));
    this.dom.addEventListener('keydown', (event) => moveFocus(event, this.dom));
    this.#heights = new ResizeObserver(() => this.#layOut());
    this.#heights.observe(view.dom);
  }

  /** Shows the bands of these blocks. `rangeOf` places a block in the document as it stands. */
  show(
    attribution: ShownAttribution,
    { first, last }: Blocks,
    rangeOf: (block: number) => Range | null,
  ): void {
    const shown = this.#bands;
    const before = new Map(shown.map((band) => [band.paragraph, band]));
    this.#bands = attribution.blocks.flatMap(({ block, shades }, index) => {
      if (block < first || block > last) return [];
      const range = rangeOf(block);
      const paragraph = range && paragraphAt(this.#view, range.from);
      if (!paragraph) return [];
      const look = JSON.stringify([
        index,
        ...shades.map(({ key, letter, name }) => [key, letter, name]),
      ]);
      const kept = before.get(paragraph);
      if (kept?.look === look) return [kept];
      return [{ element: bandOf(shades, index + 1), paragraph, look }];
    });
    if (
      shown.length === this.#bands.length &&
      this.#bands.every((band, index) => band === shown[index])
    ) {
      return;
    }
    replaceKeeping(
      this.dom,
      this.#bands.map(({ element }) => element),
    );
    if (this.dom.querySelector('button[tabindex="0"]') === null) {
      const stop = this.dom.querySelector('button');
      if (stop) stop.tabIndex = 0;
    }
    this.#layOut();
  }

  close(): void {
    this.#heights.disconnect();
    this.dom.remove();
  }

  #layOut(): void {
    const top = this.#view.dom.getBoundingClientRect().top;
    // All reads before all writes: a write between them would cost a layout each.
    const boxes = this.#bands.map(({ element, paragraph }) => ({
      element,
      box: paragraph.isConnected ? paragraph.getBoundingClientRect() : null,
    }));
    for (const { element, box } of boxes) {
      if (box === null) continue;
      element.style.top = `${box.top - top}px`;
      element.style.height = `${box.height}px`;
    }
  }
}

/** Makes the elements the children, in order, without taking those out that stay: one may have the focus. */
function replaceKeeping(parent: HTMLElement, elements: readonly HTMLElement[]): void {
  const staying = new Set<Element>(elements);
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const element of elements) {
    if (element === next) next = next.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

function paragraphAt(view: EditorView, position: number): HTMLElement | null {
  const node = view.nodeDOM(position - 1);
  return node instanceof HTMLElement ? node : null;
}

function bandOf(shades: readonly Shade[], number: number): HTMLElement {
  const band = document.createElement('div');
  band.className = 'band';
  if (shades.length === 0) {
    band.append(gapIn(number));
    return band;
  }
  band.append(...shades.map((shade) => segmentOf(shade, number)));
  return band;
}

/** Where nobody is named: says what that means and what to do. */
function gapIn(number: number): HTMLElement {
  const gap = partOf(number, `nothing attributed. ${wayOut}`, `Nothing attributed. ${wayOut}`);
  gap.classList.add('unattributed');
  return gap;
}

const wayOut = 'If readers may doubt it, say in the text who says so.';

function segmentOf(shade: Shade, number: number): HTMLElement {
  const segment = partOf(number, shade.name, shade.name);
  segment.style.setProperty('--source', `var(--source-${shade.colour})`);
  segment.textContent = shade.letter;
  if (sharesColour(shade)) segment.dataset['patterned'] = '';
  segment.dataset['source'] = shade.key;
  return segment;
}

/** A button of a paragraph's band, for those who hear it and those who see it. */
function partOf(number: number, label: string, tip: string): HTMLElement {
  const part = document.createElement('button');
  part.type = 'button';
  part.tabIndex = -1;
  part.className = 'segment';
  part.ariaLabel = `Paragraph ${number}: ${label}`;
  part.dataset['tip'] = tip;
  return part;
}

function chooseSource(event: Event): void {
  if (!(event.target instanceof HTMLButtonElement)) return;
  const id = event.target.dataset['source'];
  if (id === undefined) useInterface.getState().showPanel('sources');
  else useSelection.getState().choose({ panel: 'sources', id });
}

/** One stop for Tab; the arrows go from band to band. */
function moveFocus(event: KeyboardEvent, ribbon: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const segments = [...ribbon.querySelectorAll<HTMLElement>('button')];
  const at = segments.findIndex((segment) => segment === document.activeElement);
  const next = segments[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  for (const segment of segments) segment.tabIndex = segment === next ? 0 : -1;
  next.focus();
}
