import type { BlockText } from './block-text.ts';
import { draftMention } from './mentions.ts';
import { nounPhraseAfter } from './noun-phrases.ts';

/** The people whom a text says it interviews: "a conversation with Ann Lee". */
export function intervieweesIn(block: BlockText): readonly string[] {
  const { tokens } = block;
  const names: string[] = [];
  for (let i = 1; i < tokens.length - 1; i++) {
    const before = tokens[i - 1]?.lower ?? '';
    if (!(leads.get(tokens[i]?.lower ?? '')?.test(before) ?? false)) continue;
    const head = nounPhraseAfter(block, i + 1, tokens.length);
    if (head === null) continue;
    const { name, kind } = draftMention(block, { head, whole: head });
    // "spoke to our reporter in Porto" names nobody in full.
    if (kind === 'person' && name?.includes(' ')) names.push(name);
  }
  return names;
}

const leads: ReadonlyMap<string, RegExp> = new Map([
  ['for', /^(?:questions|q&a)$/],
  ['with', /^(?:interview|conversation|q&a|talk|talks|talked|spoke|down|chat|questions)$/],
  ['to', /^(?:spoke|talked|talks|speaks|talking|speaking)$/],
  [':', /^(?:q&a|interview)$/],
]);
