import type { Source } from '#shared/article/ledger.ts';
import styles from './panels.module.css';

/** The Sources line at the foot of the article, as it will print. */
export function SourcesLine({ sources }: { readonly sources: readonly Source[] }) {
  const listed = sources.filter((source) => source.listed);
  return (
    <p className={styles['printed']}>
      <span className={styles['printedLabel']}>{listed.length === 1 ? 'Source' : 'Sources'}: </span>
      {listed.length === 0 ? 'none listed yet' : listed.map((source) => source.name).join(', ')}
    </p>
  );
}
