import { useInterface } from '../stores/interface.ts';

/** Marks the box that `focusSearch` looks for. */
export const searchBox = { 'data-library-search': '' } as const;

/** Puts the caret into the library's search box, showing the library if it is hidden. */
export function focusSearch(): void {
  const { railCollapsed, focusMode, toggleRail, toggleFocusMode } = useInterface.getState();
  if (focusMode) toggleFocusMode();
  if (railCollapsed) toggleRail();
  // The rail stands after the next frame.
  requestAnimationFrame(() => {
    document.querySelector<HTMLInputElement>('[data-library-search] input')?.focus();
  });
}
