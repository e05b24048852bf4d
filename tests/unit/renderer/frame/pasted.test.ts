import { describe, expect, it } from 'vitest';
import { pastedFiles } from '#renderer/importing/pasted.ts';

function contentsOf(pasted: { html: string; text: string }): readonly string[] {
  return pastedFiles(pasted).map(
    ({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`,
  );
}

describe('a paste', () => {
  it('is a page where it has paragraphs, headings or lists, and else its text', () => {
    const html = '<h1>Ferry stays</h1><p>“Good,” she said.</p>';
    expect(contentsOf({ html, text: 'Ferry stays' })).toEqual([
      `Pasted page.html: <meta charset="utf-8">${html}`,
      'Pasted text.txt: Ferry stays',
    ]);
  });

  it('says its own encoding, whatever the page said of its', () => {
    const html = '<meta http-equiv="content-type" content="text/html; charset=latin1"><p>Ø</p>';
    expect(contentsOf({ html, text: '' })).toEqual([
      'Pasted page.html: <meta charset="utf-8"><p>Ø</p>',
    ]);
  });

  it('is plain text where the formatting is of a line alone', () => {
    const html = '<span style="color:red">One line</span>';
    expect(contentsOf({ html, text: 'One line' })).toEqual(['Pasted text.txt: One line']);
  });

  it('is nothing without text', () => {
    expect(contentsOf({ html: '', text: ' \n' })).toEqual([]);
  });
});
