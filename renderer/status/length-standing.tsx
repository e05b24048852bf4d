import { Button } from 'react-aria-components';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useReading } from '../stores/reading.ts';
import { classes } from '../ui/classes.ts';
import { Tip } from '../ui/tip.tsx';
import { goalCount, readingTime, wordCount } from './length.ts';
import styles from './status-bar.module.css';

/** How long the text is, and how long it should be. */
export function Length() {
  const words = useReading((state) => state.words);
  const isRead = useReading((state) => state.answer !== null);
  const goal = useArticle((state) => state.article?.wordGoal ?? null);
  if (!isRead) return null;
  return (
    <>
      <Tip label={goal === null ? 'Set a word goal' : 'Change the word goal'}>
        <Button
          className={styles['button'] ?? ''}
          onPress={() => useInterface.getState().openDialog('word goal')}
        >
          {goal === null ? wordCount(words) : <Goal words={words} goal={goal} />}
        </Button>
      </Tip>
      {words === 0 ? null : (
        <span className={classes(styles['item'], styles['time'])}>{readingTime(words)}</span>
      )}
    </>
  );
}

function Goal({ words, goal }: { readonly words: number; readonly goal: number }) {
  const percent = Math.min(100, Math.round((words / goal) * 100));
  return (
    <>
      {goalCount(words, goal)}
      <span aria-hidden className={styles['goal']} data-reached={words >= goal || undefined}>
        <span style={{ width: `${percent}%` }} />
      </span>
    </>
  );
}
