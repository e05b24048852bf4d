import { useState } from 'react';
import { Import, SquarePen } from 'lucide-react';
import { runCommand } from '../commands/registry.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import { useLibrary } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import { IconButton } from '../ui/button.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { ArticleRows } from './article-rows.tsx';
import { searchBox } from './focus-search.ts';
import styles from './rail.module.css';
import { searchArticles } from './rows.ts';

/** The library at the left: search, the articles by status, and what is wrong with it. */
export function LibraryRail() {
  const { articles, damaged, info } = useLibrary();
  const [query, setQuery] = useState('');
  const found = searchArticles(articles, query);
  const readOnly = info?.writable === false;
  return (
    <nav aria-label="Library" className={styles['rail']}>
      <div className={styles['tools']}>
        <div {...searchBox}>
          <SearchField label="Search articles" value={query} onChange={setQuery} />
        </div>
        <IconButton
          label="Import files"
          shortcut={shortcutOf('article.import')}
          isDisabled={readOnly}
          onPress={() => runCommand('article.import')}
        >
          <Import aria-hidden />
        </IconButton>
        <IconButton
          label="New article"
          shortcut={shortcutOf('article.new')}
          isDisabled={readOnly}
          onPress={() => runCommand('article.new')}
        >
          <SquarePen aria-hidden />
        </IconButton>
      </div>
      <div className={styles['list']}>
        {found.length > 0 ? <ArticleRows articles={found} /> : null}
        {found.length === 0 && articles.length > 0 ? (
          <p role="status" className={styles['nothing']}>
            No article has “{query.trim()}” in its headline, slug or byline.
          </p>
        ) : null}
        {articles.length === 0 ? (
          <p className={styles['nothing']}>Articles you write or import are listed here.</p>
        ) : null}
      </div>
      {damaged.length > 0 ? <DamagedFiles files={damaged} /> : null}
    </nav>
  );
}

function DamagedFiles({
  files,
}: {
  readonly files: readonly { readonly file: string; readonly message: string }[];
}) {
  return (
    <div className={styles['damaged']}>
      <Banner tone="warning">
        <details>
          <summary>
            {files.length === 1
              ? 'One file could not be read'
              : `${files.length} files could not be read`}
          </summary>
          <ul>
            {files.map(({ file, message }) => (
              <li key={file}>
                <strong>{file}</strong> {message}
              </li>
            ))}
          </ul>
        </details>
      </Banner>
    </div>
  );
}
