import { expect, test } from 'vitest';
import { excerptAt } from '#renderer/material/excerpt.ts';
import type { MaterialText } from '#shared/material/material-text.ts';

function transcript(lines: readonly (readonly [speaker: string, text: string])[]): MaterialText {
  const text = lines.map(([, line]) => line).join('\n');
  let start = 0;
  const blocks = lines.map(([speaker, line]) => {
    const block = { start, end: start + line.length, level: null, page: null, at: 0, speaker };
    start += line.length + 1;
    return block;
  });
  return {
    kind: 'transcript',
    text,
    blocks,
    title: null,
    date: null,
    mail: null,
    pages: null,
    notice: null,
  };
}

function spotOf({ text }: MaterialText, words: string) {
  const start = text.indexOf(words);
  return { sha256: '0'.repeat(64), start, end: start + words.length, words, where: null };
}

test('a place in the material stands among the words around it, with who says them', () => {
  const material = transcript([
    ['Moderator', 'Is the ferry safe?'],
    ['Ines Marchetti', 'It was.'],
    ['Ines Marchetti', 'The berths were full'],
    ['Ines Marchetti', 'and nobody wrote back.'],
    ['Moderator', 'Thank you.'],
  ]);
  expect(excerptAt(material, spotOf(material, 'The berths were full'))).toEqual({
    before: 'Moderator: Is the ferry safe?\nInes Marchetti: It was. ',
    words: 'The berths were full',
    after: ' and nobody wrote back.\nModerator: Thank you.',
  });
});

test('words that are followed by nothing are followed by nothing', () => {
  const material = transcript([['Ines Marchetti', 'It was full.']]);
  const excerpt = excerptAt(material, spotOf(material, 'It was full.'));
  expect(excerpt).toEqual({ before: 'Ines Marchetti: ', words: 'It was full.', after: '' });
});

test('a long text is cut between words at both sides', () => {
  const filler = 'harbour '.repeat(80).trim();
  const material = transcript([['Ines Marchetti', `${filler} It was full. ${filler}`]]);
  const excerpt = excerptAt(material, spotOf(material, 'It was full.'));
  expect(excerpt?.before).toMatch(/^…harbour (harbour )+$/);
  expect(excerpt?.after).toMatch(/^ harbour( harbour)+…$/);
});

test('words that moved are found, and words that are gone are not', () => {
  const material = transcript([['Ines Marchetti', 'Well: it was full that night.']]);
  const spot = { ...spotOf(material, 'it was full that night'), start: 0, end: 22 };
  expect(excerptAt(material, spot)?.before).toBe('Ines Marchetti: Well: ');
  expect(excerptAt(material, { ...spot, words: 'nobody ever wrote back to us' })).toBeNull();
});
