import type { Attribution } from '../reading/attribution.ts';
import { useSelection } from '../stores/selection.ts';
import { sourceColour } from './source-colour.ts';
import styles from './share-bar.module.css';

/** How much of the attributed text each source bears: one look tells whether a story rests on one. */
export function ShareBar({ attribution }: { readonly attribution: Attribution }) {
  const { blocks, shares } = attribution;
  const attributed = blocks.filter((block) => block.shades.length > 0).length;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
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
        {attributed} of {blocks.length} paragraphs name a source.
        {shares[0] && shares.length > 1
          ? ` ${shares[0].shade.name} bears ${percent(shares[0].share)} of them.`
          : ''}
      </figcaption>
    </figure>
  );
}
