import type { DateOrder, QuotationStyle } from '#shared/house/house-style.ts';
import { CreditLinesForm } from './credit-lines.tsx';
import { usePreferences } from '../stores/preferences.ts';
import { Segments } from './segments.tsx';
import type { SectionProps } from './use-change.ts';

const marks = [
  { id: 'double', name: '“Double”' },
  { id: 'single', name: '‘Single’' },
  { id: 'guillemets', name: '«Angled»' },
  { id: 'low', name: '„Low“' },
] as const satisfies readonly { id: QuotationStyle; name: string }[];

const within: Readonly<Record<QuotationStyle, string>> = {
  double: '“She told me ‘not today’ and left.”',
  single: '‘She told me “not today” and left.’',
  guillemets: '«She told me “not today” and left.»',
  low: '„She told me ‚not today‘ and left.“',
};

const dates = [
  { id: 'day first', name: '30 November 2026' },
  { id: 'month first', name: 'November 30, 2026' },
] as const satisfies readonly { id: DateOrder; name: string }[];

/** The forms that a newsroom chose once for all its articles. */
export function House({ change }: SectionProps) {
  const house = usePreferences((state) => state.house);
  return (
    <>
      <Segments
        label="Quotation marks"
        value={house.quotationMarks}
        options={marks}
        onChange={(quotationMarks) => change({ house: { ...house, quotationMarks } })}
        description={`${within[house.quotationMarks]} Typing sets them so. Words that have a quote record, and block quotes, stay as they are typed.`}
      />
      <Segments
        label="Dates on the page"
        value={house.dates}
        options={dates}
        onChange={(order) => change({ house: { ...house, dates: order } })}
        description="An article whose language names a region, as an imported page may, follows that."
      />
      <CreditLinesForm change={change} />
    </>
  );
}
