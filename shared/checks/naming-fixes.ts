import type { Edit } from '../article/edits.ts';
import type { UnnamedSource } from '../attribution/reading.ts';
import { singularVerbs } from './agreement.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import { sourcesAt } from './passages.ts';
import type { Proof } from './rule.ts';

/** One person in the place of several makes their verb a singular. */
export function nameThem(proof: Proof, mention: UnnamedSource): Fix {
  return {
    label: 'Name them',
    question: { label: `Who is “${mention.text}”?`, hint: 'Full name and position' },
    edits: [...named(proof, mention), ...singularVerbs(proof, mention)],
  };
}

/** Nothing where the verb may be that of one. */
export function nameSeveral(proof: Proof, mention: UnnamedSource): readonly Fix[] {
  if (singularVerbs(proof, mention).length === 0) return [];
  const question = { label: `Who are “${mention.text}”?`, hint: 'Two or more, by full name' };
  return [{ label: 'Name several', question, edits: named(proof, mention) }];
}

function named(proof: Proof, mention: UnnamedSource): readonly Edit[] {
  const known = sourcesAt(proof, mention.place);
  return [
    { kind: 'replace text', place: mention.place, text: answerSlot },
    ...known.map((source): Edit => ({
      kind: 'put source',
      source: { ...source, name: answerSlot, named: true },
    })),
  ];
}
