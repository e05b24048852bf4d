import { Fragment, Slice } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, Selection } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import type { Step } from 'prosemirror-transform';
import { v7 as newId } from 'uuid';
import { articleBody } from '#shared/article/body.ts';
import { suggested } from '#shared/article/suggest.ts';
import { become, isSuggestion } from '#shared/article/suggestions.ts';
import { standsAsItIs } from './stands-as-it-is.ts';

/** The document before an input method began to compose; `null` while none does. */
const composingKey = new PluginKey<Node | null>('suggesting');

/** How long after the end of a composition its text is settled in the document, in ms. */
const settleTime = 60;

/**
 * Makes suggestions of what is typed, pasted, struck and moved while somebody suggests, and plain text of it while nobody does. Each is one with
 * its edit in the undo history. What an input method composes is left alone until it is done.
 *
 * @param who The name of whoever suggests; `null` while nobody does.
 */
export function suggesting(who: () => string | null): Plugin<Node | null> {
  return new Plugin<Node | null>({
    key: composingKey,
    state: {
      init: () => null,
      apply: (tr, before, old) => {
        if (tr.getMeta(composingKey) !== undefined) return null;
        if (before !== null || !tr.docChanged || who() === null) return before;
        return isComposed(tr) ? old.doc : null;
      },
    },
    appendTransaction: (transactions, old, now) => {
      const by = who();
      if (by === null) return unstruck(transactions, old, now);
      if (!transactions.some((tr) => tr.docChanged)) return null;
      if (transactions.some((tr) => isComposed(tr) || standsAlone(tr))) return null;
      return asSuggestion(composingKey.getState(now) ?? old.doc, old, now, by);
    },
    props: {
      transformPasted: withoutSuggestions,
      handleDOMEvents: {
        compositionend: (view) => {
          setTimeout(() => {
            const before = view.isDestroyed ? null : composingKey.getState(view.state);
            const by = who();
            if (!before || by === null || view.composing) return;
            const tr = asSuggestion(before, view.state, view.state, by);
            if (tr) view.dispatch(tr);
          }, settleTime);
          return false;
        },
      },
    },
  });
}

function isComposed(tr: Transaction): boolean {
  return tr.getMeta('composition') !== undefined;
}

/** What is undone or done again is what it was. */
function standsAlone(tr: Transaction): boolean {
  return tr.getMeta('history$') !== undefined || tr.getMeta(standsAsItIs) === true;
}

function asSuggestion(
  before: Node,
  old: EditorState,
  now: EditorState,
  by: string,
): Transaction | null {
  if (before.eq(now.doc)) return null;
  const { from, to } = old.selection;
  const caret = now.selection.head;
  const who = { by, at: new Date().toISOString(), id: newId() };
  const result = suggested({ before, after: now.doc, selected: { from, to }, caret }, who);
  if (result === null) return null;
  const { tr } = now;
  become(tr, result.doc);
  const place = tr.doc.resolve(Math.min(result.caret, tr.doc.content.size));
  tr.setSelection(Selection.near(place, -1));
  return tr.setMeta(composingKey, 'over').setMeta(standsAsItIs, true);
}

/** What is typed among struck words while nobody suggests is text like any other: it is not struck. */
function unstruck(
  transactions: readonly Transaction[],
  { selection: was }: EditorState,
  now: EditorState,
): Transaction | null {
  const { deletion } = articleBody.marks;
  const isTypedOver = !was.empty && transactions.some(({ steps }) => steps.some(brings));
  if (isTypedOver && !transactions.some(standsAlone)) {
    const { from } = was;
    const to = now.selection.head;
    return to > from && now.doc.rangeHasMark(from, to, deletion)
      ? now.tr.removeMark(from, to, deletion)
      : null;
  }
  const { storedMarks, selection } = now;
  if (!selection.empty) return null;
  const marks = storedMarks ?? selection.$from.marks();
  const kept = marks.filter(({ type }) => type !== deletion);
  return kept.length === marks.length ? null : now.tr.setStoredMarks(kept);
}

function brings(step: Step): boolean {
  return step instanceof ReplaceStep && step.slice.size > 0;
}

/** What is pasted is what the words would be: without those to go, and no suggestion of somebody else. */
function withoutSuggestions(slice: Slice): Slice {
  return new Slice(plain(slice.content), slice.openStart, slice.openEnd);
}

function plain(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const goes = node.marks.some(({ type }) => type === articleBody.marks.deletion);
    if (goes && node.isInline) return;
    const marks = node.marks.filter((mark) => !isSuggestion(mark));
    nodes.push(node.isLeaf ? node.mark(marks) : node.copy(plain(node.content)).mark(marks));
  });
  return Fragment.fromArray(nodes);
}
