import { Ellipsis, Merge, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Place } from '#shared/article/blocks.ts';
import type { Source } from '#shared/article/ledger.ts';
import { moment } from '../library/when.ts';
import { canBeOne } from '../ledger/likely-same.ts';
import { keepApart, mergeSources } from '../ledger/source-work.ts';
import { termsName } from '../ledger/terms-name.ts';
import { SourceMaterial } from '../material/source-material.tsx';
import { originOfOutlet, originOfSpeaker, recordOf } from '#shared/checks/origins.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { dotted } from '../ui/dotted.ts';
import { MenuButton } from '../ui/menu.tsx';
import { Card, CardActions } from './card.tsx';
import { Check } from './form.tsx';
import { MergeForm } from './merge-form.tsx';
import { offerUndo } from './offer-undo.ts';
import { reveal } from './reveal.ts';
import { ShowInText } from './show-in-text.tsx';
import { SourceForm } from './source-form.tsx';
import type { ArticleRead } from './use-article-read.ts';
import { useOpenForm } from './use-form.ts';
import styles from './card.module.css';

interface SourceCardProps {
  readonly source: Source;
  /** A record that seems to be of the same source. */
  readonly twin: Source | null;
  readonly read: ArticleRead;
}

/** One source: who it is, on which terms, and whether the Sources line lists it. */
export function SourceCard({ source, twin, read }: SourceCardProps) {
  const form = useOpenForm(`source ${source.id}`);
  const [merging, setMerging] = useState(false);
  const readOnly = useReadOnly();
  const { edit } = useArticle.getState();
  const places = placesOf(source, read);
  const others = read.article.sources.filter((other) => canBeOne(other, source));
  const share = read.attribution.shares.find(({ shade }) => shade.key === source.id);
  const remove = (): void => {
    edit([{ kind: 'remove source', id: source.id }], 'Source deleted');
    offerUndo();
  };

  return (
    <Card
      panel="sources"
      id={source.id}
      label={`Source: ${source.name}`}
      shade={read.attribution.shades.get(source.id)}
      onChoose={() => reveal(places, false)}
    >
      {form.isOpen ? (
        <SourceForm
          form={form.name}
          source={source}
          onDone={(changed) => {
            edit([{ kind: 'put source', source: changed }], 'Source changed');
            form.close();
          }}
          onCancel={form.close}
          onDelete={() => {
            form.close();
            remove();
          }}
        />
      ) : merging ? (
        <MergeForm
          source={source}
          others={others}
          onDone={(kept) => mergeSources(kept, source)}
          onCancel={() => setMerging(false)}
        />
      ) : (
        <>
          <p className={styles['sentence']}>
            <strong>{source.name}</strong>
            {source.role === null ? '' : `, ${source.role}`}
            <span className={styles['faint']}>
              {dotted(['', ...detailsOf(source, share?.ofArticle)])}
            </span>
          </p>
          {source.named || source.anonymityReason === null ? null : (
            <p className={styles['faint']}>Not named: {source.anonymityReason}</p>
          )}
          {source.named || source.approval === null ? null : (
            <p className={styles['faint']}>
              Approved by {source.approval.by}, {moment(source.approval.at)}
            </p>
          )}
          {twin && !readOnly ? <Twin source={source} twin={twin} /> : null}
          <SourceMaterial source={source} />
          <CardActions>
            <Check
              label="In the Sources line"
              checked={source.listed}
              disabled={readOnly}
              onChange={(listed) =>
                edit(
                  [{ kind: 'put source', source: { ...source, listed } }],
                  listed ? 'Source listed' : 'Source no longer listed',
                )
              }
            />
            <span className={styles['space']} />
            {readOnly ? null : (
              <IconButton size="small" label="Edit" data-edit="" onPress={form.open}>
                <Pencil aria-hidden />
              </IconButton>
            )}
            <ShowInText places={places} />
            {readOnly ? null : (
              <MenuButton
                label="The source"
                groups={[
                  [
                    {
                      id: 'merge',
                      label: 'Merge into another…',
                      icon: <Merge aria-hidden />,
                      disabled: others.length === 0,
                      run: () => setMerging(true),
                    },
                  ],
                  [
                    {
                      id: 'delete',
                      label: 'Delete the record',
                      icon: <Trash2 aria-hidden />,
                      danger: true,
                      run: remove,
                    },
                  ],
                ]}
              >
                <IconButton size="small" label="More">
                  <Ellipsis aria-hidden />
                </IconButton>
              </MenuButton>
            )}
          </CardActions>
        </>
      )}
    </Card>
  );
}

/** Says that two records may be of one source, and lets a person decide. */
function Twin({ source, twin }: { readonly source: Source; readonly twin: Source }) {
  return (
    <div className={styles['standing']}>
      <span className={styles['faint']}>
        May be the same as <strong>{twin.name}</strong>.
      </span>
      <Button
        size="small"
        icon={<Merge aria-hidden />}
        onPress={() => mergeSources(longerNamed(twin, source), shorterNamed(twin, source))}
      >
        Merge
      </Button>
      <Button size="small" variant="quiet" onPress={() => keepApart(source, twin)}>
        Two sources
      </Button>
    </div>
  );
}

/** Of two records of one person the fuller name stays; of an outlet the one that was there first. */
function longerNamed(a: Source, b: Source): Source {
  return a.kind === 'person' && b.name.length > a.name.length ? b : a;
}

function shorterNamed(a: Source, b: Source): Source {
  return longerNamed(a, b) === a ? b : a;
}

function detailsOf(source: Source, share: number | undefined): readonly string[] {
  const aliases = source.aliases.length > 0 ? [`also ${source.aliases.join(', ')}`] : [];
  const terms = source.kind === 'person' || !source.named ? [termsName(source.terms)] : [];
  const bears = share === undefined ? [] : [`bears ${Math.round(share * 100)}%`];
  return [source.named ? source.kind : 'unnamed source', ...terms, ...bears, ...aliases];
}

/** Where the text names it: its tied words, the outlet's mentions, the speaker of quotations. */
function placesOf(source: Source, { answer, article }: ArticleRead): readonly Place[] {
  if (!answer) return [];
  const isIt = (origin: Parameters<typeof recordOf>[0] | null): boolean =>
    origin !== null && recordOf(origin, article.sources)?.id === source.id;
  const tied = answer.passages.filter(
    ({ kind, target }) => kind === 'citation' && target === source.id,
  );
  const mentions = answer.reading.outlets.filter((outlet) => isIt(originOfOutlet(outlet)));
  const speakers = answer.reading.quotations.flatMap(({ speaker }) =>
    speaker && isIt(originOfSpeaker(speaker)) ? [speaker] : [],
  );
  return [...tied, ...mentions, ...speakers]
    .map(({ place }) => place)
    .sort((a, b) => a.block - b.block || a.start - b.start);
}
