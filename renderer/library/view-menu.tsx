import { ArrowDownWideNarrow, Check, Maximize2 } from 'lucide-react';
import { runCommand } from '../commands/registry.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import type { MenuChoice } from '../ui/menu.tsx';
import { sortNames } from './sort-names.ts';
import { sortKeys } from './rows.ts';

/** How the rail lists its articles, and where else one can look. */
export function ViewMenu() {
  const { sort, grouped, arrangement, sortBy, toggleGrouped, search } = useLibraryView();
  const tick = (on: boolean) => (on ? <Check aria-hidden /> : undefined);
  const orders: readonly MenuChoice[] = sortKeys.map((by) => ({
    id: by,
    label: `By ${sortNames[by]}`,
    icon: tick(sort.by === by),
    run: () => sortBy({ by, reversed: false }),
  }));
  return (
    <MenuButton
      label="How the library is shown"
      groups={[
        orders,
        [
          {
            id: 'reverse',
            label: 'The other way round',
            icon: tick(sort.reversed),
            run: () => sortBy({ ...sort, reversed: !sort.reversed }),
          },
          {
            id: 'group',
            label: 'Group by status',
            icon: tick(grouped),
            run: toggleGrouped,
          },
        ],
        arrangement.filters.map(({ id, name, query }) => ({
          id,
          label: name,
          run: () => search(query),
        })),
        [
          {
            id: 'wide',
            label: 'The whole library',
            icon: <Maximize2 aria-hidden />,
            shortcut: shortcutOf('library.wide'),
            run: () => runCommand('library.wide'),
          },
        ],
      ].filter((group) => group.length > 0)}
    >
      <IconButton label="How the library is shown">
        <ArrowDownWideNarrow aria-hidden />
      </IconButton>
    </MenuButton>
  );
}
