import { ArrowLeft, BadgeCheck } from 'lucide-react';
import { useId } from 'react';
import { shortcutOf } from '../commands/shortcut.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { useReading } from '../stores/reading.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { Tip } from '../ui/tip.tsx';
import unseen from '../ui/unseen.module.css';
import { region } from '../window/regions.ts';
import { useEscape } from '../window/use-escape.ts';
import { progressWords } from './entries.ts';
import { useProofKeys } from './keys.ts';
import styles from './proof-bar.module.css';
import { useProofRead } from './use-proof.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

/** The strip over the proof: the way back, how far it is read, and the way on. */
export function ProofBar() {
  const readOnly = useReadOnly();
  const signOff = useArticle((state) => state.article?.signOff ?? null);
  useReturnedFocus();
  useProofKeys();
  useEscape(leave);
  return (
    <header {...region('bar')} className={styles['bar']}>
      <h1 className={unseen['unseen']}>Galley</h1>
      <div className={styles['side']}>
        <Button variant="quiet" icon={<ArrowLeft aria-hidden />} onPress={leave}>
          Leave the proof <Keys text="Esc" />
        </Button>
      </div>
      <Progress />
      <div className={styles['side']}>
        <Tip
          label={signOff ? `Signed off by ${signOff.by}` : 'Sign off'}
          shortcut={shortcutOf('article.signOff')}
        >
          <Button
            variant={signOff ? 'secondary' : 'primary'}
            icon={<BadgeCheck aria-hidden />}
            isDisabled={readOnly}
            onPress={() => useInterface.getState().openDialog('sign off')}
          >
            {signOff ? 'Signed off' : 'Sign off…'}
          </Button>
        </Tip>
      </div>
    </header>
  );
}

/** "7 of 12 read", in words and as a line. */
function Progress() {
  const article = useArticle((state) => state.article);
  const answer = useReading((state) => state.answer);
  const proof = useProofRead(article, answer);
  const id = useId();
  if (proof === null) return <span />;
  const { read } = proof;
  const done = read.filter(Boolean).length;
  return (
    <div className={styles['progress']}>
      <span id={id} role="status" className={styles['words']}>
        {progressWords(read)}
      </span>
      {read.length === 0 ? null : (
        <progress aria-labelledby={id} className={styles['line']} value={done} max={read.length} />
      )}
    </div>
  );
}

function leave(): void {
  useInterface.getState().showProof(false);
}
