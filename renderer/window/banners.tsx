import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './banners.module.css';

/** How the whole desk stands, where that needs saying: out of reach, or for reading only. */
export function Banners() {
  const reached = useInterface((state) => state.deskReached);
  const info = useLibrary((state) => state.info);
  // The manuscript says it too once a save of its own failed.
  const saidBelow = useArticle((state) => state.saveError?.code === 'offline');
  if (!reached) return saidBelow ? null : <Stopped />;
  if (info === null || info.writable) return null;
  return (
    <div className={styles['banners']}>
      <Banner tone="information">
        {info.notice ?? 'This library can be read, but not changed.'}
      </Banner>
    </div>
  );
}

function Stopped() {
  const load = useLibrary((state) => state.load);
  return (
    <div className={styles['banners']}>
      <Banner
        tone="warning"
        actions={
          <Button
            size="small"
            onPress={() => void load().then(() => useArticle.getState().flush())}
          >
            Try again
          </Button>
        }
      >
        Galley’s desk has stopped; your text is kept in this window. Start Galley again, or keep a
        copy of what you wrote.
      </Banner>
    </div>
  );
}
