import type { Block } from '#shared/article/blocks.ts';
import { sequence } from './sequence.ts';

/** News-like paragraphs of our own, about `words` words in all; the same for the same number. */
export function newsBlocks(words: number): readonly Block[] {
  const draw = sequence(words);
  const pick = (list: readonly string[]): string => list[Math.floor(draw() * list.length)] ?? '';
  const blocks: Block[] = [];
  let count = 0;
  while (count < words) {
    const sentences = Array.from({ length: 1 + Math.floor(draw() * 3) }, () => sentence(pick));
    const text = sentences.join(' ');
    count += text.split(' ').length;
    blocks.push({ kind: 'paragraph', text, links: [] });
  }
  return blocks;
}

function sentence(pick: (list: readonly string[]) => string): string {
  const person = `${pick(givenNames)} ${pick(surnames)}`;
  const claim = `${pick(subjects)} ${pick(predicates)} ${pick(circumstances)}`;
  switch (pick(['direct', 'broken', 'that', 'according', 'relayed', 'plain', 'plain', 'unnamed'])) {
    case 'direct':
      return `“${capital(claim)},” said ${person}, ${pick(roles)}.`;
    case 'broken':
      return `“${capital(claim)},” ${pick(surnames)} told the AP. “${capital(pick(subjects))} ${pick(predicates)}, and ${pick(subjects)} ${pick(predicates)}.”`;
    case 'that':
      return `${person} ${pick(cues)} that ${claim}.`;
    case 'according':
      return `According to ${pick(roles)}, ${claim}.`;
    case 'relayed':
      return `The Associated Press reported ${pick(days)} that ${claim}.`;
    case 'unnamed':
      return `A city official, speaking on condition of anonymity because the talks were private, said ${claim}.`;
    default:
      return `${capital(claim)}, and ${pick(subjects)} ${pick(predicates)} ${pick(circumstances)}.`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const givenNames = ['Ann', 'Ben', 'Carla', 'David', 'Elena', 'Frank', 'Grace', 'Hugo', 'Irene'];
const surnames = ['Lee', 'Okafor', 'Marsh', 'Novak', 'Duarte', 'Whitfield', 'Sato', 'Brennan'];
const roles = [
  'a harbour engineer who has worked on the pier since 1998',
  'the mayor’s spokesman',
  'a professor of coastal geography at the University of Porto',
  'the head of the port authority',
  'a report by the audit office',
];
const subjects = [
  'the old bridge',
  'the council',
  'a new ferry line',
  'the storm of last winter',
  'nobody in the harbour district',
  'the price of bread',
  'the school on Mill Street',
];
const predicates = [
  'has cost the city more than 3.2 million euros',
  'will be closed for repairs',
  'was never meant to last',
  'needs a roof before the autumn',
  'could not have been foreseen',
];
const circumstances = [
  'since the flood',
  'in spite of every promise',
  'before the end of the year',
  'on the eastern bank of the river',
  'for the third time in a decade',
];
const cues = ['said', 'argued', 'told reporters', 'warned on Monday', 'believes', 'conceded'];
const days = ['Monday', 'Tuesday', 'on Friday'];
