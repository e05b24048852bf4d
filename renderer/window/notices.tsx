import { useEffect, useState } from 'react';
import { CircleAlert, X } from 'lucide-react';
import { useInterface } from '../stores/interface.ts';
import type { Notice } from '../stores/interface.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { leaveNotices, region } from './regions.ts';
import styles from './notices.module.css';

/** How long a notice stands, in ms: longer where it offers to undo something, or where something failed. */
const standing = 6_000;
const standingWithAction = 12_000;
const standingProblem = 120_000;

/** Passing words at the foot of the window, read out as they come. */
export function Notices() {
  const notices = useInterface((state) => state.notices);
  const proof = useInterface((state) => state.proof);
  const dialog = useInterface((state) => state.dialog !== null);
  return (
    <section
      {...region('notices')}
      aria-label="Notices"
      aria-live="polite"
      className={classes(
        styles['notices'],
        dialog ? styles['overDialog'] : proof && styles['overText'],
      )}
      // A dialog leaves them within reach, and a click on one does not close it.
      data-react-aria-top-layer="true"
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const dismissNotice = useInterface((state) => state.dismissNotice);
  const [held, setHeld] = useState(false);
  const { id, tone, text, action } = notice;

  useEffect(() => {
    if (held || tone === 'work') return undefined;
    const timer = setTimeout(
      () => {
        dismissNotice(id);
      },
      tone === 'problem' ? standingProblem : action ? standingWithAction : standing,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [action, dismissNotice, held, id, tone]);

  const dismiss = (): void => {
    leaveNotices();
    dismissNotice(id);
  };
  const hold = (): void => {
    setHeld(true);
  };
  const release = (): void => {
    setHeld(false);
  };
  return (
    <div
      className={classes(styles['notice'], styles[tone])}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {tone === 'problem' ? <CircleAlert aria-hidden className={styles['mark']} /> : null}
      <p className={styles['text']}>{text}</p>
      {action ? (
        <Button
          size="small"
          onPress={() => {
            dismiss();
            action.run();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton label="Dismiss this notice" size="small" onPress={dismiss}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
