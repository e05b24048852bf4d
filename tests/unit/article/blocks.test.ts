import { describe, expect, it, test } from 'vitest';
import { blocksOf, blocksOfText, textOfBlock } from '#shared/article/blocks.ts';
import { articleBody, bodyNode } from '#shared/article/body.ts';

const { marks } = articleBody;

describe('blocksOf', () => {
  it('lists the text of every textblock in document order, with what it is', () => {
    const body = bodyNode({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'At the port' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Cranes stood still.' }] },
        {
          type: 'block_quote',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We wait.' }] }],
        },
        {
          type: 'bullet_list',
          content: [
            {
              type: 'list_item',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One ship.' }] }],
            },
          ],
        },
        { type: 'pull_quote', content: [{ type: 'text', text: 'We wait.' }] },
      ],
    });

    expect(blocksOf(body).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'At the port'],
      ['paragraph', 'Cranes stood still.'],
      ['block quote', 'We wait.'],
      ['list item', 'One ship.'],
      ['pull quote', 'We wait.'],
    ]);
  });

  it('keeps text offsets and document positions one constant apart, over hard breaks and marks', () => {
    const strong = marks.strong.create();
    const doc = articleBody.node('doc', null, [
      articleBody.node('paragraph', null, [articleBody.text('First.')]),
      articleBody.node('paragraph', null, [
        articleBody.text('Line one'),
        articleBody.node('hard_break'),
        articleBody.text('line two', [strong]),
      ]),
    ]);
    const [, second] = blocksOf(doc);

    expect(second?.text).toBe('Line one\nline two');
    const offset = second?.text.indexOf('two') ?? -1;
    const position = (second?.start ?? 0) + offset;
    expect(doc.textBetween(position, position + 3)).toBe('two');
  });

  it('joins the pieces of one record link that formatting has split', () => {
    const doc = bodyNode({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'We ', marks: [{ type: 'quotation', attrs: { quoteId: 'q1' } }] },
            {
              type: 'text',
              text: 'wait',
              marks: [{ type: 'em' }, { type: 'quotation', attrs: { quoteId: 'q1' } }],
            },
            { type: 'text', text: ', she said.' },
          ],
        },
      ],
    });

    expect(blocksOf(doc)[0]?.links).toEqual([
      { kind: 'quotation', target: 'q1', start: 0, end: 7 },
    ]);
  });
});

describe('blocksOfText', () => {
  it('cuts at line ends and says where each block starts', () => {
    const text = 'One.\n\nTwo.\r\nThree.';
    const { blocks, offsets } = blocksOfText(text);

    expect(blocks.map((block) => block.text)).toEqual(['One.', 'Two.', 'Three.']);
    expect(offsets.map((offset) => text.slice(offset, offset + 3))).toEqual(['One', 'Two', 'Thr']);
  });
});

test('one block’s text has blanks for what is to go, and a unit for every leaf', () => {
  const deletion = articleBody.mark('deletion', { id: 's', by: 'Sam', at: '2026-01-30T09:00:00Z' });
  const node = articleBody.node('paragraph', null, [
    articleBody.text('the '),
    articleBody.text('night', [deletion]),
    articleBody.node('hard_break'),
    articleBody.text('boat'),
  ]);
  expect(textOfBlock(node)).toBe('the      \nboat');
  const [block] = blocksOf(articleBody.node('doc', null, [node]));
  expect(block?.text).toBe(textOfBlock(node));
});
