import type { Node } from 'prosemirror-model';
import { keptKind, noteKinds } from '#shared/article/corrections.ts';
import { isoDate } from '#shared/article/dates.ts';
import type { NoteToReaders } from './imported-copy.ts';

/** The body without the corrections that it printed at its head and foot. */
export interface CorrectedBody {
  readonly body: readonly Node[];
  readonly notes: readonly NoteToReaders[];
  /** How many blocks went at the head. */
  readonly before: number;
}

/**
 * Takes what a published page told its readers was wrong out of its text. Only a paragraph that says
 * in its first words that it is a correction, or another note to readers, and of which day: any other may be the story's own.
 */
export function takeCorrectionLines(body: readonly Node[]): CorrectedBody {
  const texts = body.map(correctionOf);
  const start = texts.findIndex((found) => found === null);
  if (start < 0) return { body, notes: [], before: 0 };
  const end = texts.findLastIndex((found) => found === null) + 1;
  const notes = [...texts.slice(0, start), ...texts.slice(end)].filter((found) => found !== null);
  return { body: body.slice(start, end), notes, before: start };
}

/** `null` for a block that is none, or does not say its day. */
function correctionOf(block: Node): NoteToReaders | null {
  if (block.type.name !== 'paragraph') return null;
  const printed = block.textContent.replace(/\s+/g, ' ').trim();
  const match = labelled.exec(printed) ?? amended.exec(printed);
  const day = isoDate(match?.groups?.['day'] ?? '');
  const text = match?.groups?.['text'];
  if (day === null || text === undefined) return null;
  const label = (match?.groups?.['label'] ?? '').toLowerCase().replace("'", '’');
  const kind = noteKinds.find((each) => each === label) ?? 'correction';
  // Noon: the same day wherever readers are.
  return { at: `${day}T12:00:00.000Z`, text, ...keptKind(kind) };
}

const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const day = `(?<day>\\d{1,2} ${month} \\d{4}|${month} \\d{1,2},? \\d{4})`;

/** "Correction, May 4, 2021: …", "Correction (4 May 2021): …": the label is not of the text. */
const label = "(?<label>Correction|Clarification|Editor['’]s note|Retraction)";
const labelled = new RegExp(`^${label},? \\(?${day}\\)?(?:: ?| [—–-] )(?<text>.+)$`, 'iu');

/** "This article was amended on 4 May 2021 to …": the sentence is the text. */
const amended = new RegExp(
  `^(?<text>This (?:article|story|report|piece|page) was (?:amended|corrected) on ${day}\\b.*)$`,
  'iu',
);
