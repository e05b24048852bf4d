import { useLibraryView } from '../stores/library-view.ts';
import { railStands, useInterface } from '../stores/interface.ts';

/** Marks the box that `focusSearch` looks for. */
export const searchBox = { 'data-library-search': '' } as const;

/** Puts the caret into the library's search box, showing the library if it is hidden. */
export function focusSearch(): void {
  const now = useInterface.getState();
  if (now.focusMode) now.toggleFocusMode();
  if (!railStands(now) && !now.libraryWide) now.toggleRail();
  useLibraryView.getState().goTo('articles');
  // The rail stands after the next frame.
  requestAnimationFrame(() => {
    document.querySelector<HTMLInputElement>('[data-library-search] input')?.focus();
  });
}
