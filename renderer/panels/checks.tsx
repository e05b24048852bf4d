import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { upperFirst } from '#shared/checks/passages.ts';
import { groupOf, ruleGroups } from '#shared/checks/rules.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { OpenCommentsLine } from '../notes/open-comments-line.tsx';
import { useChecksView } from '../stores/checks-view.ts';
import { useReading } from '../stores/reading.ts';
import { useSelection } from '../stores/selection.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Empty } from './empty.tsx';
import { Filter, FilterRow } from './filter.tsx';
import { openFindings, openGroups } from './finding-groups.ts';
import { FindingCards, FindingList } from './finding-list.tsx';
import { goToFinding } from './next-finding.ts';
import { PanelHead } from './panel-head.tsx';
import type { ArticleRead } from './use-article-read.ts';
import styles from './panels.module.css';

/** The findings about the article, by severity or as the text reads. */
export function Checks({ article, answer, findings }: ArticleRead) {
  const chosen = useSelection((state) => state.chosen);
  const failed = useReading((state) => state.failed);
  const view = useChecksView();
  if (failed) {
    return (
      <p className={styles['reading']} role="alert">
        Galley could not read the text as it stands now, so nothing here is up to date. Your text is
        safe, and the next change is read anew. The desk checks once more before a sign-off.
      </p>
    );
  }
  if (answer === null) {
    return <p className={styles['reading']}>Reading the article…</p>;
  }
  const all = findings.filter((finding) => finding.waiver === null);
  const groups = openGroups(findings, view);
  const open = openFindings(findings, view);
  const waived = findings.filter((finding) => finding.waiver !== null);
  const isChosen = findings.some((finding) => finding.key === chosen?.id);
  const isOpen = (finding: Finding): boolean =>
    isChosen ? finding.key === chosen?.id : finding === open[0];

  return (
    <>
      {all.length > 0 ? (
        <PanelHead text={countOf(open.length, all.length)}>
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
        <>
          <Empty Icon={CircleCheck} title="Nothing to mend">
            Every check is answered.{' '}
            {article.signOff ? 'The article is signed off.' : 'The article can be signed off.'}
          </Empty>
          <OpenCommentsLine threads={article.threads} className={styles['openComments']} />
        </>
      )}
      {all.length > 1 || view.group !== null ? (
        <FilterRow label="Which findings">
          <Filter
            label="Order"
            every="Most serious first"
            value={view.order === 'reading' ? 'reading' : null}
            options={orders}
            onChange={view.toggleOrder}
          />
          <Filter
            label="Rules"
            every="Any rule"
            value={view.group}
            options={ruleGroups
              .filter((group) => all.some(({ rule }) => groupOf(rule) === group))
              .map((group) => ({ value: group, name: upperFirst(group) }))}
            onChange={(value) =>
              view.showGroup(ruleGroups.find((known) => known === value) ?? null)
            }
          />
        </FilterRow>
      ) : null}
      {all.length > 0 && open.length === 0 ? (
        <p className={styles['reading']}>
          Nothing of that kind is left.{' '}
          <Button size="small" variant="quiet" onPress={() => view.showGroup(null)}>
            Show all
          </Button>
        </p>
      ) : null}
      {groups.map((group) => (
        <section key={group.title} className={styles['group']}>
          <h3 className={styles['groupTitle']}>
            {group.title} <span className={styles['groupCount']}>{group.findings.length}</span>
          </h3>
          <FindingList findings={group.findings} photos={article.photos} isOpen={isOpen} />
        </section>
      ))}
      {waived.length > 0 ? (
        <details className={styles['group']}>
          <summary className={styles['groupTitle']}>
            Waived <span className={styles['groupCount']}>{waived.length}</span>
          </summary>
          <FindingCards findings={waived} isOpen={isOpen} />
        </details>
      ) : null}
    </>
  );
}

const orders = [{ value: 'reading', name: 'In reading order' }];

function countOf(shown: number, all: number): string {
  const findings = all === 1 ? 'finding' : 'findings';
  return shown === all ? `${all} ${findings}` : `${shown} of ${all} ${findings}`;
}
