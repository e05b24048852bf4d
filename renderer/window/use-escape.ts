import { useEffect } from 'react';
import { useInterface } from '../stores/interface.ts';

/** Escape leaves a mode of the window, where nothing else took it. */
export function useEscape(leave: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTaken = event.defaultPrevented || useInterface.getState().dialog !== null;
      if (event.key === 'Escape' && !event.isComposing && !isTaken) leave();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [leave]);
}
