import { LocateFixed } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { answerFix } from '#shared/checks/answer-fix.ts';
import type { Finding, Fix } from '#shared/checks/finding.ts';
import { useArticle } from '../stores/article.ts';
import { useChecksView } from '../stores/checks-view.ts';
import { useForms } from '../stores/forms.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { useSelection } from '../stores/selection.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { SeverityMark } from '../ui/severity.tsx';
import { AttachPicture } from './attach-picture.tsx';
import { Card, CardActions } from './card.tsx';
import { FixPreview } from './fix-preview.tsx';
import { FixQuestion } from './fix-question.tsx';
import { waitingCredit } from './finding-groups.ts';
import { moveOnFrom, showFinding } from './next-finding.ts';
import { offerUndo } from './offer-undo.ts';
import { WaiveForm } from './waive-form.tsx';
import styles from './card.module.css';

interface FindingCardProps {
  readonly finding: Finding;
  readonly isOpen: boolean;
  /** Stands under a heading that says what it is about. */
  readonly hasHeading?: boolean;
  /** The key that waives it where it stands. */
  readonly keyToWaive?: string | undefined;
}

/** One finding: what is wrong, and opened also why it matters and what mends it. */
export const FindingCard = memo(function FindingCard({
  finding,
  isOpen,
  hasHeading = false,
  keyToWaive,
}: FindingCardProps) {
  const { key, message, excerpt, severity, waiver } = finding;
  const isField = finding.target.kind === 'field';
  return (
    <Card panel="checks" id={key} label={message} onChoose={() => showFinding(finding, isField)}>
      <div className={styles['finding']}>
        <SeverityMark severity={severity} />
        <button
          type="button"
          className={styles['findingTitle']}
          aria-expanded={isOpen}
          onClick={({ detail: clicks }) => {
            if (isOpen) useSelection.getState().choose(null);
            // Who presses a key reads on in the panel.
            showFinding(finding, isField && clicks > 0);
          }}
        >
          {message}
        </button>
        <IconButton size="small" label={goLabel[finding.target.kind]} onPress={() => goTo(finding)}>
          <LocateFixed aria-hidden />
        </IconButton>
      </div>
      {excerpt === '' || hasHeading || isField ? null : (
        <p className={styles['excerpt']}>{excerpt}</p>
      )}
      {waiver ? (
        <p className={styles['faint']}>
          Waived by {waiver.by === '' ? 'somebody' : waiver.by}: {waiver.reason}
        </p>
      ) : null}
      {isOpen ? <Answers finding={finding} keyToWaive={keyToWaive} /> : null}
    </Card>
  );
});

const goLabel: Readonly<Record<Finding['target']['kind'], string>> = {
  text: 'Go to the passage',
  field: 'Go to the field',
  record: 'Go to the record',
};

/** Goes where the finding is: to write there, or to the record's card. */
function goTo(finding: Finding): void {
  const { target } = finding;
  showFinding(finding, true);
  if (target.kind === 'record') {
    useInterface.getState().showPanel(`${target.record}s`);
    useSelection.getState().choose({ panel: `${target.record}s`, id: target.id });
  }
}

/** What can be done about a finding. */
function Answers({ finding, keyToWaive }: Pick<FindingCardProps, 'finding' | 'keyToWaive'>) {
  const waiving = useChecksView((state) => state.waiving === finding.key);
  useEffect(() => () => stopWaiving(finding.key), [finding.key]);
  // By their labels: while a question is open the text is read anew, and the places in a fix move.
  const formOf = ({ label }: Fix): string => `mend ${finding.key} ${label}`;
  const asking = useForms(({ open }) => finding.fixes.find((fix) => formOf(fix) in open));
  const { openForm, closeForm } = useForms.getState();
  const [previewed, setPreviewed] = useState<string | null>(null);
  const { edit, unwaive } = useArticle.getState();
  const readOnly = useReadOnly();
  const waiting = useArticle(({ article }) => article && waitingCredit(article, finding));
  const preview = finding.fixes.find(({ label }) => label === previewed);
  const mend = (fix: Fix, answer: string): void => {
    edit(answerFix(fix, answer), `Done: ${fix.label}`);
    closeForm(formOf(fix));
    offerUndo();
    moveOnFrom(finding);
  };

  if (readOnly) return <Why why={finding.why} />;
  if (waiving) return <WaiveForm finding={finding} onClose={() => stopWaiving(finding.key)} />;
  if (asking) {
    return (
      <FixQuestion
        form={formOf(asking)}
        fix={asking}
        onAnswer={(answer) => mend(asking, answer)}
        onCancel={() => closeForm(formOf(asking))}
      />
    );
  }
  return (
    <>
      <Why why={finding.why} />
      <CardActions>
        {finding.waiver ? (
          <Button size="small" onPress={() => unwaive(finding.key)}>
            Withdraw the waiver
          </Button>
        ) : (
          <>
            {waiting ? <AttachPicture photo={waiting} /> : null}
            {finding.fixes.map((fix) => (
              <Button
                key={fix.label}
                size="small"
                onPress={() => (fix.question ? openForm(formOf(fix)) : mend(fix, ''))}
                onHoverStart={() => setPreviewed(fix.label)}
                onFocus={() => setPreviewed(fix.label)}
              >
                {fix.label}
                {fix.question ? '…' : ''}
              </Button>
            ))}
            {finding.waivable ? (
              <Button
                size="small"
                variant="quiet"
                onPress={() => useChecksView.getState().waive(finding.key)}
              >
                Waive…
                {keyToWaive === undefined ? null : <Keys text={keyToWaive} />}
              </Button>
            ) : null}
          </>
        )}
      </CardActions>
      {preview ? <FixPreview fix={preview} answer="" /> : null}
    </>
  );
}

/** A card that closes leaves no form behind that would take the focus when it opens again. */
function stopWaiving(key: string): void {
  const { waiving, waive } = useChecksView.getState();
  if (waiving === key) waive(null);
}

/** Why it matters, whose guidance says so, and what mends it. */
function Why({ why }: { readonly why: string }) {
  const [, before = why, whose, after = ''] = /^(.*?) \(([^()]+)\)\.(.*)$/s.exec(why) ?? [];
  return (
    <p className={styles['why']}>
      {before}
      {whose === undefined ? null : (
        <>
          {'. '}
          <cite className={styles['guidance']}>{whose}</cite>
        </>
      )}
      {after}
    </p>
  );
}
