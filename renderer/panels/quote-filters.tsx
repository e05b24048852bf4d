import { whose } from '../ledger/quote-entries.ts';
import type { NameOf, QuoteEntry, QuoteFilter } from '../ledger/quote-entries.ts';
import { Filter, FilterRow } from './filter.tsx';
import { stateNames } from './verbatim.tsx';

interface QuoteFiltersProps {
  readonly entries: readonly QuoteEntry[];
  readonly nameOf: NameOf;
  readonly filter: QuoteFilter;
  readonly onChange: (filter: QuoteFilter) => void;
}

const states: Readonly<Record<NonNullable<QuoteFilter['state']>, string>> = {
  proposed: 'Found in the text',
  ...stateNames,
};

/** Shows the quotations of one speaker, through one outlet, or in one state. */
export function QuoteFilters({ entries, nameOf, filter, onChange }: QuoteFiltersProps) {
  const all = entries.map((entry) => whose(entry, nameOf));
  const found = Object.entries(states).filter(([state]) => all.some((one) => one.state === state));
  return (
    <FilterRow label="Which quotations">
      <Filter
        label="Speaker"
        every="Any speaker"
        value={filter.speaker}
        options={optionsOf(
          all.map(({ speaker }) => speaker),
          'Nobody named',
        )}
        onChange={(speaker) => onChange({ ...filter, speaker })}
      />
      <Filter
        label="Outlet"
        every="Any outlet"
        value={filter.outlet}
        options={optionsOf(
          all.map(({ outlet }) => outlet),
          'Said to us',
        )}
        onChange={(outlet) => onChange({ ...filter, outlet })}
      />
      <Filter
        label="State"
        every="Any state"
        value={filter.state}
        options={found.map(([value, name]) => ({ value, name }))}
        onChange={(value) => {
          const state = keys.find((key) => key === value) ?? null;
          onChange({ ...filter, state });
        }}
      />
    </FilterRow>
  );
}

const keys = ['proposed', 'exact', 'part', 'edited', 'altered', 'loose'] as const;

function optionsOf(names: readonly string[], none: string) {
  const different = [...new Set(names)];
  if (different.length < 2) return [];
  return different
    .toSorted((a, b) => a.localeCompare(b))
    .map((value) => ({ value, name: value === '' ? none : value }));
}
