import { useArticle } from '../stores/article.ts';

/**
 * Saves when the writer turns to something else, and asks before a window closes on text that the
 * desk does not hold. Returns what takes the guards away.
 */
export function guardSaves(): () => void {
  const save = (): void => {
    void useArticle.getState().flush();
  };
  const saveHidden = (): void => {
    if (document.visibilityState === 'hidden') save();
  };
  const ask = (event: BeforeUnloadEvent): void => {
    if (useArticle.getState().saveState === 'saved') return;
    save();
    event.preventDefault();
  };
  window.addEventListener('blur', save);
  document.addEventListener('visibilitychange', saveHidden);
  window.addEventListener('beforeunload', ask);
  return () => {
    window.removeEventListener('blur', save);
    document.removeEventListener('visibilitychange', saveHidden);
    window.removeEventListener('beforeunload', ask);
  };
}
