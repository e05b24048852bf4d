import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { Finding, Severity } from '#shared/checks/finding.ts';
import { attributionOf } from '../reading/attribution.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { useReading } from '../stores/reading.ts';
import { classes } from '../ui/classes.ts';
import { SeverityMark } from '../ui/severity.tsx';
import { Tip } from '../ui/tip.tsx';
import { attributedPart } from './attributed.ts';
import { Length } from './length-standing.tsx';
import { saveWords } from './save-words.ts';
import styles from './status-bar.module.css';

/** The line at the foot of the window: how the open article stands. */
export function StatusBar() {
  const isOpen = useArticle((state) => state.article !== null);
  return (
    <footer aria-label="Status" className={styles['bar']}>
      {isOpen ? (
        <>
          <SaveStanding />
          <Length />
          <span className={styles['space']} />
          <AttributedPart />
          <Findings />
        </>
      ) : (
        <LibraryFacts />
      )}
    </footer>
  );
}

function LibraryFacts() {
  const count = useLibrary((state) => state.articles.length);
  const info = useLibrary((state) => state.info);
  if (info === null) return null;
  return (
    <>
      <span className={styles['item']}>
        {count === 1 ? '1 article' : `${count.toLocaleString('en-GB')} articles`}
      </span>
      <span className={classes(styles['item'], styles['path'])}>{info.library}</span>
    </>
  );
}

function SaveStanding() {
  const state = useArticle((store) => store.saveState);
  const error = useArticle((store) => store.saveError);
  return (
    <span
      role="status"
      data-save-state={state}
      className={classes(styles['item'], styles['save'], styles[state])}
    >
      {saveWords(state, error)}
    </span>
  );
}

function AttributedPart() {
  const answer = useReading((state) => state.answer);
  const id = useArticle((state) => state.article?.id);
  const sources = useArticle((state) => state.article?.sources);
  const quotes = useArticle((state) => state.article?.quotes);
  const showPanel = useInterface((state) => state.showPanel);
  const part = useMemo(
    () =>
      answer &&
      id !== undefined &&
      sources &&
      quotes &&
      attributedPart(attributionOf(answer, { id, sources, quotes })),
    [answer, id, sources, quotes],
  );
  if (!part) return null;
  return (
    <Tip label="Paragraphs that quote, paraphrase or cite somebody: show on whom they rest">
      <Button
        className={styles['button'] ?? ''}
        onPress={() => {
          showPanel('sources');
        }}
      >
        {part}
      </Button>
    </Tip>
  );
}

const severities = [
  { severity: 'error', one: 'blocks publication', many: 'block publication' },
  { severity: 'warning', one: 'warning', many: 'warnings' },
  { severity: 'information', one: 'note', many: 'notes' },
] as const satisfies readonly { severity: Severity; one: string; many: string }[];

function Findings() {
  const findings = useReading((state) => state.findings);
  const read = useReading((state) => state.reading !== null);
  const showPanel = useInterface((state) => state.showPanel);
  const counts = severities
    .map((kind) => ({ ...kind, count: openFindings(findings, kind.severity) }))
    .filter(({ count }) => count > 0);
  if (!read) return <span className={styles['item']}>Reading…</span>;
  return (
    <Tip label="Show the checks">
      <Button
        className={styles['button'] ?? ''}
        aria-label={`Checks: ${
          counts.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`).join(', ') ||
          'nothing found'
        }`}
        onPress={() => {
          showPanel('checks');
        }}
      >
        {counts.length === 0 ? 'Nothing found' : null}
        {counts.map(({ severity, count }) => (
          <span key={severity} className={styles['count']}>
            <SeverityMark severity={severity} />
            {count}
          </span>
        ))}
      </Button>
    </Tip>
  );
}

/** Findings of a severity that nobody answers for yet. */
function openFindings(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && finding.waiver === null)
    .length;
}
