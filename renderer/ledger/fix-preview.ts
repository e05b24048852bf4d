import type { Place } from '#shared/article/blocks.ts';
import type { Edit } from '#shared/article/edits.ts';
import { renderCredit } from '#shared/article/photo-credit.ts';
import type { HouseMarks } from '#shared/house/house-style.ts';
import { photoFieldNames } from './photo-field-names.ts';
import { quotedWords } from './quoted-words.ts';

/** Text around a place as it stands now. */
export interface Surroundings {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** One change that a fix makes: in the text, or to a record or field. */
export type PreviewLine =
  | (Surroundings & { readonly kind: 'text'; readonly put: string })
  | { readonly kind: 'record'; readonly what: string };

/** What the edits of a fix will change, before they do. */
export function previewOf(
  edits: readonly Edit[],
  around: (place: Place) => Surroundings | null,
  marks: HouseMarks,
): readonly PreviewLine[] {
  return edits.flatMap((edit): readonly PreviewLine[] => {
    if (edit.kind === 'replace text') {
      const text = around(edit.place);
      return text === null ? [] : [{ kind: 'text', ...text, put: edit.text }];
    }
    return recordChanges(edit, marks).map((what) => ({ kind: 'record', what }));
  });
}

function recordChanges(
  edit: Exclude<Edit, { kind: 'replace text' }>,
  marks: HouseMarks,
): readonly string[] {
  switch (edit.kind) {
    case 'put source': {
      const { name, aliases, listed, named } = edit.source;
      const also = aliases.length === 0 ? '' : `, also ${aliases.join(', ')}`;
      const line = !named
        ? 'not named'
        : listed
          ? 'in the Sources line'
          : 'not in the Sources line';
      return [`Source: ${name}${also}; ${line}`];
    }
    case 'put quote':
      return [`Quotation recorded: ${quotedWords(edit.quote.words, marks)}`];
    case 'put photo':
      return [`Photo credit: ${renderCredit(edit.photo, marks.outer) || 'none'}`];
    case 'change photo':
      return photoChanges(edit.fields);
    case 'remove source':
    case 'merge source':
      return ['A source’s record goes'];
    case 'remove quote':
    case 'merge quote':
      return ['A quotation’s record goes'];
    case 'remove photo':
      return ['The picture’s record and its figure go'];
    case 'set byline':
      return [`By ${edit.byline.join(', ')}`];
    case 'set field':
      return [`${fieldPlaces[edit.field]}: ${edit.text}`];
    case 'link quote':
    case 'link source':
      return ['The passage is tied to the record'];
    case 'unlink quote':
    case 'unlink source':
      return ['Passages are untied from the record'];
    case 'settle suggestions':
      return [edit.fate === 'accept' ? 'Suggestions are accepted' : 'Suggestions are rejected'];
    // Comments are no part of a fix.
    case 'put thread':
    case 'remove thread':
      return [];
  }
}

/** The fields as they print, and where. */
const fieldPlaces = {
  headline: 'Headline, at the top of the page',
  dek: 'Dek, under the headline',
  dateline: 'Dateline, above the text',
  section: 'Section, above the headline',
} as const satisfies Readonly<Record<Extract<Edit, { kind: 'set field' }>['field'], string>>;

function photoChanges(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(photoFieldNames).flatMap(([field, name]) => {
    const words = fields[field];
    return typeof words === 'string' && words !== '' ? [`${name}: ${words}`] : [];
  });
}
