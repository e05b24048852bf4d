import type { Article } from '#shared/article/article.ts';
import { noteKindOf, noteNames, wasShown } from '#shared/article/corrections.ts';
import type { ClearedExport } from '#shared/article/log.ts';
import type { Finding, Severity } from '#shared/checks/finding.ts';
import { OpenCommentsLine } from '../notes/open-comments-line.tsx';
import { readProof } from '../proof/proof-work.ts';
import { useProofRead } from '../proof/use-proof.ts';
import { useInterface } from '../stores/interface.ts';
import { useReading } from '../stores/reading.ts';
import { Button } from '../ui/button.tsx';
import styles from './publishing.module.css';

interface WhatIsSignedProps {
  readonly article: Article;
  /** What readers have been shown last. */
  readonly shown: ClearedExport | null;
}

/** What a name will stand for besides the text: what nobody read, what stays open, what was waived. */
export function WhatIsSigned({ article, shown }: WhatIsSignedProps) {
  const findings = useReading((state) => state.findings);
  const notes = article.corrections.filter((note) => !wasShown(note, shown));
  const found = findingsLine(findings);
  return (
    <div className={styles['known']}>
      <UnreadLine article={article} />
      {found === '' ? null : (
        <p>
          {found} <ShowChecks />
        </p>
      )}
      <OpenCommentsLine threads={article.threads} />
      {notes.map((note) => (
        <p key={note.id} className={styles['told']}>
          Readers will be told. {noteNames[noteKindOf(note)].one}: {note.text}
        </p>
      ))}
    </div>
  );
}

/** What is marked as read in the proof lasts as long as the window: it says no more than that. */
function UnreadLine({ article }: Pick<WhatIsSignedProps, 'article'>) {
  const proof = useProofRead(
    article,
    useReading((state) => state.answer),
  );
  if (proof === null || proof.read.every(Boolean)) return null;
  const all = proof.read.length;
  const read = proof.read.filter(Boolean).length;
  return (
    <p>
      {read === 0
        ? 'Nothing in the proof is marked as read.'
        : `${read} of ${all} in the proof ${read === 1 ? 'is' : 'are'} marked as read.`}{' '}
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          useInterface.getState().closeDialog();
          readProof();
        }}
      >
        Read the proof
      </Button>
    </p>
  );
}

function ShowChecks() {
  return (
    <Button
      size="small"
      variant="quiet"
      onPress={() => {
        const { closeDialog, showPanel } = useInterface.getState();
        closeDialog();
        showPanel('checks');
      }}
    >
      Show the checks
    </Button>
  );
}

/** "2 warnings and 1 note are open; 6 findings are waived."; empty where there is nothing to say. */
export function findingsLine(findings: readonly Finding[]): string {
  const open = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && finding.waiver === null).length;
  const warnings = open('warning');
  const notes = open('information');
  const waived = findings.filter(({ waiver }) => waiver !== null).length;
  const left = [counted(warnings, 'warning'), counted(notes, 'note')].filter((part) => part !== '');
  const parts = [
    left.length === 0 ? '' : `${left.join(' and ')} ${warnings + notes === 1 ? 'is' : 'are'} open`,
    waived === 0 ? '' : `${counted(waived, 'finding')} ${waived === 1 ? 'is' : 'are'} waived`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

function counted(count: number, what: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
