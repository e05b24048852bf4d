import { useArticle } from '../stores/article.ts';

/**
 * Names the window after its article, with a dot before it while the desk does not hold it all. No
 * component does it: the first key after every save would draw it, and all it holds, anew. Returns the
 * unsubscriber.
 */
export function nameWindow(): () => void {
  const show = (): void => {
    const { article, saveState } = useArticle.getState();
    const headline = article?.headline.trim();
    const name = headline === '' ? 'Untitled' : headline;
    const title =
      name === undefined ? 'Galley' : `${saveState === 'saved' ? '' : '• '}${name} – Galley`;
    if (document.title !== title) document.title = title;
  };
  show();
  return useArticle.subscribe(show);
}
