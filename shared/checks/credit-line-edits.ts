import type { Block, Place } from '../article/blocks.ts';
import type { Edit } from '../article/edits.ts';
import type { CreditEntry, CreditLine } from '../attribution/reading.ts';

/** Takes an entry out of a typed credit line with one separator; with the last entry, the line. */
export function removeEntry(blocks: readonly Block[], line: CreditLine, entry: CreditEntry): Edit {
  return { kind: 'replace text', place: placeOf(blocks, line, entry), text: '' };
}

function placeOf(blocks: readonly Block[], line: CreditLine, entry: CreditEntry): Place {
  const index = line.entries.indexOf(entry);
  const next = line.entries[index + 1];
  const previous = line.entries[index - 1];
  if (next !== undefined) return { ...entry.place, end: next.place.start };
  if (previous !== undefined) return { ...entry.place, start: previous.place.end };
  return withSlash(blocks, line.place);
}

/** Sources and Photo credit may share a line, parted by a slash, which goes with the first to go. */
function withSlash(blocks: readonly Block[], place: Place): Place {
  const text = blocks[place.block]?.text ?? '';
  const before = /\s*[/|•]\s*$/.exec(text.slice(0, place.start));
  if (before !== null) return { ...place, start: before.index };
  const after = /^\s*[/|•]\s*/.exec(text.slice(place.end));
  return { ...place, end: place.end + (after?.[0].length ?? 0) };
}
