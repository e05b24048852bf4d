import { closeHistory } from 'prosemirror-history';
import { DOMParser as BodyParser, Fragment } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { articleBody } from '#shared/article/body.ts';
import { pastedFrom } from '../../importing/pasted.ts';
import { useInterface } from '../../stores/interface.ts';
import { cleanPasted } from './clean-html.ts';
import type { LeftOut } from './clean-html.ts';
import { piecesOf, piecesOfText } from './pieces.ts';
import { sayLeftOut } from './say-left-out.ts';

/** UTF-16 units: a longer paste is taken in pieces, so that the window goes on answering. */
const longest = 300_000;

const key = new PluginKey<number | null>('long paste');

/** A long paste comes piece by piece where the caret stood, while the writer can go on or stop it. */
export function longPaste(): Plugin<number | null> {
  return new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, at) => {
        const meta = tr.getMeta(key) as { readonly at: number | null } | undefined;
        if (meta) return meta.at;
        return at === null ? null : tr.mapping.map(at);
      },
    },
    props: {
      handlePaste: (view, event) => {
        const { html, text } = pastedFrom(event.clipboardData);
        const long = html === '' ? text.length : html.length;
        // A copy out of the manuscript keeps what its words are tied to, in the usual way.
        if (html.includes('data-pm-slice')) return false;
        if (long <= longest || key.getState(view.state) !== null) return false;
        event.preventDefault();
        void pasteInPieces(view, html === '' ? textPieces(text) : htmlPieces(html));
        return true;
      },
    },
  });
}

/** Blocks for the text, and the share of the paste that they bring it to, from 0 to 1. */
interface Piece {
  readonly blocks: Fragment;
  readonly share: number;
  readonly left: LeftOut | null;
}

async function pasteInPieces(view: EditorView, pieces: Generator<Piece>): Promise<void> {
  const progress = new Progress();
  const root = begin(view.state);
  view.dispatch(root);
  let left = nothingLeft;
  for (const piece of pieces) {
    left = sum(left, piece.left);
    const at = view.isDestroyed ? null : (key.getState(view.state) ?? null);
    if (at === null) {
      progress.stopped('The article was closed before the whole paste was in it.');
      return;
    }
    if (progress.cancelled) break;
    const tr = view.state.tr.insert(at, piece.blocks);
    // The pieces are one step to undo.
    tr.setMeta('appendedTransaction', root).setMeta(key, { at: at + piece.blocks.size });
    view.dispatch(tr);
    progress.show(piece.share);
    await nextTask();
  }
  if (view.isDestroyed) return;
  view.dispatch(view.state.tr.setMeta(key, { at: null }));
  if (progress.cancelled)
    progress.stopped('Stopped. What is pasted so far stays: undo takes it out.');
  else progress.done();
  sayLeftOut(left);
}

/** Makes the place: after the block of the caret, with the selected words gone. */
function begin(state: EditorState): Transaction {
  const tr = closeHistory(state.tr.deleteSelection());
  const { $to } = tr.selection;
  const at = $to.depth === 0 ? $to.pos : $to.after(1);
  return tr.setMeta(key, { at });
}

function* htmlPieces(html: string): Generator<Piece> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const parser = BodyParser.fromSchema(articleBody);
  let read = 0;
  for (const nodes of piecesOf(page.body)) {
    const box = page.createElement('div');
    box.append(...nodes);
    read += box.innerHTML.length;
    const left = cleanPasted(box);
    const { content } = parser.parse(box);
    const blocks =
      content.textBetween(0, content.size) === '' && !hasLeaf(content) ? Fragment.empty : content;
    yield { blocks, left, share: Math.min(1, read / html.length) };
  }
}

function* textPieces(text: string): Generator<Piece> {
  let read = 0;
  for (const lines of piecesOfText(text)) {
    const blocks = lines.map((line) => articleBody.node('paragraph', null, articleBody.text(line)));
    read += lines.reduce((units, line) => units + line.length + 1, 0);
    yield { blocks: Fragment.from(blocks), left: null, share: Math.min(1, read / text.length) };
  }
}

function hasLeaf(content: Fragment): boolean {
  let found = false;
  content.descendants((node) => {
    if (node.isLeaf && !node.isText) found = true;
  });
  return found;
}

const nothingLeft: LeftOut = { pictures: [], picturesElsewhere: 0, deletions: 0, comments: 0 };

function sum(a: LeftOut, b: LeftOut | null): LeftOut {
  if (b === null) return a;
  return {
    pictures: [...a.pictures, ...b.pictures],
    picturesElsewhere: a.picturesElsewhere + b.picturesElsewhere,
    deletions: a.deletions + b.deletions,
    comments: a.comments + b.comments,
  };
}

/** Keys, frames and other work come in between. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** How far the paste is, as a notice with a way to stop it. */
class Progress {
  cancelled = false;
  #notice: number | null = null;
  #shown = -1;

  show(share: number): void {
    const percent = Math.floor(share * 10) * 10;
    if (percent === this.#shown) return;
    this.#shown = percent;
    const text = `Pasting a long text: ${percent} %`;
    if (this.#notice !== null) {
      useInterface.getState().reword(this.#notice, text);
      return;
    }
    this.#notice = useInterface.getState().notify(text, {
      tone: 'work',
      action: {
        label: 'Stop',
        run: () => {
          this.cancelled = true;
        },
      },
    });
  }

  done(): void {
    this.#clear();
    useInterface.getState().notify('The whole text is pasted.');
  }

  stopped(why: string): void {
    this.#clear();
    useInterface.getState().notify(why);
  }

  #clear(): void {
    if (this.#notice !== null) useInterface.getState().dismissNotice(this.#notice);
  }
}
