import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import type { Finding, Severity } from '#shared/checks/finding.ts';
import { useSelection } from '../stores/selection.ts';
import { IconButton } from '../ui/button.tsx';
import { Empty } from './empty.tsx';
import { FindingCard } from './finding-card.tsx';
import { goToFinding } from './next-finding.ts';
import { PanelHead } from './panel-head.tsx';
import type { ArticleRead } from './use-article-read.ts';
import styles from './panels.module.css';

const groups: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'error', title: 'Blocks publication' },
  { severity: 'warning', title: 'Look again' },
  { severity: 'information', title: 'For information' },
];

/** The findings about the article, by severity and then in reading order. */
export function Checks({ answer, findings }: ArticleRead) {
  const chosen = useSelection((state) => state.chosen);
  if (answer === null) {
    return <p className={styles['reading']}>Reading the article …</p>;
  }
  const open = findings.filter((finding) => finding.waiver === null);
  const waived = findings.filter((finding) => finding.waiver !== null);
  const isChosen = findings.some((finding) => finding.key === chosen?.id);
  const first = groups.flatMap(({ severity }) => open.filter((f) => f.severity === severity))[0];
  const isOpen = (finding: Finding): boolean =>
    isChosen ? finding.key === chosen?.id : finding === first;

  return (
    <>
      {open.length > 0 ? (
        <PanelHead text={`${open.length} ${open.length === 1 ? 'finding' : 'findings'}`}>
          <IconButton
            size="small"
            label="Previous finding"
            shortcut="Shift+F8"
            onPress={() => goToFinding(-1)}
          >
            <ChevronUp aria-hidden />
          </IconButton>
          <IconButton
            size="small"
            label="Next finding"
            shortcut="F8"
            onPress={() => goToFinding(1)}
          >
            <ChevronDown aria-hidden />
          </IconButton>
        </PanelHead>
      ) : (
        <Empty Icon={CircleCheck} title="Nothing to mend">
          Every check is answered. The article can be signed off.
        </Empty>
      )}
      {groups.map(({ severity, title }) => {
        const group = open.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} className={styles['group']}>
            <h3 className={styles['groupTitle']}>
              {title} <span className={styles['groupCount']}>{group.length}</span>
            </h3>
            <ul className={styles['cards']}>
              {group.map((finding) => (
                <FindingCard key={finding.key} finding={finding} isOpen={isOpen(finding)} />
              ))}
            </ul>
          </section>
        );
      })}
      {waived.length > 0 ? (
        <details className={styles['group']}>
          <summary className={styles['groupTitle']}>
            Waived <span className={styles['groupCount']}>{waived.length}</span>
          </summary>
          <ul className={styles['cards']}>
            {waived.map((finding) => (
              <FindingCard key={finding.key} finding={finding} isOpen={isOpen(finding)} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
