import { useLibrary } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import { Facts } from '../ui/facts.tsx';
import field from '../ui/field.module.css';

/** Where the articles lie, and what this window runs on. */
export function Library() {
  const info = useLibrary((state) => state.info);
  const count = useLibrary((state) => state.articles.length);
  if (info === null) return null;
  return (
    <>
      {info.notice === null ? null : <Banner tone="warning">{info.notice}</Banner>}
      <Facts>
        <dt>Folder</dt>
        <dd>{info.library}</dd>
        <dt>Articles</dt>
        <dd>{count.toLocaleString('en-GB')}</dd>
        <dt>Galley</dt>
        <dd>{info.version}</dd>
      </Facts>
      <p className={field['description']}>
        Another folder is opened by whoever starts Galley, with the option <code>--library</code>{' '}
        and its path.
      </p>
    </>
  );
}
