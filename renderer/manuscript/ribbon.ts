import type { EditorView } from 'prosemirror-view';
import type { Attribution, Shade } from '../reading/attribution.ts';
import type { Range } from '../reading/session.ts';
import { useSelection } from '../stores/selection.ts';

/** A band of the ribbon and the paragraph it stands beside. */
interface Band {
  readonly element: HTMLElement;
  readonly paragraph: HTMLElement;
}

/**
 * The source ribbon: beside every paragraph a band in the colours of the sources it rests on, hatched
 * where nothing is attributed. It lies next to the text, never in it, and is laid out after a reading
 * and when the text's height changes: a keystroke costs it nothing.
 */
export class Ribbon {
  readonly dom: HTMLElement;
  readonly #view: EditorView;
  readonly #heights: ResizeObserver;
  #bands: readonly Band[] = [];
  /** What the bands show; where it is the same, they are kept, and so is the focus in them. */
  #look = '';

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

  show(attribution: Attribution, rangeOf: (block: number) => Range | null): void {
    const look = JSON.stringify(
      attribution.blocks.map(({ shades }) =>
        shades.map(({ key, letter, name }) => [key, letter, name]),
      ),
    );
    const stands = this.#bands.every(({ paragraph }) => paragraph.isConnected);
    if (look === this.#look && stands) return;
    const kept = look === this.#look ? this.#bands : [];
    this.#bands = attribution.blocks.flatMap(({ block, shades }, index) => {
      const range = rangeOf(block);
      const paragraph = range && paragraphAt(this.#view, range.from);
      if (!paragraph) return [];
      return [{ element: kept[index]?.element ?? bandOf(shades, index + 1), paragraph }];
    });
    this.#look = look;
    this.dom.replaceChildren(...this.#bands.map(({ element }) => element));
    const first = this.dom.querySelector<HTMLElement>('button');
    if (first) first.tabIndex = 0;
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

function paragraphAt(view: EditorView, position: number): HTMLElement | null {
  const node = view.nodeDOM(position - 1);
  return node instanceof HTMLElement ? node : null;
}

function bandOf(shades: readonly Shade[], number: number): HTMLElement {
  const band = document.createElement('div');
  band.className = 'band';
  if (shades.length === 0) {
    band.classList.add('unattributed');
    band.role = 'img';
    band.ariaLabel = `Paragraph ${number}: nothing attributed`;
    band.dataset['tip'] = 'Nothing attributed';
    return band;
  }
  band.append(...shades.map((shade) => segmentOf(shade, number)));
  return band;
}

function segmentOf(shade: Shade, number: number): HTMLElement {
  const segment = document.createElement('button');
  segment.type = 'button';
  segment.tabIndex = -1;
  segment.className = 'segment';
  segment.style.setProperty('--source', `var(--source-${shade.colour})`);
  segment.textContent = shade.letter;
  segment.ariaLabel = `Paragraph ${number}: ${shade.name}`;
  segment.dataset['tip'] = shade.name;
  segment.dataset['source'] = shade.key;
  return segment;
}

function chooseSource(event: Event): void {
  const id = event.target instanceof HTMLElement ? event.target.dataset['source'] : undefined;
  if (id !== undefined) useSelection.getState().choose({ panel: 'sources', id });
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
