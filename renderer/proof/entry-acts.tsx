import { Check, MessageSquarePlus, Undo2 } from 'lucide-react';
import { onMac, shortcutText } from '../commands/shortcut.ts';
import type { Shortcut } from '../commands/shortcut.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import type { ProofEntry } from './entries.ts';
import { proofKeys } from './keys.ts';
import { acceptEntry, commentOnEntry, readOnlyWords, stepInProof } from './proof-work.ts';
import styles from './proof.module.css';

interface EntryActsProps {
  readonly entry: ProofEntry;
  readonly isRead: boolean;
}

/** What can be done about the entry, each with its key. */
export function EntryActs({ entry, isRead }: EntryActsProps) {
  const readOnly = useReadOnly();
  const isProposed = entry.quote?.kind === 'ghost' && !readOnly && !isRead;
  return (
    <footer className={styles['acts']}>
      <div className={styles['answers']}>
        <Button
          variant={isRead ? 'secondary' : 'primary'}
          icon={isRead ? <Undo2 aria-hidden /> : <Check aria-hidden />}
          onPress={acceptEntry}
        >
          {isRead ? 'Mark as unread' : isProposed ? 'Record, and mark as read' : 'Mark as read'}
          <Key of={proofKeys.accept} />
        </Button>
        {entry.places.length > 0 ? (
          <Button
            isDisabled={readOnly}
            icon={<MessageSquarePlus aria-hidden />}
            onPress={commentOnEntry}
          >
            Comment
            <Key of={proofKeys.comment} />
          </Button>
        ) : null}
      </div>
      <Button variant="quiet" className={styles['next']} onPress={() => stepInProof(1)}>
        Next
        <Key of={proofKeys.next} />
      </Button>
      {readOnly ? (
        <p className={styles['why']}>
          {readOnlyWords} What you mark as read is remembered in this window; waivers, comments and
          the sign-off wait until it can.
        </p>
      ) : null}
    </footer>
  );
}

function Key({ of }: { readonly of: Shortcut }) {
  return <Keys text={shortcutText(of, onMac())} />;
}
