import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Article } from '#shared/article/article.ts';
import { headedStory } from '../../importing/headed-story.ts';
import { pastedFrom } from '../../importing/pasted.ts';
import type { Pasted } from '../../importing/pasted.ts';
import { placesOf, storyIn } from '../../importing/whole-story.ts';
import { whoSuggests } from '../../notes/who-suggests.ts';
import { offerUndo } from '../../panels/offer-undo.ts';
import { useArticle } from '../../stores/article.ts';
import { useInterface } from '../../stores/interface.ts';
import { goOnWriting } from '../blocks/open-text.ts';

/** The story that is offered, and the notice that offers it. */
let standing: { readonly story: Article; readonly notice: number } | null = null;

/**
 * Where a whole story is pasted into an article that has neither text nor headline, offers to put its
 * headline, byline, dateline and credits in their places, or its headline alone. The offer stands until the
 * text changes.
 */
export function offerStory(): Plugin {
  const offer = async (view: EditorView, pasted: Pasted): Promise<void> => {
    // The paste itself comes first.
    await Promise.resolve();
    const { doc } = view.state;
    if (doc.childCount < 3) return;
    const { article } = useArticle.getState();
    const whole = await storyIn(pasted);
    const story = whole ?? (article && headedStory(doc, article));
    if (story === null || view.isDestroyed || view.state.doc !== doc) return;
    const offered =
      whole === null
        ? { text: 'Put its headline in its place?', label: 'Put it there' }
        : { text: `Put its ${placesOf(story)} in their places?`, label: 'Put them there' };
    const notice = useInterface
      .getState()
      .notify(`This reads like a whole story. ${offered.text}`, {
        tone: 'work',
        action: { label: offered.label, run: takeOfferedStory },
      });
    standing = { story, notice };
  };
  return new Plugin({
    props: {
      handlePaste: (view, { clipboardData }) => {
        const pasted = pastedFrom(clipboardData);
        const own = pasted.html.includes('data-pm-slice');
        if (!own && whoSuggests() === null && isUnwritten(view)) void offer(view, pasted);
        return false;
      },
    },
    view: () => ({
      update: (view, before) => {
        if (view.state.doc !== before.doc) withdraw();
      },
      destroy: withdraw,
    }),
  });
}

/** Whether a pasted story waits for its fields to be put in their places. */
export function isStoryOffered(): boolean {
  return standing !== null;
}

/** Makes of the pasted story what the importer makes of it, as one step to undo. */
export function takeOfferedStory(): void {
  if (standing === null) return;
  const { story } = standing;
  useArticle.getState().takeStory(story);
  goOnWriting();
  // A headline that has just been filled in pushes the page up as it is drawn.
  requestAnimationFrame(() => {
    document.querySelector('[data-field="section"]')?.scrollIntoView({ block: 'center' });
  });
  if ((story.origin?.dropped.length ?? 0) > 0) useInterface.getState().openDialog('import report');
  else offerUndo();
}

function withdraw(): void {
  if (standing !== null) useInterface.getState().dismissNotice(standing.notice);
  standing = null;
}

/**
 * Puts a story that is pasted into a field of an unwritten article into its text, where it can be read.
 * False for what is one line, and may well be meant for the field.
 */
export function pasteStoryIntoText(view: EditorView, event: ClipboardEvent): boolean {
  const { html, text } = pastedFrom(event.clipboardData);
  if (text.split(/\s*\n\s*/).filter(Boolean).length < 3 || !isUnwritten(view)) return false;
  view.focus();
  if (html === '') view.pasteText(text, event);
  else view.pasteHTML(html, event);
  return true;
}

function isUnwritten({ state: { doc } }: EditorView): boolean {
  const isEmpty = doc.childCount === 1 && doc.textContent === '' && doc.firstChild?.isTextblock;
  return isEmpty === true && useArticle.getState().article?.headline === '';
}
