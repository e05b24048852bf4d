import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { rescueFocus } from '../window/regions.ts';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `sheet` stands at the right edge, for what is read beside the manuscript. */
  readonly shape?: 'small' | 'medium' | 'large' | 'wide' | 'sheet';
  readonly children: ReactNode;
  /** Buttons at the foot, the one that acts last. */
  readonly footer?: ReactNode;
}

/** A modal dialog with a title, its content and its buttons; Escape and a click outside close it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  shape = 'medium',
  children,
  footer,
}: DialogProps) {
  // It gives the focus back to what opened it; that may be gone by now.
  useEffect(() => (isOpen ? () => rescueFocus('manuscript') : undefined), [isOpen]);
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={classes(styles['veil'], shape === 'sheet' && styles['veilSheet'])}
    >
      <Modal className={classes(styles['modal'], styles[shape])}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" hasTip={false} onPress={onClose}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className={styles['content']}>{children}</div>
          {footer === undefined ? null : <footer className={styles['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What a dialog says before it asks. */
export function DialogLead({ children }: { readonly children: ReactNode }) {
  return <p className={styles['lead']}>{children}</p>;
}
