import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Place } from '#shared/article/blocks.ts';
import type { Source } from '#shared/article/ledger.ts';
import { originOfOutlet, originOfSpeaker, recordOf } from '../reading/known-sources.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { IconButton } from '../ui/button.tsx';
import { Card, CardActions } from './card.tsx';
import { Check } from './form.tsx';
import { offerUndo } from './offer-undo.ts';
import { reveal } from './reveal.ts';
import { ShowInText } from './show-in-text.tsx';
import { SourceForm } from './source-form.tsx';
import type { ArticleRead } from './use-article-read.ts';
import styles from './card.module.css';

interface SourceCardProps {
  readonly source: Source;
  readonly read: ArticleRead;
}

/** One source: who it is, on which terms, and whether the Sources line lists it. */
export function SourceCard({ source, read }: SourceCardProps) {
  const [open, setOpen] = useState(false);
  const readOnly = useReadOnly();
  const { edit } = useArticle.getState();
  const places = placesOf(source, read);

  return (
    <Card
      panel="sources"
      id={source.id}
      label={`Source: ${source.name}`}
      shade={read.attribution.shades.get(source.id)}
      onChoose={() => reveal(places, false)}
    >
      {open ? (
        <SourceForm
          source={source}
          onDone={(changed) => {
            edit([{ kind: 'put source', source: changed }], 'Source changed');
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
          onDelete={() => {
            edit([{ kind: 'remove source', id: source.id }], 'Source deleted');
            offerUndo();
          }}
        />
      ) : (
        <>
          <p className={styles['sentence']}>
            <strong>{source.name}</strong>
            {source.role === null ? '' : `, ${source.role}`}
            <span className={styles['faint']}>{detailsOf(source).map((part) => ` · ${part}`)}</span>
          </p>
          {source.named || source.anonymityReason === null ? null : (
            <p className={styles['faint']}>Not named because: {source.anonymityReason}</p>
          )}
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
              <IconButton size="small" label="Edit" onPress={() => setOpen(true)}>
                <Pencil aria-hidden />
              </IconButton>
            )}
            <ShowInText places={places} />
          </CardActions>
        </>
      )}
    </Card>
  );
}

function detailsOf(source: Source): readonly string[] {
  const aliases = source.aliases.length > 0 ? [`also ${source.aliases.join(', ')}`] : [];
  const terms = source.kind === 'person' || !source.named ? [source.terms] : [];
  return [source.named ? source.kind : 'unnamed source', ...terms, ...aliases];
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
