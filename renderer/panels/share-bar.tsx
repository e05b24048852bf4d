import type { Attribution } from '../reading/attribution.ts';
import { sharesColour } from '../reading/attribution.ts';
import { useSelection } from '../stores/selection.ts';
import { classes } from '../ui/classes.ts';
import { sourceColour } from './source-colour.ts';
import styles from './share-bar.module.css';

/** How much of the text each source bears, hatched where nothing is attributed: one look tells whether a story rests on one. */
export function ShareBar({ attribution }: { readonly attribution: Attribution }) {
  const { blocks, shares } = attribution;
  const bare = blocks.filter((block) => block.shades.length === 0).length;
  const [first, second] = shares;
  const leader = first && first.share > (second?.share ?? 0) ? first : null;
  return (
    <figure className={styles['shares']}>
      <div className={styles['bar']} role="group" aria-label="Share of each source">
        {shares.map(({ shade, ofArticle }) => (
          <button
            key={shade.key}
            type="button"
            className={classes(styles['part'], sharesColour(shade) && styles['patterned'])}
            style={{ ...sourceColour(shade), flexGrow: ofArticle * blocks.length }}
            title={`${shade.name}: ${percent(ofArticle)}`}
            aria-label={`${shade.name}: ${percent(ofArticle)}`}
            onClick={() => useSelection.getState().choose({ panel: 'sources', id: shade.key })}
          >
            {shade.letter}
          </button>
        ))}
        {bare > 0 ? (
          <span
            role="img"
            className={styles['bare']}
            style={{ flexGrow: bare }}
            title={`Nothing attributed: ${percent(bare / blocks.length)}`}
            aria-label={`Nothing attributed: ${percent(bare / blocks.length)}`}
          />
        ) : null}
      </div>
      <figcaption>
        {blocks.length - bare} of {blocks.length}{' '}
        {blocks.length === 1 ? 'paragraph rests' : 'paragraphs rest'} on a source.
        {leader && leader.share <= 0.5
          ? ` ${leader.shade.name} bears the most: ${percent(leader.ofArticle)}.`
          : ''}
        {leader && leader.share > 0.5 ? (
          <strong>
            {' '}
            {shares.length === 1
              ? `All of that on ${leader.shade.name} alone.`
              : `More than half of that on ${leader.shade.name}.`}
          </strong>
        ) : null}
        {bare > 0 ? ' The hatched part names nobody.' : ''}
      </figcaption>
    </figure>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
