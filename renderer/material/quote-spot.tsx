import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import type { Quote, Source } from '#shared/article/ledger.ts';
import { verbatimState } from '#shared/checks/verbatim.ts';
import { VerbatimDiff } from '../panels/verbatim.tsx';
import { useReadOnly } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { SpotExcerpt } from './spot-excerpt.tsx';
import { findInMaterial, holderOf, showSpot } from './quote-work.ts';
import type { Search } from './quote-work.ts';
import styles from './quote-spot.module.css';

interface FindSpotProps {
  readonly quote: Quote;
  readonly sources: readonly Source[];
}

interface QuoteSpotProps extends FindSpotProps {
  /** Whether what stands there is shown with it. */
  readonly hasExcerpt: boolean;
}

/** Where a record's words stand in the material, and whether they are those that stand there. */
export function QuoteSpot({ quote, sources, hasExcerpt }: QuoteSpotProps) {
  const { spot } = quote;
  if (spot === null) {
    return (
      <>
        {hasExcerpt ? (
          <p className={styles['faint']}>
            No place in the source material is noted for these words.
          </p>
        ) : null}
        <FindSpot quote={quote} sources={sources} />
      </>
    );
  }
  const held = holderOf(spot.sha256, sources);
  if (held === null) {
    return (
      <p className={styles['faint']}>
        The file that these words were taken from is not attached any more.
      </p>
    );
  }
  return (
    <>
      <div>
        <Button
          size="small"
          variant="quiet"
          className={styles['spot']}
          icon={<FileSearch aria-hidden />}
          data-opens-material={spot.sha256}
          onPress={() => showSpot(quote, sources)}
        >
          In material: {held.material.name}
          {spot.where === null ? '' : `, ${spot.where}`}
        </Button>
      </div>
      {hasExcerpt ? (
        <SpotExcerpt quote={quote} spot={spot} />
      ) : verbatimState(spot.words, [quote.words]) !== 'altered' ? null : (
        <>
          <p className={styles['altered']}>The record differs from the material:</p>
          <VerbatimDiff words={quote.words} passages={[spot.words]} other="In the material" />
        </>
      )}
    </>
  );
}

/** Offers to look for the words, where there is material to look in. */
function FindSpot({ quote, sources }: FindSpotProps) {
  const readOnly = useReadOnly();
  const [search, setSearch] = useState<Search | 'under way' | null>(null);
  if (readOnly || !sources.some((source) => mayHold(source, quote))) return null;
  return (
    <div>
      <Button
        size="small"
        variant="quiet"
        className={styles['spot']}
        icon={<FileSearch aria-hidden />}
        isPending={search === 'under way'}
        onPress={() => {
          setSearch('under way');
          void findInMaterial(quote, sources).then(setSearch);
        }}
      >
        Find in material
      </Button>
      <span role="status" className={styles['faint']}>
        {search === null ? '' : search === 'under way' ? 'Looking…' : outcomeOf(search)}
      </span>
    </div>
  );
}

/** Whether material of the source may have these words: its own, or a document, where anybody may speak. */
function mayHold({ id, kind, material }: Source, { speakerId, outletId }: Quote): boolean {
  const isNear = id === speakerId || id === outletId || kind === 'document';
  return isNear && material.length > 0;
}

function outcomeOf(search: Search): string {
  if (search.found) return '';
  const { files, unread } = search;
  const where = files === 1 ? 'the attached file' : `any of the ${files} attached files`;
  return `Not in ${where}.${unread === 0 ? '' : ` ${unread} could not be read.`}`;
}
