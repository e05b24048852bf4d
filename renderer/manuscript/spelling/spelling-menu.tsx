import { useArticle } from '../../stores/article.ts';
import { useTextReadOnly } from '../../stores/text-access.ts';
import { ContextMenu } from '../../ui/menu.tsx';
import { plainWord } from './words.ts';
import { useSpelling } from './spelling-store.ts';

/** What can be done about a word that no dictionary knows. */
export function SpellingMenu() {
  const question = useSpelling((state) => state.question);
  const readOnly = useTextReadOnly();
  const id = useArticle((state) => state.article?.id ?? null);
  const { ask, learn, next } = useSpelling.getState();
  const word = question?.word ?? '';
  const suggestions = question?.suggestions ?? [];
  const leave = (): void => {
    ask(null);
    // The menu gives the focus back where it was: to no place that somebody writes in. Whoever asked
    // about the next word meanwhile has another menu open.
    requestAnimationFrame(() => {
      if (useSpelling.getState().question === null) question?.leave();
    });
  };
  return (
    <ContextMenu
      label={`Spelling of “${word}”`}
      at={question?.at ?? null}
      onClose={leave}
      groups={[
        suggestions.length === 0
          ? [{ id: 'none', label: 'No suggestions', disabled: true, run: leave }]
          : suggestions.map((suggestion) => ({
              id: `suggestion ${suggestion}`,
              label: suggestion,
              disabled: readOnly,
              run: () => question?.replaceWith(suggestion),
            })),
        [
          {
            id: 'learn',
            label: `Add “${word}” to the dictionary`,
            disabled: readOnly,
            run: () => void learn(plainWord(word), null),
          },
          {
            id: 'ignore',
            label: 'Ignore in this article',
            disabled: readOnly,
            run: () => void learn(plainWord(word), id),
          },
        ],
        [
          {
            id: 'next',
            label: 'Next misspelling',
            shortcut: 'F7',
            run: () => requestAnimationFrame(() => next?.()),
          },
        ],
      ]}
    />
  );
}
