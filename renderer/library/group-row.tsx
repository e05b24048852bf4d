import { ChevronDown, ChevronRight, Pin } from 'lucide-react';
import { useLibraryView } from '../stores/library-view.ts';
import styles from './article-list.module.css';
import type { ListItem } from './rows.ts';

interface GroupRowProps {
  readonly group: ListItem & { readonly kind: 'group' };
  readonly measure: (element: Element | null) => void;
  /** Where the row stands in the list. */
  readonly place: React.HTMLAttributes<HTMLDivElement>;
}

/** The header of a group: Enter or a click hides its rows, and shows them again. */
export function GroupRow({ group, measure, place }: GroupRowProps) {
  const toggleGroup = useLibraryView((state) => state.toggleGroup);
  const { name, count, collapsed } = group;
  const Chevron = collapsed ? ChevronRight : ChevronDown;
  return (
    <div
      ref={measure}
      role="row"
      aria-label={`${name}, ${count === 1 ? 'one article' : `${count} articles`}${collapsed ? ', hidden' : ''}`}
      {...place}
    >
      <div
        role="rowheader"
        aria-expanded={!collapsed}
        className={styles['group']}
        onClick={() => toggleGroup(name)}
      >
        <Chevron aria-hidden className={styles['chevron']} />
        {name === 'Pinned' ? <Pin aria-hidden className={styles['chevron']} /> : null}
        <span>{name}</span>
        <span className={styles['count']}>{count.toLocaleString('en')}</span>
      </div>
    </div>
  );
}
