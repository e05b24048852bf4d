import { describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { headedStory } from '#renderer/importing/headed-story.ts';

const article = makeArticle({
  id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
  now: '2026-11-22T09:00:00.000Z',
});
const told = ['The office counted the boats.', '“There were forty,” Ida Moss said.'];

function storyIn(lines: readonly string[], type = 'paragraph') {
  const content = lines.map((text, index) => ({
    type: index === 0 ? type : 'paragraph',
    content: [{ type: 'text', text }],
  }));
  return headedStory(bodyNode({ type: 'doc', content }), article);
}

describe('a text under its first line', () => {
  it.each(['Boats counted again', '“Forty boats” in the harbour', 'Who counts the boats?'])(
    'is a story under %s',
    (line) => {
      const story = storyIn([line, ...told]);
      expect(story?.headline).toBe(line);
      expect(story && bodyNode(story.body).textContent).toBe(told.join(''));
      expect(storyIn([line, ...told], 'heading')?.headline).toBe(line);
    },
  );

  it.each([
    ['a sentence', 'The boats were counted.'],
    ['one that goes on', 'These boats were counted:'],
    ['one word', 'Monday'],
    ['one in small letters', 'and then the boats'],
    ['a long one', `Boats ${'and more boats '.repeat(10)}`],
  ])('is none under %s', (_what, line) => {
    expect(storyIn([line, ...told])).toBeNull();
  });

  it('is none over lines that are no sentences, nor over a single paragraph', () => {
    expect(storyIn(['For the harbour', 'Rope', 'Paint'])).toBeNull();
    expect(storyIn(['Boats counted again', told[0] ?? ''])).toBeNull();
  });
});
