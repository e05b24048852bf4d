import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import type { Command, Plugin, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Article } from '#shared/article/article.ts';
import type { Place } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import { commentsAt, notesPlugin } from '../notes/notes-plugin.ts';
import { suggesting } from '../notes/suggesting.ts';
import { whoSuggests } from '../notes/who-suggests.ts';
import { attributionWithin } from '../reading/attribution.ts';
import type { ShownAttribution } from '../reading/attribution.ts';
import type { ReadPort } from '../reading/protocol.ts';
import { Calm } from '../reading/calm.ts';
import { ReadingSession } from '../reading/session.ts';
import type { Blocks, Range } from '../reading/session.ts';
import type { BodyDesk, Records } from '../stores/body-desk.ts';
import type { Answer } from '../stores/reading.ts';
import { slashMenu } from './blocks/slash-menu.ts';
import { openBodyDesk } from './body-desk.ts';
import { cardDrop } from './card-drop.ts';
import { embedView } from './embeds/embed-view.ts';
import { figureView } from './figures.ts';
import { findPlugin } from './find/finder.ts';
import { flashPlugin, showRange } from './flash.ts';
import { focusMode } from './focus-mode.ts';
import { caretRoom, followCaret } from './follow-caret.ts';
import { heldPassages } from './held-passages.ts';
import { typedForms } from './input-rules.ts';
import { editorKeys } from './keys.ts';
import { markingsFor } from './marking.ts';
import type { Marking } from './marking.ts';
import { marksPlugin, withMarks } from './marks-plugin.ts';
import { longPaste } from './paste/long-paste.ts';
import { offerStory } from './paste/offer-story.ts';
import { pasting } from './pasting.ts';
import { RecordsStep } from './records-step.ts';
import { Ribbon } from './ribbon.ts';
import { sentenceAtCaret } from './sentence.ts';
import { ShownPart } from './shown-part.ts';
import { spellingPlugin } from './spelling/spelling-plugin.ts';
import { typedMarks } from './typed-marks.ts';
import type { Typography } from './typed-marks.ts';

export interface EditorOptions {
  /** The element that the text fills. */
  readonly place: HTMLElement;
  readonly article: Article;
  /** Reads the text; without it the editor only edits. */
  readonly port: ReadPort | null;
  readonly articleNow: () => Article | null;
  /** Whether the text may be changed; `updateAccess` asks again. */
  readonly writable: () => boolean;
  readonly typography: () => Typography;
  /** Whether the line that is written stays in the middle of the window. */
  readonly isTypewriter: () => boolean;
  /** Whether the browser looks words up; `updateAccess` asks again. */
  readonly browserSpelling: () => boolean;
  readonly openLink: Command;
  readonly markQuotation: Command;
  readonly onText: () => void;
  readonly onRecords: (records: Records) => void;
  /** The writer rests: what the reader now says, for all that stands beside the text. */
  readonly onRest: (answer: Answer) => void;
  readonly onFailure: () => void;
  /** A passage that a card or a fix speaks of is gone. */
  readonly onGone: () => void;
  /** After every transaction, for what shows how the caret stands. */
  readonly onUpdate: (state: EditorState) => void;
}

export interface Editor {
  readonly view: EditorView;
  readonly bodyDesk: BodyDesk;
  /** The library may have become writable, or read-only. */
  updateAccess(): void;
  /** Fields or records changed. */
  articleChanged(article: Article): void;
  /** The house sets quotation marks in another style. */
  houseChanged(): void;
  close(): void;
}

/** As much of an answer as shows in a part of the text. */
interface PartRead {
  readonly blocks: Blocks;
  readonly attribution: ShownAttribution;
  readonly markings: readonly Marking[];
  /** Where a block begins in the document now. */
  readonly startOf: (block: number) => Range | null;
}

/** Opens the body of an article for writing, read and marked while it changes. */
export function openEditor(options: EditorOptions): Editor {
  /** What the last answer says of a part of the document now. */
  let readIn: (range: Range) => PartRead | null = () => null;
  const marks = marksPlugin((position) => [
    ...commentsAt(view.state, position),
    ...(readIn({ from: position, to: position })?.markings ?? []),
  ]);
  // In a box of its own within React's: React follows the selection in what can be edited of its own.
  const view: EditorView = new EditorView(options.place, {
    state: EditorState.create({
      doc: bodyNode(options.article.body),
      plugins: [...plugins(options), marks],
    }),
    editable: options.writable,
    attributes: () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Text of the article',
      // What cannot be written is still scrolled and copied by keys.
      ...(options.writable()
        ? { spellcheck: String(options.browserSpelling()) }
        : { 'aria-readonly': 'true', tabindex: '0' }),
    }),
    nodeViews: { figure: figureView, embed: embedView },
    scrollMargin: caretRoom,
    dispatchTransaction: (tr) => dispatch(tr),
  });
  const ribbon = new Ribbon(view);
  view.dom.after(ribbon.dom);

  let late: Answer | null = null;
  /** The newest answer for the text, and the one for what stands beside it. */
  let last: Answer | null = null;
  let rested: Answer | null = null;
  const part = new ShownPart(view, () => draw());
  const session = options.port
    ? new ReadingSession({
        port: options.port,
        doc: view.state.doc,
        article: options.article,
        quotationMarks: () => options.typography().quotationMarks,
        onFailure: options.onFailure,
        onAnswer: (answer) => {
          // New marks under an input method would break the word it composes.
          if (view.composing) late = answer;
          else show(answer);
        },
        onRest: (answer) => {
          rested = answer;
          if (!view.composing) draw(true);
          options.onRest(calm.of(answer));
        },
      })
    : null;

  const calm = new Calm({
    sentence: () => (view.hasFocus() ? sentenceAtCaret(view.state) : null),
    blocksIn: (range) => session?.blocksIn(range) ?? { first: 0, last: -1 },
    rangeOf: (place) => session?.rangeOf(place) ?? null,
    onRelease: () => {
      if (last) show(last);
      if (rested) options.onRest(rested);
    },
  });

  function dispatch(tr: Transaction): void {
    const before = view.state.doc;
    const { state, transactions } = view.state.applyTransaction(tr);
    view.updateState(state);
    for (const applied of transactions) {
      if (!applied.docChanged) continue;
      const records = applied.steps.filter((step) => step instanceof RecordsStep);
      session?.docChanged(applied.doc, applied.mapping, records.length === 0);
      for (const { after } of records) options.onRecords(after);
    }
    if (state.doc !== before) {
      calm.typed();
      options.onText();
    } else if (tr.selectionSet) calm.moved();
    options.onUpdate(state);
    if (late && !view.composing) show(late);
  }

  /** Draws the last answer beside and in the part of the text that is on screen; `exact` for who rests. */
  function draw(exact = false): void {
    const read = readIn(part.take());
    if (read === null) return;
    const marking = withMarks(view.state, read.markings, exact);
    if (marking) view.dispatch(marking);
    ribbon.show(read.attribution, read.blocks, read.startOf);
  }

  function show(read: Answer): void {
    late = null;
    last = read;
    const article = options.articleNow();
    if (session === null || article === null) return;
    const answer = calm.of(read);
    readIn = (range) => {
      const blocks = session.blocksIn(range);
      const attribution = attributionWithin(blocks, answer, article);
      const within = (place: Place, grows: boolean): Range | null => {
        const found = session.rangeOf(place, grows);
        return found && found.to >= range.from && found.from <= range.to ? found : null;
      };
      return {
        blocks,
        attribution,
        markings: markingsFor(answer, attribution, blocks, within),
        startOf: (block) => session.rangeOf({ block, start: 0, end: 0 }),
      };
    };
    draw();
  }

  return {
    view,
    bodyDesk: openBodyDesk({
      seat: view,
      placeNow: (place) => session?.placeNow(place) ?? null,
      rangeOf: (place) => session?.passageOf(place) ?? null,
      show: (range, focus) => {
        if (focus) view.focus();
        showRange(view, range);
      },
      onGone: options.onGone,
    }),
    updateAccess: () => view.updateState(view.state),
    articleChanged: (article) => session?.articleChanged(article),
    houseChanged: () => session?.houseChanged(),
    close: () => {
      session?.close();
      calm.close();
      ribbon.close();
      part.close();
      view.destroy();
    },
  };
}

function plugins(options: EditorOptions): readonly Plugin[] {
  return [
    slashMenu(),
    typedForms(),
    typedMarks(options.typography),
    ...editorKeys(options),
    history(),
    dropCursor({ class: 'drop-cursor', color: false }),
    gapCursor(),
    cardDrop(),
    offerStory(),
    longPaste(),
    pasting(options.articleNow),
    flashPlugin(),
    heldPassages(),
    notesPlugin(),
    findPlugin(),
    spellingPlugin(),
    focusMode(),
    followCaret(options.isTypewriter),
    suggesting(whoSuggests),
  ];
}
