import { describe, expect, test } from 'vitest';
import { createReader } from '#shared/attribution/reader.ts';
import { findingsOf, mended, story, textsOf } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const found = (...texts: readonly string[]) => findingsOf('quote/edited', story(texts), read);

describe('a quotation with marks of editing', () => {
  test.each([
    ['“We will close [the pier] today,” Jo Lind said.', '2 of 6 words put in'],
    ['“We will close it … and build another one,” Jo Lind said.', '1 cut in 8 words'],
    ['“We close ... the pier [...] and leave,” Jo Lind said.', '2 cuts in 6 words'],
    ['“We close the pier. . . . And then we leave,” Jo Lind said.', '1 cut in 8 words'],
    ['“We close [the old pier] … and we leave,” Jo Lind said.', '3 of 8 words put in, 1 cut'],
    ['Jo Lind said they would “close [the pier] and leave” today.', '2 of 5 words put in'],
    ['«We will close [the pier] today,» Jo Lind said.', '2 of 6 words put in'],
    ['Jo Lind said they would “close [the pier] and leave today.', '2 of 6 words put in'],
  ])('says how much of it is edited: %s', (text, extent) => {
    expect(found(text).map(({ message, severity }) => [message, severity])).toEqual([
      [`Readers see an edited quotation: ${extent}.`, 'information'],
    ]);
  });

  test.each([
    ['no mark', '“We will close the pier,” Jo Lind said.'],
    ['a voice that trails off', '“We will close it …” Jo Lind said. “And then …”'],
    ['an ellipsis before its first word', '“… and then we close,” Jo Lind said.'],
    ['a changed letter', '“[W]e will close the pier,” Jo Lind said.'],
    ['a word that is marked as said so', '“We has [sic] closed the pier,” Jo Lind said.'],
    ['a note of how it was said', '“We will [laughs] close the pier,” Jo Lind said.'],
    ['brackets that are the writer’s', 'Jo Lind [the keeper] said that the pier … would close.'],
    ['a title', 'She read “The Pier [and After]” on Friday.'],
    ['a placeholder', '“We will close [name] today,” Jo Lind said.'],
  ])('is not made by %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('can have its brackets’ words outside it, in the marks that it has', () => {
    const after = (text: string) => {
      const fix = found(text)[0]?.fixes.find(({ label }) => label.startsWith('Set'));
      return fix && textsOf(mended(story([text]), fix))[0];
    };
    expect(after('“We close [the pier] today,” Jo Lind said.')).toBe(
      '“We close” the pier “today,” Jo Lind said.',
    );
    expect(after('«We close [the pier] today,» Jo Lind said.')).toBe(
      '«We close» the pier «today,» Jo Lind said.',
    );
    expect(after('“[The pier] closes today,” Jo Lind said.')).toBeUndefined();
  });
});
