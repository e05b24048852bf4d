import { ArrowRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Finding } from '#shared/checks/finding.ts';
import { showFinding } from '../panels/next-finding.ts';
import { useInterface } from '../stores/interface.ts';
import { SeverityMark } from '../ui/severity.tsx';
import styles from './publishing.module.css';

/** What blocks publication, each with the way to it. */
export function Blockers({ findings }: { readonly findings: readonly Finding[] }) {
  const closeDialog = useInterface((state) => state.closeDialog);
  return (
    <ul className={styles['blockers']}>
      {findings.map((finding) => (
        <li key={finding.key}>
          <Button
            className={styles['blocker'] ?? ''}
            onPress={() => {
              closeDialog();
              showFinding(finding, false);
            }}
          >
            <SeverityMark severity={finding.severity} />
            <span className={styles['blockerText']}>
              {finding.message}
              {finding.excerpt === '' ? null : (
                <span className={styles['excerpt']}>{finding.excerpt}</span>
              )}
            </span>
            <ArrowRight aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
