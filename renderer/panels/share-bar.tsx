import { useState } from 'react';
import { sharesColour } from '../reading/attribution.ts';
import { useSelection } from '../stores/selection.ts';
import { classes } from '../ui/classes.ts';
import { ShadeMark } from './card.tsx';
import { reveal } from './reveal.ts';
import { sourceColour } from './source-colour.ts';
import type { ArticleRead } from './use-article-read.ts';
import styles from './share-bar.module.css';

/** So many are named at the bar; every card says its own share. */
const named = 4;

/** How much of the text each source bears, hatched where nothing is attributed: one look tells whether a story rests on one. */
export function ShareBar({ answer, attribution }: Pick<ArticleRead, 'answer' | 'attribution'>) {
  const { blocks, shares } = attribution;
  const [shown, setShown] = useState(-1);
  const bareBlocks = blocks.flatMap(({ block, shades }) => (shades.length === 0 ? [block] : []));
  const bare = bareBlocks.length;
  const showNextBare = (): void => {
    const next = bareBlocks.find((block) => block > shown) ?? bareBlocks[0];
    if (next === undefined) return;
    setShown(next);
    reveal([{ block: next, start: 0, end: answer?.blocks[next]?.length ?? 0 }], false);
  };
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
            onClick={() => showSource(shade.key)}
          >
            <span>{shade.letter}</span>
          </span>
        ))}
        {bare > 0 ? (
          <span
            className={styles['bare']}
            style={{ flexGrow: bare }}
            title={`Nothing attributed: ${percent(bare / blocks.length)}`}
            onClick={showNextBare}
          />
        ) : null}
      </div>
      <div role="group" aria-label="Share of each source" className={styles['names']}>
        {shares.slice(0, named).map(({ shade, ofArticle }) => (
          <button
            key={shade.key}
            type="button"
            className={styles['name']}
            onClick={() => showSource(shade.key)}
          >
            <ShadeMark shade={shade} />
            <span className={styles['who']}>{shade.name}</span>
            <span className={styles['percent']}>{percent(ofArticle)}</span>
          </button>
        ))}
        {shares.length > named ? (
          <span className={styles['more']}>and {shares.length - named} more</span>
        ) : null}
        {bare > 0 ? (
          <button
            type="button"
            className={styles['name']}
            title="Show the next paragraph that names nobody"
            onClick={showNextBare}
          >
            <span className={classes(styles['bare'], styles['mark'])} aria-hidden />
            <span className={styles['who']}>Nobody</span>
            <span className={styles['percent']}>{percent(bare / blocks.length)}</span>
          </button>
        ) : null}
      </div>
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
      </figcaption>
    </figure>
  );
}

function showSource(id: string): void {
  useSelection.getState().choose({ panel: 'sources', id });
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
