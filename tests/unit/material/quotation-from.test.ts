import { describe, expect, it } from 'vitest';
import { makeSource } from '#shared/article/ledger.ts';
import type { Material, Source } from '#shared/article/ledger.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { quotationFrom } from '#renderer/material/quotation-from.ts';

const ines = makeSource({ id: 'ines', kind: 'person', name: 'Ines Marchetti' });
const radio = makeSource({ id: 'radio', kind: 'outlet', name: 'Harbor Radio' });
const material: Material = {
  asset: {
    sha256: 'a'.repeat(64),
    extension: 'vtt',
    mediaType: 'text/vtt',
    bytes: 1,
    width: null,
    height: null,
  },
  name: 'radio.vtt',
  addedAt: '2024-03-01T08:00:00.000Z',
};

/** Material of these blocks. */
function textOf(
  kind: MaterialText['kind'],
  blocks: readonly { readonly text: string; readonly speaker?: string }[],
): MaterialText {
  let start = 0;
  const placed = blocks.map(({ text, speaker = null }, index) => {
    const block = { start, end: start + text.length, level: null, page: null, at: null, speaker };
    start += text.length + 1;
    return kind === 'transcript' ? { ...block, at: index * 61_000 } : block;
  });
  const rest = { title: null, date: null, mail: null, pages: null, notice: null };
  return { kind, text: blocks.map(({ text }) => text).join('\n'), blocks: placed, ...rest };
}

/** The quotation of these words. */
function quoted(
  words: string,
  text: MaterialText,
  source: Source,
  sources: readonly Source[] = [],
) {
  const start = text.text.indexOf(words);
  let count = 0;
  const newId = (): string => `new-${(count += 1)}`;
  const from = { material, text, source, sources: [source, ...sources], newId };
  return quotationFrom({ start, end: start + words.length }, from);
}

describe('a quotation from material', () => {
  it('has the words without the marks around them, and their spot', () => {
    const text = textOf('PDF', [{ text: 'She said: “We never\u00a0agreed,” and left.' }]);
    const made = quoted(' “We never\u00a0agreed,” ', text, ines);
    expect(made?.quote).toMatchObject({
      words: 'We never agreed',
      speakerId: 'ines',
      outletId: null,
      medium: 'document',
      spot: { start: 11, end: 26, words: 'We never\u00a0agreed', where: null },
    });
    expect(quoted(' “', text, ines)).toBeNull();
  });

  it('runs over lines of a transcript, and is said by whom it names', () => {
    const text = textOf('transcript', [
      { text: 'Did you agree?', speaker: 'Host' },
      { text: 'We never', speaker: 'INES MARCHETTI' },
      { text: 'agreed.', speaker: 'INES MARCHETTI' },
    ]);
    const made = quoted('We never\nagreed.', text, radio, [ines]);
    expect(made?.quote).toMatchObject({
      words: 'We never agreed.',
      speakerId: 'ines',
      outletId: 'radio',
      medium: 'broadcast',
      spot: { where: '00:01:01' },
    });
    expect(made?.newSource).toBeNull();
  });

  it('records a speaker whom the ledger does not know', () => {
    const text = textOf('transcript', [{ text: 'We never agreed.', speaker: 'ODA LIND' }]);
    const made = quoted('We never agreed.', text, radio, [ines]);
    expect(made?.newSource).toMatchObject({ kind: 'person', name: 'Oda Lind' });
    expect(made?.quote.speakerId).toBe(made?.newSource?.id);
  });

  it('names nobody where the material does not, or where two speak', () => {
    const text = textOf('transcript', [
      { text: 'We never agreed.', speaker: 'Ines Marchetti' },
      { text: 'Never?' },
    ]);
    expect(quoted('Never?', text, ines)?.quote.speakerId).toBeNull();
    expect(quoted('agreed.\nNever?', text, ines)?.quote.speakerId).toBeNull();
  });

  it('of a message is the sender’s, and not of those that it quotes', () => {
    const text = {
      ...textOf('e-mail', [
        { text: 'We never agreed.', speaker: 'ines@example.org' },
        { text: 'Did you?' },
      ]),
      date: '2024-03-05T09:00:00.000Z',
    };
    expect(quoted('We never agreed.', text, ines)?.quote).toMatchObject({
      speakerId: 'ines',
      medium: 'e-mail',
      date: '2024-03-05',
    });
    expect(quoted('Did you?', text, ines)?.quote.speakerId).toBeNull();
  });

  it('of an outlet’s page came through that outlet, and nobody is named yet', () => {
    const text = textOf('web page', [{ text: 'We never agreed.' }]);
    expect(quoted('We never agreed.', text, radio)?.quote).toMatchObject({
      speakerId: null,
      outletId: 'radio',
      medium: null,
    });
  });
});
