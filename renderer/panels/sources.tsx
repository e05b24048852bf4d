import { Check, Plus, Users } from 'lucide-react';
import { useMemo } from 'react';
import { v7 as newId } from 'uuid';
import { makeSource } from '#shared/article/ledger.ts';
import type { Source } from '#shared/article/ledger.ts';
import { likelySame } from '../ledger/likely-same.ts';
import { printedCredits } from '../ledger/printed-credits.ts';
import { recordCounts } from '../ledger/record-counts.ts';
import { sourceGroups } from '../ledger/source-groups.ts';
import { acceptSources } from '../reading/proposals.ts';
import type { SourceProposal } from '../reading/proposals.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { useSelection } from '../stores/selection.ts';
import { Button } from '../ui/button.tsx';
import { CardList } from './card-list.tsx';
import { Empty } from './empty.tsx';
import { PanelHead } from './panel-head.tsx';
import { ShareBar } from './share-bar.tsx';
import { SourceCard } from './source-card.tsx';
import { SourceForm } from './source-form.tsx';
import { SourceGhost } from './source-ghost.tsx';
import { SourcesLine } from './sources-line.tsx';
import type { ArticleRead } from './use-article-read.ts';
import { useOpenForm } from './use-form.ts';
import styles from './panels.module.css';

/** Whom and what the article rests on: shares, the Sources line, records and proposals. */
export function Sources(read: ArticleRead) {
  const { article, answer, attribution, sourceProposals } = read;
  const adding = useOpenForm('new source');
  const chosen = useSelection((state) => state.chosen);
  const readOnly = useReadOnly();
  const { sources, dismissed } = article;
  const twins = useMemo(() => likelySame(sources, dismissed), [sources, dismissed]);
  const { edit } = useArticle.getState();
  const accept = (proposals: readonly SourceProposal[]): void => {
    const label = proposals.length === 1 ? 'Source recorded' : 'Sources recorded';
    edit(acceptSources(proposals, newId), label);
  };

  return (
    <>
      {attribution.blocks.length > 0 ? (
        <ShareBar answer={answer} attribution={attribution} />
      ) : null}
      <SourcesLine sources={printedCredits(article, answer).sources} />
      <PanelHead text={recordCounts(article.sources.length, sourceProposals.length)}>
        {readOnly ? null : (
          <Button size="small" variant="quiet" icon={<Plus aria-hidden />} onPress={adding.open}>
            Add
          </Button>
        )}
        {sourceProposals.length > 0 && !readOnly ? (
          <Button size="small" icon={<Check aria-hidden />} onPress={() => accept(sourceProposals)}>
            Accept all
          </Button>
        ) : null}
      </PanelHead>
      {adding.isOpen ? (
        <div className={styles['adding']}>
          <SourceForm
            form={adding.name}
            source={makeSource({ id: newId(), kind: 'person', name: '' })}
            onCancel={adding.close}
            onDone={(source) => {
              edit([{ kind: 'put source', source }], 'Source added');
              adding.close();
              useSelection.getState().choose({ panel: 'sources', id: source.id });
            }}
          />
        </div>
      ) : null}
      {article.sources.length + sourceProposals.length === 0 && !adding.isOpen ? (
        <Empty Icon={Users} title="No sources yet">
          Outlets, people and unnamed sources in the text show here by themselves, ready to be
          recorded.
        </Empty>
      ) : null}
      {sourceGroups(sources, sourceProposals).map((group) => (
        <section key={group.title} className={styles['group']} aria-label={group.title}>
          <h3 className={styles['groupTitle']}>
            {group.title}{' '}
            <span className={styles['groupCount']}>
              {group.sources.length + group.proposals.length}
            </span>
          </h3>
          <CardList
            items={[...group.sources, ...group.proposals]}
            keyOf={idOf}
            needed={group.sources.findIndex(({ id }) => id === chosen?.id)}
          >
            {(one) =>
              'draft' in one ? (
                <SourceGhost
                  proposal={one}
                  attribution={attribution}
                  onAccept={() => accept([one])}
                />
              ) : (
                <SourceCard source={one} twin={twins.get(one) ?? null} read={read} />
              )
            }
          </CardList>
        </section>
      ))}
    </>
  );
}

function idOf(one: Source | SourceProposal): string {
  return 'draft' in one ? one.key : one.id;
}
