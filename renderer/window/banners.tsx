import { useEffect } from 'react';
import { sayProblem } from '../library/desk-work.ts';
import { copyText } from '../manuscript/copy-text.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary, useReadOnly } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './banners.module.css';

/** How the whole desk stands, where that needs saying: out of reach, or for reading only. */
export function Banners() {
  const reached = useInterface((state) => state.deskReached);
  const notice = useLibrary((state) => state.info?.notice);
  const free = useLibrary((state) => state.info?.free === true);
  const readOnly = useReadOnly();
  // The manuscript says it too once a save of its own failed.
  const saidBelow = useArticle((state) => state.saveError?.code === 'offline');
  useEffect(() => (reached ? undefined : askAgain()), [reached]);
  if (!reached) return saidBelow ? null : <Stopped />;
  if (!readOnly) return null;
  return (
    <div className={styles['banners']}>
      <Banner tone="information" actions={free ? <WriteHere /> : undefined}>
        {notice ?? 'This library can be read, but not changed.'}
      </Banner>
    </div>
  );
}

/** Whoever had the library is gone: this window may go on. */
function WriteHere() {
  const takeOver = async (): Promise<void> => {
    const error = await useLibrary.getState().takeOver();
    if (error !== null) sayProblem(error);
    else await useArticle.getState().flush();
  };
  return (
    <Button size="small" onPress={() => void takeOver()}>
      Write here
    </Button>
  );
}

function Stopped() {
  const error = useLibrary((state) => state.error);
  const isOpen = useArticle((state) => state.article !== null);
  return (
    <div className={styles['banners']}>
      <Banner
        tone="warning"
        actions={
          <>
            {isOpen ? (
              <Button size="small" onPress={() => void copyText()}>
                Copy the text
              </Button>
            ) : null}
            <Button size="small" onPress={() => void goOn()}>
              Try again
            </Button>
          </>
        }
      >
        {error?.message ??
          'Galley’s desk has stopped; your text is kept in this window. Start Galley again, and this window goes on.'}
      </Banner>
    </div>
  );
}

/** How long to wait before asking for a lost desk once more, in ms. */
const pause = 3_000;

function askAgain(): () => void {
  const timer = setInterval(() => void goOn(), pause);
  return () => clearInterval(timer);
}

/** Where the desk answers again, it gets what was typed meanwhile. */
async function goOn(): Promise<void> {
  await useLibrary.getState().load();
  if (useInterface.getState().deskReached) await useArticle.getState().flush();
}
