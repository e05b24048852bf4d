import { Component } from 'react';
import type { ReactNode } from 'react';
import { useArticle } from '../stores/article.ts';
import { Button } from '../ui/button.tsx';
import styles from './mishap.module.css';

interface MishapProps {
  readonly children: ReactNode;
}

interface MishapState {
  /** What broke, as the error says it. */
  readonly broken: string | null;
}

/**
 * Stands in for the window when a part of it breaks: saves what it can and says so. React offers
 * this to class components alone.
 */
export class Mishap extends Component<MishapProps, MishapState> {
  override state: MishapState = { broken: null };

  static getDerivedStateFromError(error: unknown): MishapState {
    return { broken: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    void useArticle.getState().flush();
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return (
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
    );
  }
}
