import { memo } from 'react';
import { viaOutlet } from '#shared/article/ledger.ts';
import type { Quotation } from '#shared/attribution/reading.ts';
import type { Shade } from '../reading/attribution.ts';
import { roleOf } from '../reading/proposals.ts';
import { GhostCard } from './ghost-card.tsx';
import { QuotedWords } from './quoted-words.tsx';
import { dotted } from '../ui/dotted.ts';
import styles from './card.module.css';

interface QuoteGhostProps {
  readonly quotation: Quotation;
  readonly shade: Shade | undefined;
  readonly onAccept: (quotations: readonly Quotation[]) => void;
}

/** A quotation that the reader found and no record holds. */
export const QuoteGhost = memo(function QuoteGhost({
  quotation,
  shade,
  onAccept,
}: QuoteGhostProps) {
  const words = quotation.spoken;
  return (
    <GhostCard
      panel="quotes"
      id={quotation.key}
      name={words}
      shade={shade}
      places={quotation.parts}
      proposalKey={quotation.key}
      onAccept={() => onAccept([quotation])}
    >
      <blockquote className={styles['words']}>
        <QuotedWords words={words} />
      </blockquote>
      <p className={styles['sentence']}>{sentenceOf(quotation)}</p>
    </GhostCard>
  );
});

function sentenceOf({ speaker, outlet, media, kind }: Quotation): React.ReactNode {
  const name = speaker?.name ?? speaker?.text ?? null;
  const role = speaker && roleOf(speaker);
  const through = viaOutlet(speaker?.name, outlet?.name);
  const via = through === null ? [] : [`via ${through}`];
  const medium = media.slice(0, 1).map((stated) => stated.medium);
  const part = kind === 'mixed' ? ['part of a sentence'] : [];
  return (
    <>
      {name === null ? <em>Nobody named</em> : <strong>{name}</strong>}
      {role === null ? '' : `, ${role}`}
      {dotted(['', ...via, ...medium, ...part])}
    </>
  );
}
