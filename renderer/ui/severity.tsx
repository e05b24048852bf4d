import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '#shared/checks/finding.ts';
import styles from './severity.module.css';

const marks = {
  error: { Icon: CircleAlert, name: 'Blocks publication' },
  warning: { Icon: TriangleAlert, name: 'Warning' },
  information: { Icon: Info, name: 'Information' },
} as const satisfies Record<Severity, unknown>;

/** A severity as a shape and a colour, with its name for screen readers. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { Icon, name } = marks[severity];
  return <Icon role="img" aria-label={name} className={styles[severity]} />;
}
