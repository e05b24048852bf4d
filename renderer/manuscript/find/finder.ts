import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import type { PluginView } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { EditorView } from 'prosemirror-view';
import type { Block } from '#shared/article/blocks.ts';
import { onMac } from '../../commands/shortcut.ts';
import { blockStarts, spliceBetween } from '../../reading/splice.ts';
import { ShownPart } from '../shown-part.ts';
import { shownDecorations } from '../shown-decorations.ts';
import { useFind } from './find-store.ts';
import type { FindSeat } from './find-store.ts';
import { openSearchWorker, SearchThread } from './search-thread.ts';

const findKey = new PluginKey<DecorationSet>('find');

/** How long to wait for more typing before the matches are looked for again (ms). */
const pause = 150;

/** Longer selections are not what somebody looks for (UTF-16 units). */
const longestSelection = 200;

/** Finds and replaces in the text. While its bar is closed it does nothing at all. */
export function findPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: findKey,
    state: shownDecorations(findKey),
    props: {
      decorations: (state) => findKey.getState(state),
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape' || !useFind.getState().isOpen) return false;
        useFind.getState().close();
        return true;
      },
    },
    view: (view) => new Finder(view),
  });
}

/** A match in positions of the document that was searched. */
interface FoundRange {
  readonly from: number;
  readonly to: number;
  readonly isQuoted: boolean;
  readonly replacement: string;
}

class Finder implements PluginView, FindSeat {
  readonly #view: EditorView;
  readonly #thread = new SearchThread(openSearchWorker);
  #part: ShownPart | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: readonly FoundRange[] = [];
  /** The document that `#found` is about. */
  #searched: Node | null = null;
  #blocks: { readonly doc: Node; readonly blocks: readonly Block[] } | null = null;
  readonly #leave: readonly (() => void)[];

  constructor(view: EditorView) {
    this.#view = view;
    window.addEventListener('keydown', replaceKey);
    this.#leave = [
      useFind.subscribe((now, before) => {
        if (now.isOpen && (!before.isOpen || now.query !== before.query)) void this.#look();
        if (!now.isOpen && before.isOpen) this.#rest();
      }),
      () => window.removeEventListener('keydown', replaceKey),
    ];
    useFind.getState().sit(this);
    if (useFind.getState().isOpen) void this.#search();
  }

  update(view: EditorView): void {
    if (!useFind.getState().isOpen || view.state.doc === this.#searched) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), pause);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#thread.close();
    this.#part?.close();
    for (const leave of this.#leave) leave();
    if (useFind.getState().seat === this) useFind.getState().sit(null);
  }

  selectedText(): string {
    const { selection, doc } = this.#view.state;
    const { $from, $to, from, to } = selection;
    if (!$from.sameParent($to) || to - from > longestSelection) return '';
    return doc.textBetween(from, to);
  }

  focusText(): void {
    this.#view.focus();
  }

  go(step: 1 | -1): void {
    void this.#fresh().then((found) => {
      const { from, to } = this.#view.state.selection;
      const next =
        step > 0
          ? (found.find((match) => match.from >= to) ?? found[0])
          : (found.findLast((match) => match.to <= from) ?? found.at(-1));
      if (next) this.#choose(next);
    });
  }

  replaceOne(sure: boolean): void {
    void this.#fresh().then(async (found) => {
      const match = found[this.#at() ?? -1];
      if (match === undefined) {
        this.go(1);
        return;
      }
      if (match.isQuoted && !sure) {
        useFind.getState().take({ doubt: { kind: 'one', quoted: 1, outside: 0 } });
        return;
      }
      this.#replace([match]);
      await this.#search();
      this.go(1);
    });
  }

  replaceAll(quoted: 'too' | 'not' | null): void {
    void this.#fresh().then(async (found) => {
      const outside = found.filter(({ isQuoted }) => !isQuoted);
      const inQuotations = found.length - outside.length;
      if (inQuotations > 0 && quoted === null) {
        const doubt = { kind: 'all', quoted: inQuotations, outside: outside.length } as const;
        useFind.getState().take({ doubt });
        return;
      }
      const matches = quoted === 'not' ? outside : found;
      this.#replace(matches);
      useFind.getState().take({ done: `${matches.length.toLocaleString('en-GB')} replaced` });
      await this.#search();
    });
  }

  /** One step of the history, whatever the number. */
  #replace(matches: readonly FoundRange[]): void {
    if (!this.#view.editable || matches.length === 0) return;
    const tr = closeHistory(this.#view.state.tr);
    // From the end: what stands before keeps its place.
    for (const { from, to, replacement } of matches.toReversed()) {
      if (replacement === '') tr.delete(from, to);
      else tr.insertText(replacement, from, to);
    }
    this.#view.dispatch(tr);
    useFind.getState().take({ doubt: null });
  }

  /** Another query: its first match from the caret on is shown. */
  async #look(): Promise<void> {
    const { from } = this.#view.state.selection;
    const found = await this.#search();
    const first = found.find((match) => match.from >= from) ?? found[0];
    if (first && useFind.getState().isOpen) this.#choose(first);
  }

  /** The matches in the document as it stands. */
  #fresh(): Promise<readonly FoundRange[]> {
    const isFresh = this.#view.state.doc === this.#searched;
    return isFresh ? Promise.resolve(this.#found) : this.#search();
  }

  async #search(): Promise<readonly FoundRange[]> {
    clearTimeout(this.#timer);
    const { doc } = this.#view.state;
    const answer = await this.#thread.search(this.#blocksOf(doc), useFind.getState().query);
    if (answer === null || this.#view.isDestroyed) return [];
    // Typing went on: what was found is about another text.
    if (this.#view.state.doc !== doc) return this.#search();
    const starts = blockStarts(doc);
    const matches = 'matches' in answer ? answer.matches : [];
    this.#searched = doc;
    this.#found = matches.map(({ block, start, end, isQuoted, replacement }) => {
      const base = starts[block] ?? 0;
      return { from: base + start, to: base + end, isQuoted, replacement };
    });
    this.#tell('problem' in answer ? answer.problem : null);
    return this.#found;
  }

  #blocksOf(doc: Node): readonly Block[] {
    if (this.#blocks?.doc !== doc) {
      const { inserted } = spliceBetween(null, doc);
      this.#blocks = { doc, blocks: inserted.flatMap(({ blocks }) => blocks) };
    }
    return this.#blocks.blocks;
  }

  #tell(problem: string | null): void {
    useFind.getState().take({ count: this.#found.length, at: this.#at(), problem });
    this.#draw();
  }

  /** Index of the match that is selected. */
  #at(): number | null {
    const { from, to } = this.#view.state.selection;
    const at = this.#found.findIndex((match) => match.from === from && match.to === to);
    return at < 0 ? null : at;
  }

  #choose({ from, to }: FoundRange): void {
    const view = this.#view;
    const { tr, doc } = view.state;
    view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
    this.#tell(useFind.getState().problem);
    const { top, bottom } = view.coordsAtPos(from);
    // Room for the bar above, and for the line itself below.
    if (top > 160 && bottom < window.innerHeight - 80) return;
    const { node } = view.domAtPos(from, 1);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'center' });
  }

  /** Highlights what is near the screen; the rest waits until it comes there. */
  #draw(): void {
    const view = this.#view;
    this.#part ??= new ShownPart(view, () => this.#draw());
    const part = this.#part.take();
    const current = this.#at();
    const shown = this.#found.flatMap(({ from, to }, index) =>
      to >= part.from && from <= part.to
        ? [Decoration.inline(from, to, { class: index === current ? 'found current' : 'found' })]
        : [],
    );
    view.dispatch(view.state.tr.setMeta(findKey, DecorationSet.create(view.state.doc, shown)));
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#part?.close();
    this.#part = null;
    this.#found = [];
    this.#searched = null;
    this.#blocks = null;
    this.#thread.close();
    this.#view.dispatch(this.#view.state.tr.setMeta(findKey, DecorationSet.empty));
  }
}

/** Ctrl-H, as everywhere but on a Mac, where it hides the program. */
function replaceKey(event: KeyboardEvent): void {
  if (onMac() || event.key !== 'h' || !event.ctrlKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  useFind.getState().show(true);
}
