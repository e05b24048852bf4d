import { creditLinesSchema } from '#shared/house/credit-lines.ts';
import type { CreditLines, LineOrder, LineSeparator } from '#shared/house/credit-lines.ts';
import { useState } from 'react';
import { usePreferences } from '../stores/preferences.ts';
import { TextField } from '../ui/text-field.tsx';
import { Segments } from './segments.tsx';
import type { SectionProps } from './use-change.ts';

const separators = [
  { id: 'comma', name: 'A, B' },
  { id: 'semicolon', name: 'A; B' },
  { id: 'slash', name: 'A / B' },
  { id: 'dot', name: 'A · B' },
] as const satisfies readonly { id: LineSeparator; name: string }[];

const orders = [
  { id: 'recorded', name: 'As recorded' },
  { id: 'alphabetical', name: 'Alphabetical' },
] as const satisfies readonly { id: LineOrder; name: string }[];

/** The form of the Sources and Photo credit lines. */
export function CreditLinesForm({ change }: SectionProps) {
  const lines = usePreferences((state) => state.house.creditLines);
  const [sourcesWord, setSourcesWord] = useState(lines.sourcesWord);
  const [photoWord, setPhotoWord] = useState(lines.photoWord);
  const put = (patch: Partial<CreditLines>): void => {
    // A field that loses the focus to a press puts its word in just before the press does: what
    // counts is what stands now, not what was drawn.
    const { house } = usePreferences.getState();
    change({
      house: { ...house, creditLines: creditLinesSchema.parse({ ...house.creditLines, ...patch }) },
    });
  };
  return (
    <>
      <TextField
        label="Word before the sources"
        value={sourcesWord}
        onChange={setSourcesWord}
        onBlur={() => put({ sourcesWord })}
      />
      <TextField
        label="Word before the photo credits"
        value={photoWord}
        onChange={setPhotoWord}
        onBlur={() => put({ photoWord })}
      />
      <Segments
        label="Between the names"
        value={lines.separator}
        options={separators}
        onChange={(separator) => put({ separator })}
      />
      <Segments
        label="Order of the names"
        value={lines.order}
        options={orders}
        onChange={(order) => put({ order })}
        description={`They print as “${lines.sourcesWord}: …” and “${lines.photoWord}: …” at the foot of an article.`}
      />
    </>
  );
}
