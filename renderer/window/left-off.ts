import type { LeftOff } from '#shared/desk/left-off-contract.ts';
import { desk } from '../desk/desk.ts';
import { arriving } from '../library/desk-work.ts';
import { focusText } from '../manuscript/blocks/open-text.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { usePositions } from '../stores/positions.ts';

/** False until it is known where somebody left off: until then nothing takes its place. */
let known = false;

/**
 * Opens the library, and the article in it that lay open last, as it lay there. Whatever somebody asks for
 * meanwhile comes first; one that is gone, or that cannot be read, leaves the desk clean.
 */
export async function comeBack(): Promise<void> {
  const [leftOff] = await Promise.all([
    desk.request('leftOff.read', {}),
    useLibrary.getState().load(),
  ]);
  const before = leftOff.ok ? leftOff.value : null;
  kept = JSON.stringify(before ?? leftOffNow());
  if (before !== null && isDeskFree()) {
    useInterface.setState({ panel: before.panel });
    await arriving('Opening the article you left…', () => putBack(before));
  }
  known = true;
  keepSoon();
}

async function putBack({ article: id, position }: LeftOff): Promise<void> {
  if (id === null) return;
  const stored = await desk.request('article.open', { id });
  if (!stored.ok || !isDeskFree()) return;
  if (position) usePositions.getState().note(id, position);
  const unsubscribe = useArticle.subscribe(({ bodyDesk }) => {
    if (bodyDesk === null) return;
    unsubscribe();
    // Once React has put the text in its place.
    setTimeout(() => {
      if (document.activeElement === document.body) focusText();
    });
  });
  useArticle.getState().showArticle(stored.value);
}

/** True while nobody has asked for anything yet. */
function isDeskFree(): boolean {
  return useArticle.getState().article === null && useInterface.getState().dialog === null;
}

/** Keeps where the window stands whenever it has come to rest. Returns the unsubscriber. */
export function followLeftOff(): () => void {
  const leave = [
    useArticle.subscribe((now, before) => {
      if (now.article?.id !== before.article?.id) keepSoon();
    }),
    useInterface.subscribe((now, before) => {
      if (now.panel !== before.panel) keepSoon();
    }),
    usePositions.subscribe(keepSoon),
  ];
  return () => {
    clearTimeout(timer);
    known = false;
    for (const unsubscribe of leave) unsubscribe();
  };
}

let timer: ReturnType<typeof setTimeout> | undefined;
let kept = '';

/** Between a change and its being kept, in ms: an article that is left notes its last position meanwhile. */
const pause = 100;

function keepSoon(): void {
  clearTimeout(timer);
  if (known) timer = setTimeout(keep, pause);
}

function leftOffNow(): LeftOff {
  const article = useArticle.getState().article?.id ?? null;
  const position = article === null ? null : (usePositions.getState().positions[article] ?? null);
  return { article, position, panel: useInterface.getState().panel };
}

function keep(): void {
  const leftOff = leftOffNow();
  const written = JSON.stringify(leftOff);
  if (written === kept) return;
  kept = written;
  // Nobody's work hangs on it: where it cannot be kept, the next window opens as a first one does.
  void desk.request('leftOff.keep', leftOff);
}
