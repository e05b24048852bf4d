import { expect, test } from 'vitest';
import { blocksOf } from '#shared/article/blocks.ts';
import { bodyNode, bodySchema } from '#shared/article/body.ts';
import { embedAddress, embedProvider } from '#shared/article/embeds.ts';

test.each([
  ['https://www.youtube.com/watch?v=1', 'YouTube'],
  ['https://m.youtube.com/watch?v=1', 'YouTube'],
  ['https://notyoutube.com/watch', 'notyoutube.com'],
  ['https://www.harbor.example/story', 'harbor.example'],
])('%s is a page of %s', (address, provider) => {
  expect(embedAddress(` ${address}\n`)).toBe(address);
  expect(embedProvider(address)).toBe(provider);
});

test.each([
  'http://harbor.example/story',
  'javascript:alert(1)',
  'https://localhost/x',
  'https://bank.example@evil.example/',
  'https://harbor.example/a b',
  'See https://harbor.example/story',
  'https://',
])('“%s” is no address that a card can show', (text) => {
  expect(embedAddress(text)).toBeNull();
});

const post = (url: unknown) => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'It stays.' }] },
    { type: 'embed', attrs: { url }, content: [{ type: 'text', text: 'The boat stays.' }] },
  ],
});

test('the words of a post are a block of their own, at their place', () => {
  const doc = bodyNode(post('https://x.com/harbor/status/1'));
  const [, block] = blocksOf(doc);
  expect(block).toMatchObject({ kind: 'embed', text: 'The boat stays.' });
  const start = block?.start ?? 0;
  expect(doc.textBetween(start, start + 3)).toBe('The');
});

test('a body whose post has no address of the web is refused', () => {
  expect(bodySchema.safeParse(post('https://x.com/harbor/status/1')).success).toBe(true);
  for (const url of ['javascript:alert(1)', 'http://x.com', 7, undefined]) {
    expect(bodySchema.safeParse(post(url)).success).toBe(false);
  }
});
