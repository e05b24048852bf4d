import { answerFix } from '#shared/checks/answer-fix.ts';
import type { Fix } from '#shared/checks/finding.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { previewOf } from '../ledger/fix-preview.ts';
import { useArticle } from '../stores/article.ts';
import { usePreferences } from '../stores/preferences.ts';
import styles from './fix-preview.module.css';

interface FixPreviewProps {
  readonly fix: Fix;
  /** What was typed so far; "…" stands for what is still to come. */
  readonly answer: string;
}

/** What a fix will change, in its place. */
export function FixPreview({ fix, answer }: FixPreviewProps) {
  const style = usePreferences(({ house }) => house.quotationMarks);
  const { bodyDesk } = useArticle.getState();
  const edits = answerFix(fix, answer.trim() === '' ? '…' : answer);
  const lines = previewOf(edits, (place) => bodyDesk?.textAround(place) ?? null, marksOf(style));
  if (lines.length === 0) return null;
  return (
    <ul className={styles['preview']} aria-label={`What changes: ${fix.label}`}>
      {lines.map((line, index) => (
        <li key={index} className={line.kind === 'text' ? styles['text'] : undefined}>
          {line.kind === 'record' ? (
            line.what
          ) : (
            <>
              {line.before}
              {line.words === '' ? null : <del>{line.words}</del>}
              {line.put === '' ? null : <ins>{line.put}</ins>}
              {line.after}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
