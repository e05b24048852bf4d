import { otherNoteKinds } from './article.ts';
import type { Article } from './article.ts';

export type Correction = Article['corrections'][number];

/** What a newsroom calls what it tells its readers after publication. */
export type NoteKind = 'correction' | (typeof otherNoteKinds)[number];

export const noteKinds: readonly NoteKind[] = ['correction', ...otherNoteKinds];

/** As they print over one such note, and over several. */
export const noteNames: Readonly<
  Record<NoteKind, { readonly one: string; readonly many: string }>
> = {
  correction: { one: 'Correction', many: 'Corrections' },
  clarification: { one: 'Clarification', many: 'Clarifications' },
  'editor’s note': { one: 'Editor’s note', many: 'Editor’s notes' },
  retraction: { one: 'Retraction', many: 'Retractions' },
};

export function noteKindOf({ kind }: Pick<Correction, 'kind'>): NoteKind {
  return kind ?? 'correction';
}

/** The kind as it is kept: a correction says nothing of it, as those of older files do not. */
export function keptKind(kind: NoteKind): Pick<Correction, 'kind'> {
  return kind === 'correction' ? {} : { kind };
}

/** True for an article that readers have seen: only of such a one something can be corrected. */
export function wasPublished({ status, publishedAt }: Article): boolean {
  return status === 'published' || publishedAt !== null;
}

/** Whether readers of the page that was exported last have seen it. */
export function wasShown({ at }: Correction, shown: { readonly at: string } | null): boolean {
  return shown !== null && shown.at >= at;
}

/** Above the text prints what takes all of it back: whoever reads on should know. */
export function printsAbove(kind: NoteKind): boolean {
  return kind === 'retraction';
}

/** The corrections of both, each once, oldest first: what readers were told is never lost. */
export function united(
  stored: readonly Correction[],
  sent: readonly Correction[],
): Article['corrections'] {
  const known = new Set(stored.map(({ id }) => id));
  const added = sent.filter(({ id }) => !known.has(id));
  if (added.length === 0) return [...stored];
  return [...stored, ...added].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
