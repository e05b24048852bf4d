import type { Attribution } from '../reading/attribution.ts';
import type { SourceProposal } from '../reading/proposals.ts';
import { GhostCard } from './ghost-card.tsx';
import styles from './card.module.css';

interface SourceGhostProps {
  readonly proposal: SourceProposal;
  readonly attribution: Attribution;
  readonly onAccept: () => void;
}

/** Somebody the text rests on without a record. */
export function SourceGhost({ proposal, attribution, onAccept }: SourceGhostProps) {
  const { key, draft, because, places, shadeKey } = proposal;
  return (
    <GhostCard
      panel="sources"
      id={shadeKey}
      name={draft.name}
      shade={attribution.shades.get(shadeKey)}
      places={places}
      proposalKey={key}
      onAccept={onAccept}
    >
      <p className={styles['sentence']}>
        <strong>{draft.name}</strong>
        {draft.role === null ? '' : `, ${draft.role}`}
      </p>
      <p className={styles['faint']}>
        {words[because]}
        {places.length > 1 ? `, ${places.length} times` : ''}
      </p>
    </GhostCard>
  );
}

const words: Readonly<Record<SourceProposal['because'], string>> = {
  'cited outlet': 'outlet, cited in the text',
  quoted: 'quoted in the text',
  paraphrased: 'paraphrased in the text',
  document: 'document, cited in the text',
  unnamed: 'unnamed source',
  'nobody in particular': 'nobody in particular',
};
