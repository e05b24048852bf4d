import type { BlockText, Stretch } from './block-text.ts';
import { genderOfName } from './given-names.ts';
import { endOfName } from './introduced-people.ts';
import { draftMention } from './mentions.ts';
import type { DraftMention } from './mentions.ts';
import { isPersonNoun, isTitle } from './titles.ts';
import { isOneJustNamed } from './voices.ts';

/**
 * Whom a sentence names beside its subject: where that is no person with a name, a later "she" may mean
 * them ("Others, like Ann Lee, stay."). Before a named subject only who owns it counts: "Lee’s aide".
 */
export function peopleBeside(
  block: BlockText,
  sentence: Stretch,
  topic: DraftMention | null,
): readonly DraftMention[] {
  const isNamed =
    topic !== null &&
    ((topic.name !== null && topic.kind === 'person') || isOneJustNamed(topic.text));
  const people: DraftMention[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (block.classes[i] !== 'name' || (block.passageAt[i] ?? -1) >= 0) continue;
    const to = endOfName(block, i);
    const head = { from: i, to };
    const start = block.tokens[i]?.start ?? 0;
    const owns = block.classes[to] === 'possessive' && isWithin(topic, start);
    if (owns || (!isNamed && isFullName(block, head))) {
      const mention = draftMention(block, { head, whole: head });
      if (mention.kind === 'person' && mention.name !== topic?.name)
        people.push({ ...mention, isAside: owns });
    }
    i = to - 1;
  }
  return people;
}

function isWithin(topic: DraftMention | null, start: number): boolean {
  return topic !== null && start >= topic.whole.start && start < topic.whole.end;
}

/** Two names of which the first is a given one or a title, or that an age or a role stands beside. */
function isFullName({ classes, tokens }: BlockText, { from, to }: Stretch): boolean {
  if (to - from < 2) return false;
  const first = tokens[from];
  if (genderOfName(first?.text ?? '') !== null || isTitle(first?.lower ?? '')) return true;
  const hasAge = classes[to] === 'comma' && classes[to + 1] === 'number';
  return hasAge || (classes[from - 1] === 'noun' && isPersonNoun(tokens[from - 1]?.lower ?? ''));
}
