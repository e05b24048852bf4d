import { ChevronDown, ChevronUp } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
import { SearchField } from '../ui/text-field.tsx';
import type { useSearch } from './use-search.ts';
import styles from './viewer.module.css';

interface SearchRowProps {
  readonly ref: React.Ref<HTMLDivElement>;
  readonly search: ReturnType<typeof useSearch>;
  /** Back to the text, at the match. */
  readonly onLeave: () => void;
}

/** A search within the material: Enter goes on, Shift+Enter back, Escape to the text. */
export function SearchRow({ ref, search, onLeave }: SearchRowProps) {
  const { query, setQuery, matches, at, step } = search;
  const none = matches.length === 0;
  return (
    <div
      ref={ref}
      role="search"
      aria-label="Search in the material"
      className={styles['search']}
      onKeyDownCapture={(event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
        else if (event.key === 'Escape') onLeave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <SearchField label="Search in the material" value={query} onChange={setQuery} />
      <span role="status" className={styles['count']}>
        {query.trim() === '' ? '' : none ? 'None' : `${at + 1} of ${matches.length}`}
      </span>
      <IconButton size="small" label="Previous match" isDisabled={none} onPress={() => step(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton size="small" label="Next match" isDisabled={none} onPress={() => step(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </div>
  );
}
