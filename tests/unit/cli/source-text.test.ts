import { expect, test } from 'vitest';
import { sourceText } from '#main/cli/source-text.ts';

/** The words in the file at a passage of a block, and where they begin. */
function found(
  text: string,
  options: { html: boolean; blocks: readonly string[]; block: number; words: string },
): { readonly words: string; readonly line: number; readonly column: number } | null {
  const start = (options.blocks[options.block] ?? '').indexOf(options.words);
  const region = sourceText(text, options.html, options.blocks).regionOf({
    block: options.block,
    start,
    end: start + options.words.length,
  });
  if (region === null) return null;
  return {
    words: text.slice(region.start, region.end),
    line: region.startLine,
    column: region.startColumn,
  };
}

test('in plain text, whatever its line ends and spaces', () => {
  const text = 'Headline\r\n\r\nOne  line,\r\n  folded into another.\rLast.';
  const blocks = ['One line, folded into another.', 'Last.'];
  expect(found(text, { html: false, blocks, block: 0, words: 'line, folded' })).toEqual({
    words: 'line,\r\n  folded',
    line: 3,
    column: 6,
  });
  expect(found(text, { html: false, blocks, block: 1, words: 'Last' })).toEqual({
    words: 'Last',
    line: 5,
    column: 1,
  });
});

test('in HTML, across tags, comments and character references', () => {
  const html =
    '<p title="said">Menu</p><script>"It said"</script>\n' +
    '<p>She <em>said</em><!-- said --> &ldquo;no&#8221;&nbsp;twice &amp; left.</p>';
  const blocks = ['She said “no” twice & left.'];
  expect(found(html, { html: true, blocks, block: 0, words: 'said' })).toEqual({
    words: 'said',
    line: 2,
    column: 12,
  });
  expect(found(html, { html: true, blocks, block: 0, words: '“no”' })?.words).toBe(
    '&ldquo;no&#8221;',
  );
  expect(found(html, { html: true, blocks, block: 0, words: '& left' })?.words).toBe('&amp; left');
});

test('a block that stands twice is found where it follows the one before', () => {
  const blocks = ['Between.', 'Twice.'];
  const text = 'Twice.\nBetween.\nTwice.';
  expect(found(text, { html: false, blocks, block: 1, words: 'Twice' })?.line).toBe(3);
});

test('an empty passage is a point', () => {
  const region = sourceText('One two.', false, ['One two.']).regionOf({
    block: 0,
    start: 4,
    end: 4,
  });
  expect(region).toMatchObject({ start: 4, end: 4, startColumn: 5, endColumn: 5 });
});

test('words that the file does not hold have no region', () => {
  const source = sourceText('Other words.', false, ['These words.', '']);
  expect(source.regionOf({ block: 0, start: 0, end: 5 })).toBeNull();
  expect(source.regionOf({ block: 1, start: 0, end: 0 })).toBeNull();
  expect(source.regionOf({ block: 7, start: 0, end: 1 })).toBeNull();
});
