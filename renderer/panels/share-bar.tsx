import type { Attribution } from '../reading/attribution.ts';
import { sharesColour } from '../reading/attribution.ts';
import { useSelection } from '../stores/selection.ts';
import { classes } from '../ui/classes.ts';
import { ShadeMark } from './card.tsx';
import { sourceColour } from './source-colour.ts';
import styles from './share-bar.module.css';

/** So many are named at the bar; every card says its own share. */
const named = 4;

/** How much of the text each source bears, hatched where nothing is attributed: one look tells whether a story rests on one. */
export function ShareBar({ attribution }: { readonly attribution: Attribution }) {
  const { blocks, shares } = attribution;
  const bare = blocks.filter((block) => block.shades.length === 0).length;
  const [first, second] = shares;
  const leader = first && first.share > (second?.share ?? 0) ? first : null;
  return (
    <figure className={styles['shares']}>
      <div className={styles['bar']} aria-hidden>
        {shares.map(({ shade, ofArticle }) => (
          <span
            key={shade.key}
            className={classes(styles['part'], sharesColour(shade) && styles['patterned'])}
            style={{ ...sourceColour(shade), flexGrow: ofArticle * blocks.length }}
            title={`${shade.name}: ${percent(ofArticle)}`}
          >
            <span>{shade.letter}</span>
          </span>
        ))}
        {bare > 0 ? (
          <span
            className={styles['bare']}
            style={{ flexGrow: bare }}
            title={`Nothing attributed: ${percent(bare / blocks.length)}`}
          />
        ) : null}
      </div>
      {shares.length === 0 ? null : (
        <div role="group" aria-label="Share of each source" className={styles['names']}>
          {shares.slice(0, named).map(({ shade, ofArticle }) => (
            <button
              key={shade.key}
              type="button"
              className={styles['name']}
              onClick={() => useSelection.getState().choose({ panel: 'sources', id: shade.key })}
            >
              <ShadeMark shade={shade} />
              <span className={styles['who']}>{shade.name}</span>
              <span className={styles['percent']}>{percent(ofArticle)}</span>
            </button>
          ))}
          {shares.length > named ? (
            <span className={styles['more']}>and {shares.length - named} more</span>
          ) : null}
        </div>
      )}
      <figcaption>
        {blocks.length - bare} of {blocks.length}{' '}
        {blocks.length === 1 ? 'paragraph rests' : 'paragraphs rest'} on a source.
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
