import type { ReactNode } from 'react';
import { useArticle } from '../stores/article.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Boundary } from './boundary.tsx';
import styles from './mishap.module.css';

/** Stands in for the window when it breaks: saves what it can and says so. */
export function Mishap({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary
      onBreak={() => void useArticle.getState().flush()}
      instead={(broken) => (
        <main className={styles['mishap']}>
          <h1>This window has lost its thread</h1>
          <p>
            Something in Galley broke, not in your article. What was saved is safe in the library;
            what you typed in the last second or two may be missing.
          </p>
          <p className={styles['reason']}>{broken}</p>
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              location.reload();
            }}
          >
            Open the window again
          </Button>
        </main>
      )}
    >
      {children}
    </Boundary>
  );
}

interface PartMishapProps {
  /** What breaks, as a sentence begins with it. */
  readonly part: string;
  /** Before it is tried again. */
  readonly onAgain?: () => void;
  readonly children: ReactNode;
}

/** Stands in for a part of the window when it breaks, beside a text that goes on. */
export function PartMishap({ part, onAgain, children }: PartMishapProps) {
  return (
    <Boundary
      instead={(broken, again) => (
        <Banner
          tone="warning"
          actions={
            <Button
              size="small"
              onPress={() => {
                onAgain?.();
                again();
              }}
            >
              Try again
            </Button>
          }
        >
          <p>{part} broke. Your text is as it was, and is saved as before.</p>
          <p className={styles['reason']}>{broken}</p>
        </Banner>
      )}
    >
      {children}
    </Boundary>
  );
}
