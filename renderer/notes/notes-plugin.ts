import { closeHistory } from 'prosemirror-history';
import type { Node, ResolvedPos } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import type { EditorState, Selection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { EditorView } from 'prosemirror-view';
import { v7 as newId } from 'uuid';
import { articleBody } from '#shared/article/body.ts';
import { isSuggestion } from '#shared/article/suggestions.ts';
import type { Thread } from '#shared/article/threads.ts';
import { showRange } from '../manuscript/flash.ts';
import type { Marking } from '../manuscript/marking.ts';
import { RecordsStep } from '../manuscript/records-step.ts';
import type { Range } from '../reading/session.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useNotes } from '../stores/notes.ts';
import type { NotesDesk } from '../stores/notes.ts';
import { useSelection } from '../stores/selection.ts';
import { CommentViews } from './comment-view.ts';
import { passagesIn } from './passages.ts';
import { suggestionsIn } from './suggestion-notes.ts';

/** The words that a comment was begun on; carried through what is typed meanwhile. */
const draftKey = new PluginKey<Range | null>('comment draft');

/** How long typing rests before the panel hears where the passages are, in ms. */
const pause = 120;

/** Comments in the text: how they look, which one the caret is in, and how one is begun. */
export function notesPlugin(): Plugin<Range | null> {
  const views = new CommentViews();
  return new Plugin<Range | null>({
    key: draftKey,
    state: {
      init: () => null,
      apply: (tr, draft) => {
        const fresh = tr.getMeta(draftKey) as Range | 'over' | undefined;
        if (fresh !== undefined) return fresh === 'over' ? null : fresh;
        if (draft === null || !tr.docChanged) return draft;
        const from = tr.mapping.map(draft.from, 1);
        return { from, to: Math.max(from, tr.mapping.map(draft.to, -1)) };
      },
    },
    props: {
      markViews: { comment: views.create },
      decorations: (state) => {
        const draft = draftKey.getState(state);
        if (!draft) return null;
        const shown = Decoration.inline(draft.from, draft.to, { class: 'comment-draft' });
        return DecorationSet.create(state.doc, [shown]);
      },
    },
    view: (view) => {
      const notes = useNotes.getState();
      notes.seat(openNotesDesk(view));
      tellOrder(view.state);
      let timer: ReturnType<typeof setTimeout> | undefined;
      return {
        update: ({ state }, before) => {
          if (state.doc !== before.doc) {
            clearTimeout(timer);
            // Marks that come and go move no text: the panel can follow at once.
            const wait = state.doc.content.size === before.doc.content.size ? 0 : pause;
            timer = setTimeout(() => tellOrder(view.state), wait);
          }
          if (!state.selection.eq(before.selection)) chooseAtCaret(state);
        },
        destroy: () => {
          clearTimeout(timer);
          views.close();
          useNotes.getState().seat(null);
        },
      };
    },
  });
}

/** What a click on commented words chooses. */
export function commentsAt(state: EditorState, position: number): readonly Marking[] {
  return placesIn(state.doc)
    .filter(({ from, to }) => from <= position && position <= to)
    .filter(({ id }) => isOpen(id))
    .map(({ id, from, to }) => ({
      from,
      to,
      name: 'note',
      colour: undefined,
      chosen: { panel: 'notes', id },
    }));
}

/** Where threads and suggestions stand, in the order of the text. */
function placesIn(doc: Node): readonly (Range & { readonly id: string })[] {
  return [
    ...passagesIn(doc).map(({ threadId, from, to }) => ({ id: threadId, from, to })),
    ...suggestionsIn(doc),
  ].toSorted((a, b) => a.from - b.from);
}

function tellOrder({ doc }: EditorState): void {
  const suggestions = suggestionsIn(doc);
  const ids = placesIn(doc).map(({ id }) => id);
  useNotes.getState().setOrder(
    [...new Set(ids)],
    suggestions.map(({ id, by, at, deleted, inserted }) => ({ id, by, at, deleted, inserted })),
  );
}

/** While the notes are on show, the card of the passage that the caret is in is the chosen one. */
function chooseAtCaret({ selection: { $from } }: EditorState): void {
  if (useInterface.getState().panel !== 'notes') return;
  const { chosen, choose } = useSelection.getState();
  const ids = idsAt($from);
  if (chosen !== null && chosen.panel === 'notes' && ids.includes(chosen.id)) return;
  const [id] = ids.filter(isOpen);
  if (id !== undefined) choose({ panel: 'notes', id });
  else if (chosen?.panel === 'notes') choose(null);
}

function idsAt($from: ResolvedPos): readonly string[] {
  const around = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).marks);
  const marks = [...$from.marks(), ...($from.nodeAfter?.marks ?? []), ...around.flat()];
  return marks.flatMap((mark) => {
    if (mark.type === articleBody.marks.comment) return [String(mark.attrs['threadId'])];
    return isSuggestion(mark) ? [String(mark.attrs['id'])] : [];
  });
}

function isOpen(threadId: string): boolean {
  const thread = threadsNow().find(({ id }) => id === threadId);
  if (thread) return thread.resolved === null;
  return useNotes.getState().suggestions.some(({ id }) => id === threadId);
}

function threadsNow(): readonly Thread[] {
  return useArticle.getState().article?.threads ?? [];
}

function openNotesDesk(view: EditorView): NotesDesk {
  const end = (): void => {
    view.dispatch(view.state.tr.setMeta(draftKey, 'over'));
    useNotes.getState().setDraft(null);
  };
  const reveal = (range: Range, focus: boolean): void => {
    const { doc, tr } = view.state;
    view.dispatch(tr.setSelection(selectionOf(doc, range)));
    if (focus) view.focus();
    showRange(view, range);
  };
  return {
    begin: () => {
      const range = wordsAt(view.state);
      if (range === null) return false;
      view.dispatch(view.state.tr.setMeta(draftKey, range));
      useNotes.getState().setDraft(view.state.doc.textBetween(range.from, range.to, ' ', ' '));
      return true;
    },
    say: (text, by) => {
      const words = useNotes.getState().draft ?? '';
      const comment = { id: newId(), by, at: new Date().toISOString(), text };
      const thread: Thread = { id: newId(), words, comments: [comment], resolved: null };
      const range = draftKey.getState(view.state);
      const tr = closeHistory(view.state.tr);
      // Words that were deleted meanwhile leave the thread loose, as they would have a moment later.
      if (range && range.from < range.to) {
        const mark = articleBody.mark('comment', { threadId: thread.id });
        tr.addMark(range.from, range.to, mark);
      }
      const threads = threadsNow();
      tr.step(new RecordsStep({ threads: [...threads] }, { threads: [...threads, thread] }));
      view.dispatch(tr);
      end();
      tellOrder(view.state);
      useSelection.getState().choose({ panel: 'notes', id: thread.id });
    },
    drop: end,
    reveal: (id, focus) => {
      const range = placesIn(view.state.doc).find((place) => place.id === id) ?? null;
      if (range) reveal(range, focus);
      return range !== null;
    },
    step: (step, among, focus) => {
      const { doc, selection } = view.state;
      const notes = placesIn(doc)
        .filter(({ id }) => among.has(id))
        .map((note) => ({ ...note, caret: selectionOf(doc, note).from }));
      // Two can begin at the same letter: from the one that is current it goes on to the other.
      const { chosen } = useSelection.getState();
      const at = notes.findIndex(({ id, caret }) => id === chosen?.id && caret === selection.from);
      const before = notes.findLastIndex(({ caret }) => caret < selection.from);
      const after = notes.findIndex(({ caret }) => caret > selection.from);
      const index = at >= 0 ? at + step : step === 1 ? after : before;
      const next = notes[index] ?? notes.at(step === 1 ? 0 : -1);
      if (!next) return null;
      reveal(next, focus);
      return next.id;
    },
    suggestionHere: () => {
      const open = new Set(suggestionsIn(view.state.doc).map(({ id }) => id));
      return idsAt(view.state.selection.$from).find((id) => open.has(id)) ?? null;
    },
    focus: () => view.focus(),
  };
}

/** What going to a passage selects: of whole blocks the words in them. */
function selectionOf(doc: Node, { from, to }: Range): Selection {
  return TextSelection.between(doc.resolve(from), doc.resolve(to));
}

/** The selected words; else the word at the caret; else the paragraph. `null` where nothing stands. */
function wordsAt({ selection, doc }: EditorState): Range | null {
  const { from, to, $from } = selection;
  const words = doc.textBetween(from, to, ' ', ' ');
  if (words.trim() !== '') {
    return {
      from: from + (words.length - words.trimStart().length),
      to: to - (words.length - words.trimEnd().length),
    };
  }
  if (!$from.parent.isTextblock) return null;
  const { parent, parentOffset } = $from;
  const text = parent.textBetween(0, parent.content.size, null, '\n');
  if (text.trim() === '') return null;
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(0, parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(parentOffset))?.[0].length ?? 0;
  if (before + after > 0) return { from: from - before, to: from + after };
  const start = $from.start();
  return { from: start, to: start + text.length };
}
