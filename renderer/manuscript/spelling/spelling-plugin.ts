import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import type { PluginView } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { EditorView } from 'prosemirror-view';
import { textOfBlock } from '#shared/article/blocks.ts';
import type { WritingPreferences } from '#shared/desk/preferences.ts';
import { useArticle } from '../../stores/article.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useReading } from '../../stores/reading.ts';
import { ShownPart } from '../shown-part.ts';
import { shownDecorations } from '../shown-decorations.ts';
import type { SpellingLanguage } from './dictionaries.ts';
import { knownWords } from './known-words.ts';
import { openSpellWorker, Speller } from './speller.ts';
import { useSpelling } from './spelling-store.ts';
import { usualSpelling } from './usual-spelling.ts';
import { spelledWords } from './words.ts';
import type { SpelledWord } from './words.ts';

const spellingKey = new PluginKey<DecorationSet>('spelling');

/** How long somebody rests before spelling is looked at (ms). */
const rest = 400;

/** Marks words that no dictionary knows, where they are on screen, while nobody types. */
export function spellingPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: spellingKey,
    state: shownDecorations(spellingKey),
    props: { decorations: (state) => spellingKey.getState(state) },
    view: (view) => new SpellingView(view),
  });
}

/** A word in positions of the document. */
interface PlacedWord {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

class SpellingView implements PluginView {
  readonly #view: EditorView;
  readonly #part: ShownPart;
  #speller: Speller | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawn = '';
  readonly #leave: readonly (() => void)[];

  constructor(view: EditorView) {
    this.#view = view;
    this.#part = new ShownPart(view, () => this.#plan());
    const menu = (event: MouseEvent): void => {
      this.#openMenu(event);
    };
    view.dom.addEventListener('contextmenu', menu);
    this.#leave = [
      usePreferences.subscribe((now, before) => {
        if (now.writing.spelling !== before.writing.spelling) this.#begin();
      }),
      useSpelling.subscribe((now, before) => {
        if (now.dictionary !== before.dictionary) this.#learn();
      }),
      useReading.subscribe((now, before) => {
        if (now.reading !== before.reading) this.#learn();
      }),
      useArticle.subscribe(({ article: now }, { article: before }) => {
        const isNews =
          now?.sources !== before?.sources ||
          now?.photos !== before?.photos ||
          now?.byline !== before?.byline ||
          now?.language !== before?.language;
        if (isNews) this.#begin();
      }),
      () => view.dom.removeEventListener('contextmenu', menu),
    ];
    useSpelling.getState().seat(() => void this.#goToNext());
    this.#begin();
  }

  update(view: EditorView, before: { readonly doc: Node }): void {
    if (this.#speller === null) return;
    // A caret that leaves a word shows what is wrong with it.
    if (view.state.doc !== before.doc || view.state.selection.empty) this.#plan();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#speller?.close();
    this.#speller = null;
    this.#part.close();
    for (const leave of this.#leave) leave();
    useSpelling.getState().seat(null);
  }

  /** As the preferences and the article's language have it. */
  #begin(): void {
    const language = languageOf(
      usePreferences.getState().writing.spelling,
      useArticle.getState().article?.language,
    );
    if (language !== this.#speller?.language) {
      this.#speller?.close();
      this.#speller = language === null ? null : new Speller(openSpellWorker, language);
    }
    if (this.#speller === null) this.#draw([]);
    else this.#learn();
  }

  #learn(): void {
    const { article } = useArticle.getState();
    const { dictionary } = useSpelling.getState();
    if (article) {
      this.#speller?.know(knownWords(article, dictionary, useReading.getState().reading));
    }
    this.#plan();
  }

  #plan(): void {
    if (this.#speller === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      requestIdleCallback(() => void this.#mark(), { timeout: 2_000 });
    }, rest);
  }

  async #mark(): Promise<void> {
    const speller = this.#speller;
    const view = this.#view;
    if (speller === null) return;
    if (view.composing) {
      this.#plan();
      return;
    }
    const { doc } = view.state;
    const { from, to } = this.#part.take();
    const words = placedWords(doc, Math.max(0, from), Math.min(doc.content.size, to));
    await speller.lookUp(words.map(({ text }) => text));
    // Typing went on: it has planned another look. And a view that is gone looks no words up.
    if (speller !== this.#speller || view.state.doc !== doc) return;
    const { selection } = view.state;
    const isAtCaret = (word: PlacedWord): boolean =>
      view.hasFocus() && selection.empty && word.from <= selection.to && word.to >= selection.from;
    this.#draw(words.filter((word) => speller.isWrong(word.text) === true && !isAtCaret(word)));
  }

  /** Draws only what changed: most looks find what was found before. */
  #draw(wrong: readonly PlacedWord[]): void {
    const view = this.#view;
    const drawn = wrong.map(({ from, to }) => `${from}-${to}`).join();
    const shown = (spellingKey.getState(view.state) ?? DecorationSet.empty)
      .find()
      .map(({ from, to }) => `${from}-${to}`)
      .join();
    if (drawn === shown && drawn === this.#drawn) return;
    this.#drawn = drawn;
    const marks = wrong.map(({ from, to }) => Decoration.inline(from, to, { class: 'misspelled' }));
    const set = DecorationSet.create(view.state.doc, marks);
    view.dispatch(view.state.tr.setMeta(spellingKey, set).setMeta('addToHistory', false));
  }

  /** The browser's own menu stays where there is nothing to say about a word. */
  #openMenu(event: MouseEvent): void {
    const view = this.#view;
    const byKey = event.button === -1 || (event.clientX === 0 && event.clientY === 0);
    const clicked = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
    const word = wordAt(view.state.doc, byKey ? view.state.selection.head : (clicked ?? -1));
    if (word === null || this.#speller?.isWrong(word.text) !== true) return;
    event.preventDefault();
    void this.#ask(word);
  }

  async #ask(word: PlacedWord): Promise<void> {
    const speller = this.#speller;
    const view = this.#view;
    if (speller === null) return;
    const { doc } = view.state;
    const suggestions = await speller.suggestions(word.text);
    if (view.isDestroyed || view.state.doc !== doc) return;
    const { left, bottom } = view.coordsAtPos(word.from);
    useSpelling.getState().ask({
      word: word.text,
      suggestions,
      at: { x: left, y: bottom + 4 },
      replaceWith: (suggestion) => {
        if (!view.isDestroyed && view.state.doc === doc) {
          view.dispatch(view.state.tr.insertText(suggestion, word.from, word.to));
        }
      },
      leave: () => {
        if (!view.isDestroyed) view.focus();
      },
    });
  }

  /** From the caret on, and from the start again; what was seen is looked up once only. */
  async #goToNext(): Promise<void> {
    const speller = this.#speller;
    const view = this.#view;
    if (speller === null) return;
    const { doc, selection } = view.state;
    const words = placedWords(doc, 0, doc.content.size);
    await speller.lookUp(words.map(({ text }) => text));
    if (view.isDestroyed || view.state.doc !== doc) return;
    const wrong = words.filter(({ text }) => speller.isWrong(text) === true);
    const next = wrong.find(({ from }) => from >= selection.to) ?? wrong[0];
    if (!next) return;
    const chosen = TextSelection.create(doc, next.from, next.to);
    view.focus();
    view.dispatch(view.state.tr.setSelection(chosen).scrollIntoView());
    await this.#ask(next);
  }
}

function languageOf(
  spelling: WritingPreferences['spelling'],
  language: string | undefined,
): SpellingLanguage | null {
  const isEnglish = /^en\b/i.test(language ?? 'en');
  const chosen = spelling ?? usualSpelling(navigator.languages);
  return isEnglish && (chosen === 'en-US' || chosen === 'en-GB') ? chosen : null;
}

const known = new WeakMap<Node, readonly SpelledWord[]>();

/** The words of every textblock that the range touches. */
function placedWords(doc: Node, from: number, to: number): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    for (const { start, end, text } of wordsWithin(node)) {
      words.push({ from: position + 1 + start, to: position + 1 + end, text });
    }
    return false;
  });
  return words;
}

function wordsWithin(node: Node): readonly SpelledWord[] {
  const found = known.get(node);
  if (found) return found;
  const words = spelledWords(textOfBlock(node));
  known.set(node, words);
  return words;
}

function wordAt(doc: Node, position: number): PlacedWord | null {
  if (position < 0 || position > doc.content.size) return null;
  return (
    placedWords(doc, position, position).find(
      ({ from, to }) => from <= position && position <= to,
    ) ?? null
  );
}
