import type { ReactNode } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { Files, Search, Trash2, X } from 'lucide-react';
import { articleStatuses } from '#shared/article/article.ts';
import type { ArticleStatus } from '#shared/article/article.ts';
import { parseQuery, statusOf, withFilter, withoutSpan } from '#shared/search/query.ts';
import { desk } from '../desk/desk.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary } from '../stores/library.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { sayProblem } from './desk-work.ts';
import styles from './places.module.css';

/** Where one can look: everything, a status, a kept search, the trash. */
export function Places() {
  const articles = useLibrary((state) => state.articles);
  const { query, place, search, goTo } = useLibraryView();
  const filters = useLibraryView((state) => state.arrangement.filters);
  const counts = new Map<ArticleStatus, number>();
  for (const { status } of articles) counts.set(status, (counts.get(status) ?? 0) + 1);
  const here = place === 'articles';
  const status = statusIn(query);
  const kept = filters.find((filter) => filter.query === query.trim());
  return (
    <nav aria-label="Places" className={styles['places']}>
      <Place
        icon={<Files aria-hidden />}
        name="All articles"
        count={articles.length}
        current={here && query.trim() === ''}
        onPress={() => search('')}
      />
      {articleStatuses.map((each) => (
        <Place
          key={each}
          icon={<span className={classes(styles['dot'], styles[each.replace(' ', '-')])} />}
          name={each}
          count={counts.get(each) ?? 0}
          current={here && !kept && status === each}
          onPress={() => search(withStatus(query, each))}
        />
      ))}
      {filters.length === 0 ? null : <h3 className={styles['heading']}>Kept searches</h3>}
      {filters.map((filter) => (
        <div key={filter.id} className={styles['kept']}>
          <Place
            icon={<Search aria-hidden />}
            name={filter.name}
            current={here && kept === filter}
            onPress={() => search(filter.query)}
          />
          <IconButton
            label={`Forget the search ${filter.name}`}
            size="small"
            className={styles['forget']}
            onPress={() => void forget(filter)}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      <div className={styles['rule']} />
      <Place
        icon={<Trash2 aria-hidden />}
        name="Trash"
        current={!here}
        onPress={() => goTo('trash')}
      />
    </nav>
  );
}

interface PlaceProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly count?: number;
  readonly current: boolean;
  readonly onPress: () => void;
}

function Place({ icon, name, count, current, onPress }: PlaceProps) {
  return (
    <PlainButton
      className={classes(styles['place'], current && styles['current'])}
      aria-current={current}
      onPress={onPress}
    >
      {icon}
      <span className={styles['name']}>{name}</span>
      {count === undefined ? null : (
        <span className={styles['count']}>{count.toLocaleString('en')}</span>
      )}
    </PlainButton>
  );
}

/** The one status that a query asks for. */
function statusIn(query: string): ArticleStatus | null {
  const asked = parseQuery(query).filters.filter(({ field }) => field === 'status');
  const [filter] = asked;
  return asked.length === 1 && filter && !filter.negated ? statusOf(filter.value) : null;
}

/** The query with this status in the place of any other. */
function withStatus(query: string, status: ArticleStatus): string {
  let rest = query;
  for (;;) {
    const filter = parseQuery(rest).filters.find(({ field }) => field === 'status');
    if (!filter) break;
    rest = withoutSpan(rest, filter);
  }
  return withFilter(rest, 'status', status);
}

interface Filter {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

async function forget({ id, name, query }: Filter): Promise<void> {
  const result = await desk.request('arrangement.removeFilter', { id });
  if (!result.ok) {
    sayProblem(result.error);
    return;
  }
  useLibraryView.getState().arrange(result.value);
  useInterface.getState().notify(`The search “${name}” is forgotten.`, {
    action: {
      label: 'Undo',
      run: () => void desk.request('arrangement.keepFilter', { name, query }),
    },
  });
}
