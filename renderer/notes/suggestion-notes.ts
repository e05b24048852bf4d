import type { Node } from 'prosemirror-model';
import { articleBody } from '#shared/article/body.ts';
import { isSuggestion } from '#shared/article/suggestions.ts';
import type { Range } from '../reading/session.ts';
import type { SuggestionNote } from '../stores/notes.ts';

/** A stretch that one suggestion is about, in positions of the document. */
interface Piece extends Range {
  readonly kind: 'insertion' | 'deletion';
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly words: string;
}

/** A suggestion, and where its first words stand. */
export interface PlacedSuggestion extends SuggestionNote, Range {}

/** The open suggestions in the order of the text; what is known of a top-level node is kept with it. */
export function suggestionsIn(doc: Node): readonly PlacedSuggestion[] {
  const found = new Map<string, PlacedSuggestion>();
  doc.forEach((node, offset) => {
    for (const { id, by, at, kind, words, from, to } of piecesWithin(node)) {
      const known = found.get(id) ?? {
        id,
        by,
        at,
        deleted: '',
        inserted: '',
        from: offset + from,
        to: offset + to,
      };
      const side = kind === 'deletion' ? 'deleted' : 'inserted';
      const gap = known[side] === '' || words === '' ? '' : ' ';
      found.set(id, { ...known, [side]: `${known[side]}${gap}${words}` });
    }
  });
  return [...found.values()];
}

/** The words as a card shows them: nothing is seen of a space that stands alone. */
export function shownWords(words: string): string {
  if (words === '' || words.trim() !== '') return words;
  return words.length === 1 ? 'a space' : `${words.length} spaces`;
}

function isLeaving(node: Node): boolean {
  return node.isBlock && node.marks.some(({ type }) => type === articleBody.marks.deletion);
}

const known = new WeakMap<Node, readonly Piece[]>();

/** Positions count from before the node. */
function piecesWithin(top: Node): readonly Piece[] {
  const found = known.get(top);
  if (found) return found;
  const pieces: Piece[] = [];
  const look = (node: Node, position: number): void => {
    for (const { type, attrs } of node.marks.filter(isSuggestion)) {
      const kind = type === articleBody.marks.insertion ? 'insertion' : 'deletion';
      const id = String(attrs['id']);
      const words = node.isText ? (node.text ?? '') : node.textBetween(0, node.content.size, ' ');
      const before = pieces.at(-1);
      const to = position + node.nodeSize;
      if (before?.id === id && before.kind === kind && before.to === position && node.isInline) {
        pieces[pieces.length - 1] = { ...before, to, words: before.words + words };
      } else {
        const { by, at } = attrs;
        pieces.push({ kind, id, by: String(by), at: String(at), words, from: position, to });
      }
    }
  };
  look(top, 0);
  // What is worked on in a block that goes as a whole stands in the block that comes for it too.
  if (!isLeaving(top)) {
    top.descendants((node, position) => {
      look(node, position + 1);
      return !isLeaving(node);
    });
  }
  known.set(top, pieces);
  return pieces;
}
