import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { articleBody } from '#shared/article/body.ts';
import { onMac, shortcutText } from '../../commands/shortcut.ts';
import { choicesFor } from './block-choices.ts';
import type { BlockChoice } from './block-choices.ts';

/** The menu is open on the words typed after "/", with one of its choices marked. */
interface Asking {
  readonly query: string;
  readonly choices: readonly BlockChoice[];
  readonly marked: number;
}

const key = new PluginKey<Asking | null>('slash menu');
type Meta = 'open' | 'close' | { readonly marked: number };

/**
 * "/" at the start of an empty paragraph opens the menu of blocks under the caret: letters narrow it
 * down, arrows, Enter and the mouse choose, Escape leaves what was typed.
 */
export function slashMenu(): Plugin<Asking | null> {
  return new Plugin<Asking | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, asking, _before, state) => {
        const meta = tr.getMeta(key) as Meta | undefined;
        if (meta === 'close' || (asking === null && meta !== 'open')) return null;
        const query = queryIn(state);
        if (query === null) return null;
        const choices = asking?.query === query ? asking.choices : choicesFor(query);
        if (choices.length === 0) return null;
        const kept = asking?.query === query ? asking.marked : 0;
        return { query, choices, marked: typeof meta === 'object' ? meta.marked : kept };
      },
    },
    props: {
      attributes: (state) => {
        const marked = key.getState(state)?.marked;
        return marked === undefined
          ? {}
          : { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${marked}` };
      },
      handleTextInput: (view, from, to, text) => {
        if (text !== '/' || !inEmptyParagraph(view.state)) return false;
        view.dispatch(view.state.tr.insertText(text, from, to).setMeta(key, 'open'));
        return true;
      },
      handleKeyDown: (view, event) => {
        const asking = key.getState(view.state);
        if (!asking || event.isComposing) return false;
        return press(view, asking, event);
      },
      handleDOMEvents: {
        blur: (view) => {
          close(view);
          return false;
        },
      },
    },
    view: (view) => new SlashList(view),
  });
}

const listId = 'blocks-to-insert';

function press(view: EditorView, asking: Asking, event: KeyboardEvent): boolean {
  const { marked, choices } = asking;
  const mark = (next: number): true => {
    const meta: Meta = { marked: (next + choices.length) % choices.length };
    view.dispatch(view.state.tr.setMeta(key, meta));
    return true;
  };
  switch (event.key) {
    case 'ArrowDown':
      return mark(marked + 1);
    case 'ArrowUp':
      return mark(marked - 1);
    case 'Escape':
      close(view);
      return true;
    case 'Enter':
    case 'Tab':
      choose(view, choices[marked]);
      return true;
    default:
      return false;
  }
}

function close(view: EditorView): void {
  if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close' satisfies Meta));
}

/** Takes what was typed away and makes the block in its place. */
function choose(view: EditorView, choice: BlockChoice | undefined): void {
  const { $from } = view.state.selection;
  const meta: Meta = 'close';
  view.dispatch(view.state.tr.delete($from.start(), $from.end()).setMeta(key, meta));
  choice?.insert(view.state, (tr) => view.dispatch(tr), view);
}

function inEmptyParagraph({ selection }: EditorState): boolean {
  const { $from, empty } = selection;
  return empty && $from.depth === 1 && isParagraph($from.parent) && $from.parent.content.size === 0;
}

/** The words after "/" up to the caret at the end of a short paragraph; `null` where it is none. */
function queryIn({ selection }: EditorState): string | null {
  const { $from, empty } = selection;
  if (!empty || $from.depth !== 1 || !isParagraph($from.parent)) return null;
  if ($from.parent.content.size > longestQuery || $from.pos !== $from.end()) return null;
  return /^\/([\p{L}\p{N}. ]*)$/u.exec($from.parent.textContent)?.[1] ?? null;
}

/** UTF-16 units, the slash among them. */
const longestQuery = 24;

function isParagraph(node: { readonly type: unknown }): boolean {
  return node.type === articleBody.nodes.paragraph;
}

/** The list under the caret. It is no part of the text, and drawn only while it is open. */
class SlashList {
  readonly #dom = document.createElement('div');
  #shown: Asking | null = null;

  constructor(view: EditorView) {
    this.#dom.className = 'slash-menu';
    this.#dom.id = listId;
    this.#dom.role = 'listbox';
    this.#dom.ariaLabel = 'Blocks to insert';
    this.#dom.hidden = true;
    this.#dom.addEventListener('mousedown', (event) => {
      // The caret stays in the text.
      event.preventDefault();
      const index = [...this.#dom.children].findIndex((option) =>
        option.contains(event.target as Node),
      );
      const choice = this.#shown?.choices[index];
      if (choice) choose(view, choice);
    });
    view.dom.after(this.#dom);
  }

  update(view: EditorView): void {
    const asking = key.getState(view.state) ?? null;
    if (asking === this.#shown) return;
    const before = this.#shown;
    this.#shown = asking;
    this.#dom.hidden = asking === null;
    if (asking === null) return;
    if (asking.choices !== before?.choices) {
      this.#dom.replaceChildren(...asking.choices.map(optionOf));
    }
    [...this.#dom.children].forEach((option, index) => {
      option.ariaSelected = String(index === asking.marked);
      if (index === asking.marked) option.scrollIntoView({ block: 'nearest' });
    });
    if (before === null) this.#place(view);
  }

  destroy(): void {
    this.#dom.remove();
  }

  /** Under the line of the caret, or over it where the window ends. */
  #place(view: EditorView): void {
    const line = view.coordsAtPos(view.state.selection.from);
    const box = this.#dom.offsetParent?.getBoundingClientRect();
    if (!box) return;
    const fits = line.bottom + this.#dom.offsetHeight + 48 < window.innerHeight;
    this.#dom.style.left = `${line.left - box.left}px`;
    this.#dom.style.top = fits ? `${line.bottom - box.top + 6}px` : '';
    this.#dom.style.bottom = fits ? '' : `${box.bottom - line.top + 6}px`;
  }
}

function optionOf(choice: BlockChoice, index: number): HTMLElement {
  const option = document.createElement('div');
  option.id = `${listId}-${index}`;
  option.role = 'option';
  const name = document.createElement('span');
  name.textContent = choice.label;
  option.append(name);
  const hint = choice.typed ?? (choice.shortcut && shortcutText(choice.shortcut, onMac()));
  if (hint !== null) {
    const keys = document.createElement('kbd');
    keys.ariaHidden = 'true';
    keys.textContent = hint;
    option.append(keys);
  }
  return option;
}
