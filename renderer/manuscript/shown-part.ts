import type { EditorView } from 'prosemirror-view';
import type { Range } from '../reading/session.ts';

/** How far beyond the window the text is marked, in positions: about two screens. */
const margin = 6_000;

/**
 * The part of a text that is on screen, with a margin: only there the reading is drawn, so that the
 * marks of a long article cost a keystroke no more than those of a short one.
 */
export class ShownPart {
  readonly #view: EditorView;
  #part: Range = { from: 0, to: 0 };
  /** Of the document when the part was measured. */
  #size = 0;
  #left = true;
  #waiting = false;
  readonly #stop: () => void;

  /** `onLeave` is called when scrolling shows text outside the part last taken. */
  constructor(view: EditorView, onLeave: () => void) {
    this.#view = view;
    const hear = (): void => {
      if (this.#waiting) return;
      this.#waiting = true;
      requestAnimationFrame(() => {
        this.#waiting = false;
        if (view.isDestroyed) return;
        const { from, to } = this.#onScreen();
        if (from >= this.#part.from && to <= this.#part.to) return;
        this.#left = true;
        onLeave();
      });
    };
    // Scrolling does not bubble: whichever box scrolls, the window hears it on the way down.
    window.addEventListener('scroll', hear, { capture: true, passive: true });
    window.addEventListener('resize', hear, { passive: true });
    this.#stop = () => {
      window.removeEventListener('scroll', hear, { capture: true });
      window.removeEventListener('resize', hear);
    };
  }

  /** The part to mark now. It is measured again only when it may be another: measuring costs a layout. */
  take(): Range {
    const { size } = this.#view.state.doc.content;
    if (this.#left || Math.abs(size - this.#size) > margin / 2) {
      const { from, to } = this.#onScreen();
      this.#part = { from: from - margin, to: to + margin };
      this.#left = false;
      this.#size = size;
    }
    return this.#part;
  }

  close(): void {
    this.#stop();
  }

  #onScreen(): Range {
    const box = this.#view.dom.getBoundingClientRect();
    const { size } = this.#view.state.doc.content;
    const at = (top: number): number | undefined =>
      this.#view.posAtCoords({ left: box.left + box.width / 2, top })?.pos;
    const from = box.top >= 0 ? 0 : (at(1) ?? 0);
    const bottom = window.innerHeight - 1;
    const to = box.bottom <= bottom ? size : (at(bottom) ?? size);
    return { from, to };
  }
}
