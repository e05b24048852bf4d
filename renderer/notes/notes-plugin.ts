import { closeHistory } from 'prosemirror-history';
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import type { EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { EditorView } from 'prosemirror-view';
import { v7 as newId } from 'uuid';
import { articleBody } from '#shared/article/body.ts';
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
import { passageOf, passagesIn } from './passages.ts';

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
  return passagesIn(state.doc)
    .filter(({ from, to }) => from <= position && position <= to)
    .filter(({ threadId }) => isOpen(threadId))
    .map(({ threadId, from, to }) => ({
      from,
      to,
      name: 'comment',
      colour: undefined,
      chosen: { panel: 'notes', id: threadId },
    }));
}

function tellOrder({ doc }: EditorState): void {
  const ids = passagesIn(doc).map(({ threadId }) => threadId);
  useNotes.getState().setOrder([...new Set(ids)]);
}

/** While the notes are on show, the card of the passage that the caret is in is the chosen one. */
function chooseAtCaret({ selection: { $from } }: EditorState): void {
  if (useInterface.getState().panel !== 'notes') return;
  const { chosen, choose } = useSelection.getState();
  const ids = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])]
    .filter(({ type }) => type === articleBody.marks.comment)
    .map(({ attrs }) => String(attrs['threadId']));
  if (chosen !== null && chosen.panel === 'notes' && ids.includes(chosen.id)) return;
  const [id] = ids.filter(isOpen);
  if (id !== undefined) choose({ panel: 'notes', id });
  else if (chosen?.panel === 'notes') choose(null);
}

function isOpen(threadId: string): boolean {
  return threadsNow().some(({ id, resolved }) => id === threadId && resolved === null);
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
    const selection = TextSelection.between(doc.resolve(range.from), doc.resolve(range.to));
    view.dispatch(tr.setSelection(selection));
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
    reveal: (threadId, focus) => {
      const range = passageOf(view.state.doc, threadId);
      if (range) reveal(range, focus);
      return range !== null;
    },
    step: (step, among, focus) => {
      const passages = passagesIn(view.state.doc).filter(({ threadId }) => among.has(threadId));
      const { from } = view.state.selection;
      const next =
        step === 1
          ? (passages.find((passage) => passage.from > from) ?? passages[0])
          : (passages.findLast((passage) => passage.from < from) ?? passages.at(-1));
      if (!next) return null;
      reveal(next, focus);
      return next.threadId;
    },
    focus: () => view.focus(),
  };
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
