import type { ReactNode } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { BookOpenCheck, ClipboardPaste, FileText, Import, SquarePen } from 'lucide-react';
import { runCommand } from '../commands/registry.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import type { CommandId } from '../commands/command.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { region } from '../window/regions.ts';
import { openArticle } from './desk-work.ts';
import { rowTitle } from './rows.ts';
import { useNow } from './use-now.ts';
import { ago } from './when.ts';
import styles from './welcome.module.css';

/** What stands on the desk while no article is open: ways to begin, or to go on. */
export function Welcome() {
  const { state, error, articles, info, load } = useLibrary();
  const arriving = useInterface((state) => state.arriving);
  const readOnly = info?.writable === false;
  const awaited = state === 'loading' ? 'Opening the library…' : arriving;
  if (awaited !== null) {
    return (
      <p role="status" className={styles['loading']}>
        {awaited}
      </p>
    );
  }
  if (state === 'failed' && articles.length === 0) {
    return (
      <div className={styles['page']}>
        <h2 className={styles['title']}>The library could not be opened</h2>
        <p className={styles['lead']}>{error?.message}</p>
        <Button variant="primary" onPress={() => void load()}>
          Try again
        </Button>
      </div>
    );
  }
  return (
    <div {...region('manuscript')} className={styles['scroll']}>
      <div className={styles['page']}>
        <h2 className={styles['title']}>
          {articles.length === 0 ? 'A clean desk' : readOnly ? 'To be read' : 'What shall it be?'}
        </h2>
        <p className={styles['lead']}>
          {readOnly
            ? 'Every article of this library can be read here, with its sources and findings.'
            : 'Write, say where every word came from, and send out a page that can prove it. Everything stays on this machine.'}
        </p>
        {readOnly ? null : (
          <ul className={styles['ways']}>
            <Way
              command="article.new"
              icon={<SquarePen aria-hidden />}
              title="Write an article"
              text="Begin with an empty page."
            />
            <Way
              command="article.import"
              icon={<Import aria-hidden />}
              title="Import files"
              text="Text, a Word document, a web page, or an article that was handed over. You can also drop them anywhere in the window."
            />
            <Way
              command="article.paste"
              icon={<ClipboardPaste aria-hidden />}
              title="Paste a story"
              text="From an e-mail, a document or a web page."
            />
            {articles.length === 0 ? (
              <Way
                command="article.sample"
                icon={<BookOpenCheck aria-hidden />}
                title="Open a sample story"
                text="New here? It has every kind of thing to mend, and a tour of two minutes."
              />
            ) : null}
          </ul>
        )}
        {articles.length > 0 ? <Lately /> : null}
      </div>
    </div>
  );
}

interface WayProps {
  readonly command: CommandId;
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
}

function Way({ command, icon, title, text }: WayProps) {
  const shortcut = shortcutOf(command);
  return (
    <li>
      <PlainButton className={styles['way'] ?? ''} onPress={() => runCommand(command)}>
        {icon}
        <span className={styles['wayText']}>
          <strong>{title}</strong>
          <span>{text}</span>
        </span>
        {shortcut === undefined ? null : <Keys text={shortcut} />}
      </PlainButton>
    </li>
  );
}

/** The articles somebody most likely wants to go on with. */
function Lately() {
  const articles = useLibrary((state) => state.articles);
  const now = useNow();
  return (
    <section aria-labelledby="lately" className={styles['lately']}>
      <h3 id="lately">Lately on the desk</h3>
      <ul>
        {articles.slice(0, 3).map((article) => (
          <li key={article.id}>
            <PlainButton
              className={styles['recent'] ?? ''}
              onPress={() => void openArticle(article.id)}
            >
              <FileText aria-hidden />
              <span className={styles['headline']}>{rowTitle(article)}</span>
              <time dateTime={article.updatedAt}>{ago(article.updatedAt, now)}</time>
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
