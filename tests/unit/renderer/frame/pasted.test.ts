import { describe, expect, it } from 'vitest';
import { pastedFile } from '#renderer/importing/pasted.ts';

function contentOf(pasted: { html: string; text: string }): string | null {
  const file = pastedFile(pasted);
  return file && `${file.name}: ${new TextDecoder().decode(file.bytes)}`;
}

describe('a paste', () => {
  it('is a page where it has paragraphs, headings or lists', () => {
    expect(contentOf({ html: '<h1>Ferry stays</h1><p>“Good,” she said.</p>', text: 'x' })).toBe(
      'Pasted page.html: <meta charset="utf-8"><h1>Ferry stays</h1><p>“Good,” she said.</p>',
    );
  });

  it('says its own encoding, whatever the page said of its', () => {
    const html = '<meta http-equiv="content-type" content="text/html; charset=latin1"><p>Ø</p>';
    expect(contentOf({ html, text: 'Ø' })).toBe('Pasted page.html: <meta charset="utf-8"><p>Ø</p>');
  });

  it('is plain text where the formatting is of a line alone', () => {
    expect(contentOf({ html: '<span style="color:red">One line</span>', text: 'One line' })).toBe(
      'Pasted text.txt: One line',
    );
  });

  it('is nothing without text', () => {
    expect(contentOf({ html: '', text: ' \n' })).toBeNull();
  });
});
