import { Check, CircleDashed, PenLine, Scissors, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { joinSpoken } from '#shared/attribution/spoken-words.ts';
import type { QuoteState } from '../ledger/quote-entries.ts';
import { classes } from '../ui/classes.ts';
import { wordDiff } from './word-diff.ts';
import styles from './verbatim.module.css';

/** What each state of a record's words is called, on cards and in the filter. */
export const stateNames: Readonly<Record<QuoteState, string>> = {
  exact: 'Exact',
  part: 'Part of the words',
  edited: 'Edited with marks',
  altered: 'Altered',
  loose: 'Not in the text',
};

const icons: Readonly<Record<QuoteState, LucideIcon>> = {
  exact: Check,
  part: Scissors,
  edited: PenLine,
  altered: TriangleAlert,
  loose: CircleDashed,
};

/** One look tells whether the text has the words as they were said. */
export function VerbatimMark({ state }: { readonly state: QuoteState }) {
  const Icon = icons[state];
  return (
    <span className={classes(styles['mark'], state === 'altered' && styles['altered'])}>
      <Icon aria-hidden />
      {stateNames[state]}
    </span>
  );
}

interface VerbatimDiffProps {
  readonly words: string;
  /** The passages in reading order, without quotation marks. */
  readonly passages: readonly string[];
  /** What those passages are, under them. */
  readonly other?: string;
  /** What stands around them where they come from. */
  readonly around?: { readonly before: string; readonly after: string };
}

/** The record's words and those of the text in one line, word by word. */
export function VerbatimDiff({
  words,
  passages,
  other = 'In the text',
  around = { before: '', after: '' },
}: VerbatimDiffProps) {
  const runs = wordDiff(joinSpoken([words]), joinSpoken(passages)) ?? [];
  return (
    <div className={styles['diff']} role="group" aria-label="How the words differ">
      <p>
        {around.before === '' ? null : <span className={styles['around']}>{around.before}</span>}
        {runs.map(({ kind, words: run }, index) => (
          <span key={index}>
            {kind === 'record' ? <del>{run}</del> : kind === 'text' ? <ins>{run}</ins> : run}
            {index === runs.length - 1 ? '' : ' '}
          </span>
        ))}
        {around.after === '' ? null : <span className={styles['around']}>{around.after}</span>}
      </p>
      <p className={styles['legend']}>
        <del>In the record</del> <ins>{other}</ins>
      </p>
    </div>
  );
}
