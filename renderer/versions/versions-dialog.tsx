import { useMemo, useRef, useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Article } from '#shared/article/article.ts';
import { standingSignOff } from '#shared/article/content-hash.ts';
import type { Choice } from '#shared/article/merge/differences.ts';
import { chosenFor, merged, mergeOf, undecidedIn } from '#shared/article/merge/merge.ts';
import { handOver } from '#shared/desk/contract.ts';
import type { Result } from '#shared/desk/errors.ts';
import { moment } from '../library/when.ts';
import { useInterface } from '../stores/interface.ts';
import { useVersions } from '../stores/versions.ts';
import type { ShownVersions } from '../stores/versions.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { keepBoth, settle } from './settle.ts';
import { shownStretches } from './version-text.ts';
import type { ShownDifference } from './version-text.ts';
import styles from './versions.module.css';
import { Words } from './words.tsx';

/** Two versions of an article side by side, and the choice between them at every difference. */
export function VersionsDialog() {
  const { dialog, closeDialog } = useInterface();
  const shown = useVersions((state) => state.shown);
  if (dialog !== 'versions' || shown === null) return null;
  return <Chooser key={shown.theirs.revision} shown={shown} onClose={closeDialog} />;
}

interface ChooserProps {
  readonly shown: ShownVersions;
  readonly onClose: () => void;
}

function Chooser({ shown, onClose }: ChooserProps) {
  const { base, mine, theirs, copy } = shown;
  const merge = useMemo(() => mergeOf(base, mine, theirs), [base, mine, theirs]);
  const stretches = useMemo(() => shownStretches(merge), [merge]);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const undecided = undecidedIn(merge, choices);
  const list = useRef<HTMLDivElement>(null);

  const act = async (work: () => Promise<Result<unknown>>): Promise<void> => {
    setBusy(true);
    const result = await work();
    setBusy(false);
    setProblem(result.ok ? null : result.error.message);
  };
  const mergeChosen = (): void => {
    const [first] = undecided;
    if (first === undefined) {
      void act(() => settle(shown, merged(merge, choices), 'merged'));
      return;
    }
    setProblem(`${placesIn(undecided.length)} still to be chosen. Nothing is merged yet.`);
    const group = list.current?.querySelector(`[data-difference="${CSS.escape(first.id)}"]`);
    group?.querySelector('input')?.focus();
  };
  const names = {
    mine: copy === null ? 'Yours, in this window' : secondName(copy.tool),
    theirs: `In the library, stored ${moment(theirs.updatedAt)}`,
  };
  return (
    <Dialog
      title="Two versions of this article"
      shape="wide"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            variant="quiet"
            className={styles['first']}
            isDisabled={busy}
            onPress={() => void act(() => keepBoth(shown))}
          >
            Keep both, {copy === null ? 'mine' : 'the second'} as a copy
          </Button>
          <Button isDisabled={busy} onPress={() => void act(() => settle(shown, theirs, 'theirs'))}>
            Keep {copy === null ? 'theirs' : 'the library’s'}
          </Button>
          <Button
            isDisabled={busy}
            onPress={() =>
              void act(() => settle(shown, { ...mine, revision: theirs.revision }, 'mine'))
            }
          >
            Keep {copy === null ? 'mine' : 'the second'}
          </Button>
          <Button variant="primary" isDisabled={busy} onPress={mergeChosen}>
            Merge as chosen
          </Button>
        </>
      }
    >
      <div ref={list} className={styles['versions']}>
        {problem === null ? null : <Banner tone="warning">{problem}</Banner>}
        <p className={styles['intro']}>
          {undecidedIn(merge, noChoices).length === 0
            ? 'The changes do not touch each other: merging takes them all.'
            : undecided.length === 0
              ? 'All is chosen: a merge takes what is marked.'
              : `${placesIn(undecided.length)} changed in both and still to be chosen: a merge takes what is marked.`}{' '}
          Whatever you choose, both versions stay in the version history.
        </p>
        <div className={styles['heads']}>
          <Side name={names.mine} article={mine} />
          <Side name={names.theirs} article={theirs} />
        </div>
        {stretches.map((stretch, index) =>
          'same' in stretch ? (
            <p key={`same ${index}`} className={styles['same']}>
              {stretch.same === 1
                ? 'One paragraph is the same in both'
                : `${stretch.same} paragraphs are the same in both`}
            </p>
          ) : (
            <ChoiceAt
              key={stretch.difference.id}
              shown={stretch}
              names={names}
              choice={chosenFor(stretch.difference, choices)}
              onChoose={(choice) => {
                setProblem(null);
                setChoices(new Map([...choices, [stretch.difference.id, choice]]));
              }}
            />
          ),
        )}
      </div>
    </Dialog>
  );
}

interface SideProps {
  readonly name: string;
  readonly article: Article;
}

/** What stands at one side, and who vouches for it. */
function Side({ name, article }: SideProps) {
  const signOff = useMemo(() => standingSignOff(article), [article]);
  return (
    <p>
      {name}
      <span className={styles['signOff']}>
        {signOff === null ? 'Not signed off' : `Signed off by ${signOff.by}, ${moment(signOff.at)}`}
      </span>
    </p>
  );
}

interface ChoiceAtProps {
  readonly shown: ShownDifference;
  readonly names: { readonly mine: string; readonly theirs: string };
  /** `null` while it is still to be chosen. */
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function ChoiceAt({ shown, names, choice, onChoose }: ChoiceAtProps) {
  const { difference, label, mine, theirs, both } = shown;
  return (
    <RadioGroup
      className={styles['choice'] ?? ''}
      data-difference={difference.id}
      value={choice}
      onChange={(value) => {
        if (value === 'mine' || value === 'theirs' || value === 'both') onChoose(value);
      }}
    >
      <Label className={styles['label']}>
        {label}
        <span className={styles['by']}>
          {difference.by === 'both'
            ? choice === null
              ? 'changed in both: choose one'
              : 'changed in both'
            : difference.by === 'mine'
              ? 'changed on the left alone'
              : 'changed on the right alone'}
        </span>
      </Label>
      <div className={styles['sides']}>
        {(['mine', 'theirs'] as const).map((side) => {
          const text = side === 'mine' ? mine : theirs;
          const other = side === 'mine' ? theirs : mine;
          return (
            <RadioField key={side} value={side} className={styles['field'] ?? ''}>
              <RadioButton
                className={styles['side'] ?? ''}
                aria-label={`${names[side]}: ${text ?? 'nothing'}`}
              >
                <span className={styles['dot']} aria-hidden />
                <span className={styles['words']}>
                  {text === null ? (
                    <em className={styles['aside']}>Nothing stands here</em>
                  ) : (
                    <Words text={text} other={other} side={side} />
                  )}
                </span>
              </RadioButton>
            </RadioField>
          );
        })}
      </div>
      {both ? (
        <RadioField value="both" className={styles['field'] ?? ''}>
          <RadioButton className={styles['bothButton'] ?? ''}>
            <span className={styles['dot']} aria-hidden />
            Both, one after the other
          </RadioButton>
        </RadioField>
      ) : null}
    </RadioGroup>
  );
}

const noChoices: ReadonlyMap<string, Choice> = new Map();

function placesIn(count: number): string {
  return count === 1 ? 'One place is' : `${count} places are`;
}

function secondName(tool: string | null): string {
  if (tool === handOver) return 'The second, as it was handed over';
  return tool === null ? 'The second file' : `The second file, left by ${tool}`;
}
