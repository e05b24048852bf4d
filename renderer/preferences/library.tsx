import { useLibrary } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './preferences.module.css';

/** Where the articles lie, and what this window runs on. */
export function Library() {
  const info = useLibrary((state) => state.info);
  const count = useLibrary((state) => state.articles.length);
  if (info === null) return null;
  return (
    <>
      {info.notice === null ? null : <Banner tone="warning">{info.notice}</Banner>}
      <dl className={styles['facts']}>
        <dt>Folder</dt>
        <dd>{info.library}</dd>
        <dt>Articles</dt>
        <dd>{count.toLocaleString('en-GB')}</dd>
        <dt>Galley</dt>
        <dd>{info.version}</dd>
      </dl>
      <p className={styles['description']}>
        The folder is chosen when Galley starts: <code>npm start -- --library DIR</code>.
      </p>
    </>
  );
}
