import '#renderer/desk/jitless.ts';
import '#renderer/theme/tokens.css';
import '#renderer/manuscript/text.css';
import { TextSelection } from 'prosemirror-state';
import { makeArticle } from '#shared/article/article.ts';
import { openEditor } from '#renderer/manuscript/editor.ts';
import type { Editor } from '#renderer/manuscript/editor.ts';
import { openReadWorker } from '#renderer/reading/read-worker.ts';
import { useReading } from '#renderer/stores/reading.ts';
import { newsBlocks } from '../news-text.ts';

declare global {
  interface Window {
    /** Opens an article of so many words and puts the caret into its middle, once it is read. */
    openBench: (words: number, reading: boolean) => Promise<void>;
    /** From each key since the last call to the frame that shows it, in ms. */
    takeKeyTimes: () => number[];
  }
}

let editor: Editor | null = null;
let times: number[] = [];

window.openBench = async (words, reading) => {
  editor?.close();
  const place = document.createElement('div');
  document.querySelector('#desk')?.replaceChildren(place);
  const content = newsBlocks(words).map(({ text }) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  const article = makeArticle({
    id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
    now: '2026-03-01T08:00:00.000Z',
    body: { type: 'doc', content },
  });
  const store = useReading.getState();
  store.clear();
  const opened = openEditor({
    place,
    article,
    writable: () => true,
    port: reading ? openReadWorker() : null,
    articleNow: () => article,
    typography: () => ({ quotationMarks: 'double', smartMarks: true, smartDashes: true }),
    openLink: () => false,
    markQuotation: () => false,
    onText: () => undefined,
    onRecords: () => undefined,
    onAnswer: store.take,
    onBehind: store.fallBehind,
    onFailure: store.fail,
    onGone: () => undefined,
    onUpdate: () => undefined,
  });
  editor = opened;
  const { state } = opened.view;
  const middle = state.doc.resolve(Math.floor(state.doc.content.size / 2));
  opened.view.dispatch(state.tr.setSelection(TextSelection.near(middle)).scrollIntoView());
  opened.view.focus();
  while (reading && !useReading.getState().upToDate) await nextFrame();
  await nextFrame();
};

window.takeKeyTimes = () => {
  const taken = times;
  times = [];
  return taken;
};

window.addEventListener(
  'keydown',
  (event) => {
    const pressed = event.timeStamp;
    void nextFrame().then(() => times.push(performance.now() - pressed));
  },
  { capture: true },
);

/** Resolves right after the next frame was drawn: a message waits for it, a frame callback does not. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}
