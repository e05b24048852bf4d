import type { BlockText } from './block-text.ts';
import { genderOfName } from './given-names.ts';
import { isTitle } from './titles.ts';
import type { NamedBody } from './introduced-organisations.ts';
import { endOfName, introducedPeople } from './introduced-people.ts';
import { withoutNickname } from './names.ts';
import type { DraftMention } from './mentions.ts';
import type { NameFact } from './people.ts';
import { textOf } from './stretches.ts';

/** The names of a block: of its speakers and subjects, and full names that stand anywhere in it. */
export function nameFacts(
  block: BlockText,
  mentions: readonly DraftMention[],
  bodies: readonly NamedBody[],
): readonly NameFact[] {
  const facts = new Map<string, NameFact>();
  const add = (fact: NameFact): void => {
    const known = facts.get(fact.name);
    if (known === undefined) facts.set(fact.name, fact);
    else
      facts.set(fact.name, {
        ...known,
        role: known.role ?? fact.role,
        title: known.title ?? fact.title ?? null,
        party: known.party ?? fact.party ?? null,
        gender: known.gender ?? fact.gender,
      });
  };
  for (const fact of introducedPeople(block)) add(fact);
  for (const name of [...fullNamesIn(block), ...agentNamesIn(block)])
    add({ name, role: null, kind: 'person', gender: null });
  for (const { name, noun } of bodies)
    add({ name, role: noun, kind: 'organisation', gender: null });
  for (const name of spelledOutIn(block))
    add({ name, role: null, kind: 'organisation', gender: null });
  for (const { name, role, kind, titleGender } of mentions) {
    if (name !== null && kind !== 'outlet') add({ name, role, kind, gender: titleGender });
  }
  return [...facts.values()];
}

/** Given name and surname, side by side: "Donald Trump" in "President Donald Trump’s decision". */
function fullNamesIn(block: BlockText): readonly string[] {
  const { tokens, classes } = block;
  const names: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (classes[i] !== 'name') continue;
    const isGiven = genderOfName(tokens[i]?.text ?? '') !== null;
    if (!isGiven && !isTitle(tokens[i - 1]?.lower ?? '')) continue;
    if (isTitle(tokens[i]?.lower ?? '')) continue;
    const to = endOfName(block, i);
    const name = withoutNickname(textOf(block, { from: i, to }));
    if (name.includes(' ') && name.split(' ').length <= 4) names.push(name);
    i = to - 1;
  }
  return names;
}

/** Two names behind "by" or "with": "led by Ines Carvalho", whose given name no list knows. */
function agentNamesIn({ tokens, classes, text }: BlockText): readonly string[] {
  const names: string[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (classes[i] !== 'name' || !/^(?:by|with)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    let to = i;
    while (classes[to] === 'name') to++;
    if (to - i !== 2 || isTitle(tokens[i]?.lower ?? '')) continue;
    names.push(text.slice(tokens[i]?.start, tokens[to - 1]?.end));
  }
  return names;
}

/** A name with its initials behind it: "the Korean Central News Agency (KCNA)". */
function spelledOutIn({ tokens, classes, text }: BlockText): readonly string[] {
  const names: string[] = [];
  for (let i = 2; i < tokens.length - 2; i++) {
    const initials = tokens[i + 1]?.text ?? '';
    if (tokens[i]?.text !== '(' || tokens[i + 2]?.text !== ')' || !/^\p{Lu}{2,8}$/u.test(initials))
      continue;
    for (let from = i - 1; from >= 0 && i - from < 10; from--) {
      if (classes[from] === 'stop' || classes[from] === 'comma') break;
      const name = text.slice(tokens[from]?.start, tokens[i - 1]?.end);
      if (classes[from] !== 'name' || name.replace(/[^\p{Lu}]+/gu, '') !== initials) continue;
      names.push(name);
      break;
    }
  }
  return names;
}
