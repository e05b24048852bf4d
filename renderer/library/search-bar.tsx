import { parseQuery, withoutSpan } from '#shared/search/query.ts';
import type { QueryFilter } from '#shared/search/query.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { Chip } from '../ui/chip.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { searchBox } from './focus-search.ts';
import styles from './search-bar.module.css';

/** The search box. The arrow down goes on into the list. */
export function SearchBox() {
  const query = useLibraryView((state) => state.query);
  const search = useLibraryView((state) => state.search);
  return (
    <div
      {...searchBox}
      className={styles['box']}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        document
          .querySelector<HTMLElement>(
            '[role="grid"][aria-label="Articles"] [role="row"][tabindex="0"]',
          )
          ?.focus();
      }}
    >
      <SearchField label="Search articles" value={query} onChange={search} />
    </div>
  );
}

/** The query's filters, each to be taken away, and what cannot be meant. */
export function QueryChips() {
  const { query, search } = useLibraryView();
  const { filters, problems } = parseQuery(query);
  if (filters.length + problems.length === 0) return null;
  return (
    <div className={styles['chips']}>
      {filters.map((filter) => (
        <Chip
          key={filter.start}
          tone="accent"
          label={`Take away ${nameOf(filter)}`}
          onPress={() => search(withoutSpan(query, filter))}
        >
          {nameOf(filter)}
        </Chip>
      ))}
      {problems.map((problem) => (
        <p key={problem.start} role="status" className={styles['problem']}>
          {problem.message}
        </p>
      ))}
    </div>
  );
}

function nameOf({ field, value, negated }: QueryFilter): string {
  return `${negated ? 'not ' : ''}${field}: ${value}`;
}
