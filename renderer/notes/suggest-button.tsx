import { PencilLine } from 'lucide-react';
import { shortcutOf } from '../commands/shortcut.ts';
import { useNotes } from '../stores/notes.ts';
import { usePreferences } from '../stores/preferences.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { rescueFocus } from '../window/regions.ts';
import { toggleSuggesting } from './commands.ts';
import styles from './suggest-button.module.css';

/** Turns suggesting on; while it is on, the toolbar says in whose name where it has the room. */
export function SuggestButton({ isDisabled }: { readonly isDisabled: boolean }) {
  const suggesting = useNotes((state) => state.suggesting);
  const name = usePreferences((state) => state.name);
  const toggle = (): void => {
    toggleSuggesting();
    // The one button takes the place of the other.
    rescueFocus('manuscript');
  };
  if (!suggesting) {
    return (
      <IconButton
        label="Suggest changes"
        shortcut={shortcutOf('notes.suggest')}
        isDisabled={isDisabled}
        aria-pressed={false}
        onPress={toggle}
      >
        <PencilLine aria-hidden />
      </IconButton>
    );
  }
  return (
    <Button
      size="small"
      icon={<PencilLine aria-hidden />}
      aria-pressed
      isDisabled={isDisabled}
      onPress={toggle}
    >
      <span className={styles['suggesting']}>
        Suggesting<span className={styles['name']}> as {name}</span>
      </span>
    </Button>
  );
}
