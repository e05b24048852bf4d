import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import type { Finding } from '#shared/checks/finding.ts';
import { useReading } from '../stores/reading.ts';
import { useSelection } from '../stores/selection.ts';
import { IconButton } from '../ui/button.tsx';
import { Empty } from './empty.tsx';
import { FindingCard } from './finding-card.tsx';
import { openGroups } from './finding-groups.ts';
import { goToFinding } from './next-finding.ts';
import { PanelHead } from './panel-head.tsx';
import type { ArticleRead } from './use-article-read.ts';
import styles from './panels.module.css';

/** The findings about the article, by severity and then in reading order. */
export function Checks({ article, answer, findings }: ArticleRead) {
  const chosen = useSelection((state) => state.chosen);
  const failed = useReading((state) => state.failed);
  if (failed) {
    return (
      <p className={styles['reading']} role="alert">
        Galley could not read the text as it stands now, so nothing here is up to date. Your text is
        safe, and the next change is read anew. The desk checks once more before a sign-off.
      </p>
    );
  }
  if (answer === null) {
    return <p className={styles['reading']}>Reading the article …</p>;
  }
  const groups = openGroups(findings);
  const open = groups.flatMap((group) => group.findings);
  const waived = findings.filter((finding) => finding.waiver !== null);
  const isChosen = findings.some((finding) => finding.key === chosen?.id);
  const isOpen = (finding: Finding): boolean =>
    isChosen ? finding.key === chosen?.id : finding === open[0];

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
          Every check is answered.{' '}
          {article.signOff ? 'The article is signed off.' : 'The article can be signed off.'}
        </Empty>
      )}
      {groups.map((group) => (
        <section key={group.severity} className={styles['group']}>
          <h3 className={styles['groupTitle']}>
            {group.title} <span className={styles['groupCount']}>{group.findings.length}</span>
          </h3>
          <ul className={styles['cards']}>
            {group.findings.map((finding) => (
              <FindingCard key={finding.key} finding={finding} isOpen={isOpen(finding)} />
            ))}
          </ul>
        </section>
      ))}
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
