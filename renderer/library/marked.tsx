import type { Span } from '#shared/article/blocks.ts';
import styles from './article-list.module.css';

interface MarkedProps {
  readonly text: string;
  /** UTF-16 offsets in `text`, in order. */
  readonly marks?: readonly Span[] | undefined;
}

/** A text with the words that were searched for standing out. */
export function Marked({ text, marks = [] }: MarkedProps) {
  if (marks.length === 0) return text;
  return (
    <>
      {marks.map(({ start, end }, at) => [
        text.slice(marks[at - 1]?.end ?? 0, start),
        <mark key={start} className={styles['mark']}>
          {text.slice(start, end)}
        </mark>,
      ])}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
