import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { bodyNode } from '#shared/article/body.ts';
import { comparedText } from '#renderer/versions/compared-text.ts';
import type { ComparedText } from '#renderer/versions/compared-text.ts';
import { diffTokens, tokensOf } from '#renderer/versions/token-diff.ts';

function docOf(...paragraphs: readonly string[]): Node {
  const content = paragraphs.map((text) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  }));
  return bodyNode({ type: 'doc', content });
}

function marked({ doc, changes }: ComparedText): readonly string[] {
  return changes.map(({ kind, from, to, whole }) => {
    const words = doc.textBetween(from, to, '|');
    return `${kind === 'deleted' ? '-' : '+'}${words}${whole ? ' (whole)' : ''}`;
  });
}

/** The joined text without what one side alone has, as a plain text by block. */
function sideOf({ doc, changes }: ComparedText, gone: 'deleted' | 'inserted'): string {
  const blocks: string[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const start = position + 1;
    const text = node.textBetween(0, node.content.size);
    const left = changes.filter(({ kind, from, to }) => {
      return kind === gone && from < start + node.content.size && to > start;
    });
    const out = left.some(({ whole }) => whole);
    const kept = text.replace(/./gs, (unit, at: number) =>
      left.some(({ from, to }) => from <= start + at && start + at < to) ? '' : unit,
    );
    if (!out) blocks.push(kept);
    return false;
  });
  return blocks.join('\n');
}

describe('two versions in one text', () => {
  test('show a changed word as what went and what came', () => {
    const compared = comparedText(
      docOf('The bridge closes on Monday.'),
      docOf('The bridge closes on Friday.'),
    );
    expect(marked(compared)).toEqual(['-Monday', '+Friday']);
  });

  test('show words beside each other as one change', () => {
    const compared = comparedText(docOf('The old bridge closes.'), docOf('The new tunnel closes.'));
    expect(marked(compared)).toEqual(['-old bridge', '+new tunnel']);
  });

  test('show blocks that went or came as a whole', () => {
    const compared = comparedText(
      docOf('The bridge closes.', 'Ferries run all night.'),
      docOf('Something else entirely happens first.', 'The bridge closes.'),
    );
    expect(marked(compared)).toEqual([
      '+Something else entirely happens first. (whole)',
      '-Ferries run all night. (whole)',
    ]);
  });

  test('look into lists', () => {
    const listOf = (...items: readonly string[]) => ({
      type: 'bullet_list',
      content: items.map((text) => ({
        type: 'list_item',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    });
    const doc = (...items: readonly string[]): Node =>
      bodyNode({ type: 'doc', content: [listOf(...items)] });
    const compared = comparedText(
      doc('The first ferry leaves at noon', 'The last one leaves late'),
      doc('The first ferry leaves at six', 'The last one leaves late', 'Bicycles go free'),
    );
    expect(marked(compared)).toEqual(['-noon', '+six', '+Bicycles go free (whole)']);
  });

  test('hold both, whatever was written', () => {
    const word = fc.constantFrom('bridge', 'ferry', 'on', 'Monday', 'closes', 'night', '“no,”');
    const paragraph = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const text = fc.array(paragraph, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const compared = comparedText(docOf(...before), docOf(...after));
        expect(sideOf(compared, 'inserted')).toBe(before.join('\n'));
        expect(sideOf(compared, 'deleted')).toBe(after.join('\n'));
      }),
      { numRuns: 300 },
    );
  });
});

test('a text too long to be compared word by word is shown as gone and come', () => {
  const words = (of: string): readonly string[] => tokensOf(`${of} `.repeat(1_500));
  const runs = diffTokens(words('old'), words('new'), (word) => word);
  expect(runs.map(({ kind }) => kind)).toEqual(['deleted', 'inserted', 'same']);
});

test('what is suggested reads as if it were accepted', () => {
  const attrs = { id: 's1', by: 'Jo Lind', at: '2026-03-01T08:00:00.000Z' };
  const suggested = bodyNode({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'It closed on ' },
          { type: 'text', text: 'Thursday', marks: [{ type: 'deletion', attrs }] },
          { type: 'text', text: 'Friday', marks: [{ type: 'insertion', attrs }] },
          { type: 'text', text: '.' },
        ],
      },
    ],
  });
  expect(marked(comparedText(docOf('It closed on Thursday.'), suggested))).toEqual([
    '-Thursday',
    '+Friday',
  ]);
  expect(marked(comparedText(docOf('It closed on Friday.'), suggested))).toEqual([]);
});
