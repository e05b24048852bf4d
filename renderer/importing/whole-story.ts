import type { Article } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { desk } from '../desk/desk.ts';
import { fieldsFound } from './fields-found.ts';
import { endsLikeHeadline } from './headed-story.ts';
import { pastedFiles } from './pasted.ts';
import type { Pasted } from './pasted.ts';

/** What the importer makes of a paste, if that is a story from its headline on; nothing is stored. */
export async function storyIn(pasted: Pasted): Promise<Article | null> {
  for (const file of pastedFiles(pasted)) {
    const read = await desk.request('import.read', file);
    if (read.ok && isWholeStory(read.value)) return read.value;
  }
  return null;
}

/** True for what has a headline and, beside a text, more that stands around one: byline, dateline, credits. */
export function isWholeStory(story: Article): boolean {
  if (!endsLikeHeadline(story.headline) || foundIn(story).length === 1) return false;
  return bodyNode(story.body).childCount > 1;
}

/** What of a story has a place outside its text, in words: "headline, byline and Sources line". */
export function placesOf(story: Article): string {
  const names = foundIn(story);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

function foundIn(story: Article): readonly string[] {
  const fields = fieldsFound(story).filter(({ value }) => value !== null);
  return ['headline', ...fields.map(({ name }) => inSentence(name))];
}

/** "Byline" within a sentence; what the page prints keeps its capital. */
function inSentence(name: string): string {
  return name.includes(' ') ? name : name.toLowerCase();
}
