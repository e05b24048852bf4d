import { sourcesLine } from '#shared/house/credit-lines.ts';
import type { Source } from '#shared/article/ledger.ts';
import { usePreferences } from '../stores/preferences.ts';
import { dotted } from '../ui/dotted.ts';
import styles from './panels.module.css';

/** The Sources line at the foot of the article, as it will print. */
export function SourcesLine({ sources }: { readonly sources: readonly Source[] }) {
  const form = usePreferences((state) => state.house.creditLines);
  const line = sourcesLine(sources, form);
  return (
    <p className={styles['printed']}>
      <span className={styles['printedLabel']}>{line?.word ?? form.sourcesWord}: </span>
      {line ? dotted(line.text.split(' · ')) : 'none listed yet'}
    </p>
  );
}
