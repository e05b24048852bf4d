import { useLibraryView } from '../stores/library-view.ts';
import { useInterface } from '../stores/interface.ts';

/** Marks the box that `focusSearch` looks for. */
export const searchBox = { 'data-library-search': '' } as const;

/** Puts the caret into the library's search box, showing the library if it is hidden. */
export function focusSearch(): void {
  const { railCollapsed, focusMode, libraryWide, toggleRail, toggleFocusMode } =
    useInterface.getState();
  if (focusMode) toggleFocusMode();
  if (railCollapsed && !libraryWide) toggleRail();
  useLibraryView.getState().goTo('articles');
  // The rail stands after the next frame.
  requestAnimationFrame(() => {
    document.querySelector<HTMLInputElement>('[data-library-search] input')?.focus();
  });
}
