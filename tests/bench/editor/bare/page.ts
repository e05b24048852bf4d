import '#renderer/theme/tokens.css';
import '#renderer/manuscript/text.css';
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { bodyNode } from '#shared/article/body.ts';
import type { BodyJson } from '#shared/article/body.ts';

declare global {
  interface Window {
    /** Shows a body in an editor that only edits: what any other is measured against. */
    openBare: (body: BodyJson) => void;
  }
}

window.openBare = (body) => {
  const place = document.querySelector('#desk');
  new EditorView(place, {
    state: EditorState.create({
      doc: bodyNode(body),
      plugins: [keymap(baseKeymap), history()],
    }),
  });
};
