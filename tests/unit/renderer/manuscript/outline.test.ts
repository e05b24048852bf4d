import { describe, expect, it } from 'vitest';
import { bodyNode } from '#shared/article/body.ts';
import { outlineOf } from '#renderer/manuscript/outline.ts';

function block(type: string, text: string, attrs?: Record<string, unknown>): unknown {
  return { type, ...(attrs ? { attrs } : {}), content: text ? [{ type: 'text', text }] : [] };
}

describe('an outline', () => {
  it('holds the headings in their order, each with the words under it', () => {
    const doc = bodyNode({
      type: 'doc',
      content: [
        block('paragraph', 'Three words first.'),
        block('heading', 'The harbor', { level: 2 }),
        block('paragraph', 'Boats left.'),
        { type: 'block_quote', content: [block('paragraph', 'No boat is safe.')] },
        block('heading', '', { level: 3 }),
      ],
    });
    const rows = outlineOf(doc);
    expect(rows).toMatchObject([
      { text: 'The harbor', level: 2, words: 6 },
      { text: '', level: 3, words: 0 },
    ]);
    for (const { position } of rows) expect(doc.nodeAt(position)?.type.name).toBe('heading');
  });
});
