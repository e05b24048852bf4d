import { Component } from 'react';
import type { ReactNode } from 'react';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands there instead; `again` tries once more. */
  readonly instead: (broken: string, again: () => void) => ReactNode;
  readonly onBreak?: () => void;
}

interface BoundaryState {
  /** What broke, as the error says it. */
  readonly broken: string | null;
}

/** Keeps what breaks within it from what stands around it. React offers this to class components alone. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { broken: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    this.props.onBreak?.();
  }

  override render(): ReactNode {
    const { broken } = this.state;
    return broken === null
      ? this.props.children
      : this.props.instead(broken, () => this.setState({ broken: null }));
  }
}
