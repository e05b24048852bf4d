import { Plugin } from 'prosemirror-state';
import { useInterface } from '../stores/interface.ts';

/** Escape in a text that stands alone brings the rest of the window back, where nothing else took it. */
export function focusMode(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (_view, event) => {
        const { focusMode: isOn, toggleFocusMode } = useInterface.getState();
        if (event.key !== 'Escape' || !isOn) return false;
        toggleFocusMode();
        return true;
      },
    },
  });
}
