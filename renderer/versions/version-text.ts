import type { Difference, Stretch } from '#shared/article/merge/differences.ts';
import type { FieldDifference, Merge, RecordDifference } from '#shared/article/merge/merge.ts';
import { isSame, isSuggestedIn, textOf } from '#shared/article/merge/values.ts';

/** One difference as a person reads it. */
export interface ShownDifference {
  readonly difference: Difference<unknown>;
  /** "Headline", "Paragraph 3", "Source". */
  readonly label: string;
  /** What each version says, as text; `null` where it says nothing. */
  readonly mine: string | null;
  readonly theirs: string | null;
  /** True where both may stand, one after the other. */
  readonly both: boolean;
}

/** A difference, or so many paragraphs that are the same in both. */
export type ShownStretch = ShownDifference | { readonly same: number };

const fieldLabels: Readonly<Record<FieldDifference['field'], string>> = {
  headline: 'Headline',
  dek: 'Dek',
  byline: 'Byline',
  dateline: 'Dateline',
  section: 'Section',
  slug: 'Slug',
  language: 'Language',
  wordGoal: 'Word goal',
};

const recordLabels: Readonly<Record<RecordDifference['list'], string>> = {
  sources: 'Source',
  quotes: 'Quote',
  photos: 'Photo',
  waivers: 'Waiver',
  threads: 'Comments',
  corrections: 'Correction',
};

/** All differences in reading order: the head, the text, the records. */
export function shownStretches(merge: Merge): readonly ShownStretch[] {
  return [
    ...merge.fields.map(shownField),
    ...shownBody(merge.body),
    ...merge.records.map(shownRecord),
  ];
}

function shownField(difference: FieldDifference): ShownDifference {
  return {
    difference,
    label: fieldLabels[difference.field],
    mine: fieldText(difference.mine),
    theirs: fieldText(difference.theirs),
    both: false,
  };
}

function fieldText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  const text = Array.isArray(value) ? value.map(String).join(', ') : value;
  return typeof text === 'string' && text !== '' ? text : null;
}

function shownBody(stretches: readonly Stretch[]): readonly ShownStretch[] {
  const shown: ShownStretch[] = [];
  let same = 0;
  let number = 0;
  for (const stretch of stretches) {
    number += 1;
    if (stretch.kind === 'same') {
      same += 1;
      continue;
    }
    if (same > 0) shown.push({ same });
    same = 0;
    const { difference } = stretch;
    shown.push({
      difference,
      label: `Paragraph ${number}`,
      mine: blockText(difference.mine),
      theirs: blockText(difference.theirs),
      both: difference.mine !== null && difference.theirs !== null,
    });
  }
  if (same > 0) shown.push({ same });
  return shown;
}

function blockText(block: unknown): string | null {
  if (block === null) return null;
  const text = textOf(block);
  if (text !== '') return isSuggestedIn(block) ? `${text}\n(suggestions as if accepted)` : text;
  const type = typeof block === 'object' && 'type' in block ? block.type : null;
  if (type === 'figure') return '(a picture)';
  return type === 'rule' ? '(a rule)' : '(an empty paragraph)';
}

function shownRecord(difference: RecordDifference): ShownDifference {
  const { mine, theirs, list } = difference;
  return {
    difference,
    label: recordLabels[list],
    mine: recordText(mine, theirs),
    theirs: recordText(theirs, mine),
    both: false,
  };
}

/** What a record is called, and where it differs from the other. */
function recordText(
  record: Readonly<Record<string, unknown>> | null,
  other: Readonly<Record<string, unknown>> | null,
): string | null {
  if (record === null) return null;
  const called = ['name', 'words', 'caption', 'reason', 'credit']
    .map((key) => record[key])
    .find((value) => typeof value === 'string' && value !== '');
  const title = typeof called === 'string' ? called : '(without a name)';
  if (other === null) return title;
  const differing = Object.entries(record)
    .filter(([key, value]) => !isSame(value, other[key]) && value !== called)
    .map(([key, value]) => `${spaced(key)}: ${plain(value)}`);
  return [title, ...differing].join('\n');
}

function plain(value: unknown): string {
  if (value === null || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** "howTheyKnow" as "how they know". */
function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
