import { PencilLine } from 'lucide-react';
import { shortcutOf } from '../commands/shortcut.ts';
import { useNotes } from '../stores/notes.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { toggleSuggesting } from './commands.ts';
import styles from './suggest-button.module.css';

/** Turns suggesting on; while it is on, the toolbar says so in words where it has the room. */
export function SuggestButton({ isDisabled }: { readonly isDisabled: boolean }) {
  const suggesting = useNotes((state) => state.suggesting);
  if (!suggesting) {
    return (
      <IconButton
        label="Suggest changes"
        shortcut={shortcutOf('notes.suggest')}
        isDisabled={isDisabled}
        aria-pressed={false}
        onPress={toggleSuggesting}
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
      onPress={toggleSuggesting}
    >
      <span className={styles['suggesting']}>Suggesting</span>
    </Button>
  );
}
