import type { Attribution } from '../reading/attribution.ts';
import { useSelection } from '../stores/selection.ts';
import { sourceColour } from './source-colour.ts';
import styles from './share-bar.module.css';

/** How much of the attributed text each source bears: one look tells whether a story rests on one. */
export function ShareBar({ attribution }: { readonly attribution: Attribution }) {
  const { blocks, shares } = attribution;
  const attributed = blocks.filter((block) => block.shades.length > 0).length;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const [first, second] = shares;
  const leader = first && first.share > (second?.share ?? 0) ? first : null;
  return (
    <figure className={styles['shares']}>
      <div className={styles['bar']} role="group" aria-label="Share of each source">
        {shares.map(({ shade, share }) => (
          <button
            key={shade.key}
            type="button"
            className={styles['part']}
            style={{ ...sourceColour(shade), flexGrow: share }}
            title={`${shade.name}: ${percent(share)}`}
            aria-label={`${shade.name}: ${percent(share)}`}
            onClick={() => useSelection.getState().choose({ panel: 'sources', id: shade.key })}
          >
            {shade.letter}
          </button>
        ))}
      </div>
      <figcaption>
        {attributed} of {blocks.length}{' '}
        {blocks.length === 1 ? 'paragraph rests' : 'paragraphs rest'} on a source.
        {leader ? ` ${leader.shade.name} bears the most: ${percent(leader.share)}.` : ''}
      </figcaption>
    </figure>
  );
}
