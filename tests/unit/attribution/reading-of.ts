import { blocksOfText } from '#shared/article/blocks.ts';
import type { Place } from '#shared/article/blocks.ts';
import { createReader } from '#shared/attribution/reader.ts';
import type { Reading } from '#shared/attribution/reading.ts';

/** A fresh reader's answer for a plain text, a paragraph a line. */
export function readingOf(text: string): Reading {
  return createReader().read(blocksOfText(text).blocks);
}

/** A line a quotation: `direct: Ann Lee (mayor) | said | AP | its words`. */
export function quotationsIn(text: string): readonly string[] {
  return readingOf(text).quotations.map(({ kind, speaker, cue, outlet, parts, words }) =>
    [
      `${kind}: ${speaker?.name ?? speaker?.text ?? 'nobody'}${speaker?.role ? ` (${speaker.role})` : ''}`,
      cue?.text ?? '-',
      outlet?.name ?? '-',
      parts.length > 1 ? `${words} [${parts.length} parts]` : words,
    ].join(' | '),
  );
}

/** A line an unnamed source: `unnamed, one: a clerk | terms | reason | outlet`. */
export function unnamedIn(text: string): readonly string[] {
  return readingOf(text).unnamed.map(
    ({ kind, plural, text: words, terms, reason, outlet }) =>
      `${kind}, ${plural ? 'several' : 'one'}: ${words} | ${terms?.text ?? '-'} | ${reason?.text ?? '-'} | ${outlet ?? '-'}`,
  );
}

/** Every place of a reading, to be checked against its blocks. */
export function placesOf(reading: Reading): readonly Place[] {
  const speakers = reading.quotations.flatMap(({ speaker }) =>
    speaker === null ? [] : [speaker.place, speaker.described ?? speaker.place],
  );
  return [
    ...speakers,
    ...reading.quotations.flatMap(({ parts, cue, outlet }) => [
      ...parts,
      ...(cue === null ? [] : [cue.place]),
      ...(outlet === null ? [] : [outlet.place]),
    ]),
    ...reading.unnamed.flatMap(({ place, terms, reason }) => [
      place,
      ...(terms === null ? [] : [terms.place]),
      ...(reason === null ? [] : [reason.place]),
    ]),
    ...reading.terms.map(({ place }) => place),
    ...reading.outlets.map(({ place }) => place),
    ...reading.credits.flatMap(({ place, entries }) => [
      place,
      ...entries.map((each) => each.place),
    ]),
    ...reading.strayMarks.flatMap(({ place, partner }) => (partner ? [place, partner] : [place])),
    ...reading.placeholders.map(({ place }) => place),
  ];
}
