import type { BlockText, Stretch } from './block-text.ts';

/** What a sentence speaks of that terms are stated with: only the patterns of its topics are tried. */
export type TermsTopic =
  'condition' | 'anonymity' | 'anonymous' | 'name' | 'talk' | 'trade' | 'bar';

/** The topics of terms whose words stand in the sentence; most sentences have none. */
export function topicsOf({ tokens }: BlockText, { from, to }: Stretch): ReadonlySet<TermsTopic> {
  let topics: Set<TermsTopic> | null = null;
  for (let k = from; k < to; k++) {
    const lower = tokens[k]?.lower ?? '';
    const topic = topicByWord.get(lower);
    if (topic !== undefined) (topics ??= new Set()).add(topic);
  }
  if (topics === null) return nothing;
  const isAsked = (): boolean =>
    tokens.slice(from, to).some(({ lower }) => wordsOfAsking.test(lower));
  if (needsAsking.some((topic) => topics.has(topic)) && !isAsked())
    for (const topic of needsAsking) topics.delete(topic);
  return topics;
}

/** Statements of terms in a sentence's text, in reading order. */
export function termsIn(text: string, topics: ReadonlySet<TermsTopic>): readonly RegExpExecArray[] {
  const matches = [...topics].flatMap((topic) => {
    const pattern = topic === 'bar' ? undefined : patterns.get(topic);
    return pattern === undefined ? [] : [...folded(text).matchAll(pattern)];
  });
  matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  let end = 0;
  return matches.filter(({ index, 0: words }) => {
    if (index < end) return false;
    end = index + words.length;
    return true;
  });
}

/** What bars a source from speaking in the open; a fear only counts beside the terms. */
export function barsIn(text: string, topics: ReadonlySet<TermsTopic>): readonly RegExpExecArray[] {
  return topics.has('bar') ? [...folded(text).matchAll(bar)] : [];
}

/**
 * A text for the patterns, which are in lower case: telling capitals apart there costs half their time. As
 * it is where lower case has another length ("İ").
 */
function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

const nothing: ReadonlySet<TermsTopic> = new Set();

const topicByWord: ReadonlyMap<string, TermsTopic> = new Map([
  ...wordsOf('condition', 'condition'),
  ...wordsOf('anonymity', 'anonymity'),
  ...wordsOf('anonymous', 'anonymous anonymously unnamed nameless unidentified'),
  ...wordsOf(
    'name',
    'named name names surname surnames identified identify identity identities unmasked withheld themselves themself himself herself quoted cited mentioned published printed used disclosed revealed',
  ),
  ...wordsOf('talk', 'talk speak interviewed'),
  ...wordsOf('trade', 'record attribution background chatham'),
  ...wordsOf(
    'bar',
    'authorized authorised permitted allowed cleared supposed authorization authorisation authority permission clearance',
  ),
]);

function wordsOf(topic: TermsTopic, words: string): readonly (readonly [string, TermsTopic])[] {
  return words.split(' ').map((word) => [word, topic] as const);
}

/** A name and a talk say nothing of terms but beside a word of asking, refusing or not. */
const needsAsking: readonly TermsTopic[] = ['name', 'talk'];
const wordsOfAsking =
  /^(?:(?:ask|request|want|wish|prefer|insist|demand|opt|declin|refus|agree|will)|(?:cannot|can't|can|could|would|may|must|is|are|was|were|not|chose|choosing|condition|whose)$)/;

/** What is not to happen to the name: "be identified", "be quoted by name". */
const named =
  '(?:named|identified|unmasked|(?:quoted|cited|mentioned|published|printed|used|disclosed|revealed|withheld)(?: by name)?)';
const hisName =
  '(?:(?:his|her|their|a|that) (?:(?:real|full|last|own|first) )?(?:sur)?names?|themselves|himself|herself)';
const asks = '(?:ask|request|want|wish|prefer|insist|demand|opt)(?:ed|ing|s)?|chose|choosing';
const refuses = '(?:declin|refus)(?:ed|ing|es)';

/** The grammar of terms: what is asked, granted or refused, and what it is called in the trade. */
const grammar = {
  // "on the usual condition that they not be identified"
  condition: [
    `\\bon (?:the )?(?:\\p{L}+ )?condition (?:of (?:\\p{L}+ )?anonymity|of not being ${named}|(?:that )?[^.;,“”"]{2,40}? (?:not be|only be|be (?:\\p{L}+ )?only) ?(?:${named}|by \\p{L}+ \\p{L}+ ?names?))`,
    `\\bon condition of anonymity`,
  ],
  // "asked for anonymity", "was granted anonymity"
  anonymity: [
    `\\b(?:${asks}|insisted|sought|seeking) (?:for |on |to speak on )?(?:\\p{L}+ )?anonymity`,
    `\\b(?:(?:was|were|being) )?(?:granted|given|promised|offered|gave)(?: (?:of|them|him|her))? anonymity`,
  ],
  // "asked to remain unnamed"
  anonymous: [
    `\\b(?:${asks}) (?:to )?(?:remain|stay|be|remaining|staying) (?:anonymous|unnamed|unidentified|nameless)`,
    `\\b(?:speaking|spoke|speaks|talking|talked) anonymously\\b`,
  ],
  // "asked not to be named", "declined to give her name", "whose name is being withheld"
  name: [
    `\\b(?:${asks}) (?:not (?:to )?|to not |that (?:he|she|they) not )(?:be(?:ing)? ${named}|(?:give|use|reveal|disclose) ${hisName})`,
    `\\b(?:${refuses}) (?:to )?(?:be(?:ing)? ${named}|(?:give|use|provide|reveal|disclose|share) ${hisName}|identify (?:them|him|her)sel(?:f|ves))`,
    `\\b(?:(?:did|do|does|would) ?(?:not|n['’]t)) (?:want|wish|like|agree)(?: to)? (?:be ${named}|${hisName}(?: to be)? ${named}|(?:give|use|provide) ${hisName})`,
    `\\b(?:${asks}) that (?:(?:only )?${hisName}|[^.;“”"]{0,20}\\bnames?\\b)[^.;“”"]{0,24}? be ${named}`,
    `\\b(?:cannot|can['’]t|can not|may not|must not|could not|(?:is|are|was|were) not being) be(?:ing)? named`,
    `\\b(?:is|are) not being (?:named|identified)`,
    `\\bwhose (?:names?|identit(?:y|ies)) (?:is|are|was|were|has been|have been) (?:being )?(?:withheld|not being \\p{L}+|protected|kept \\p{L}+)`,
  ],
  // "agreed to talk only if they were not named"
  talk: [
    `\\b(?:agreed|would|could|willing)(?: only)?(?: to)? (?:talk|speak|be interviewed)\\b[^.;,“”"]{0,40}?\\b(?:if|provided|as long as) [^.;,“”"]{0,40}?(?:not|n['’]t) (?:be )?${named}`,
  ],
  // the words of the trade; what stands before "on background" is read from its end, where it stands
  trade: [
    `\\boff the record\\b`,
    `\\bnot for attribution\\b`,
    `\\bon (?:deep |strict )?background\\b(?<=\\b(?:sp[eo]ak(?:s|ing)?|spoke|spoken|talk(?:s|ed|ing)?|told|brief(?:s|ed|ing)?|interview(?:s|ed|ing)?|said|only)\\b[^.;“”"]{0,40}\\bon (?:deep |strict )?background)(?! (?:checks?|music|noise|vetting|screening|information))`,
    `\\bfor background\\b(?= *[,.])`,
    `\\bunder (?:the )?chatham house rules?`,
  ],
} satisfies Record<Exclude<TermsTopic, 'bar'>, readonly string[]>;

const patterns: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(grammar).map(([topic, alternatives]) => [
    topic,
    new RegExp(alternatives.join('|'), 'gu'),
  ]),
);

const bar =
  /\b(?:(?:was|were|is|are)(?: not|n['’]t) (?:authori[sz]ed|permitted|allowed|cleared|supposed) to (?:speak|talk|comment|discuss|be quoted)|lack(?:s|ed)? (?:the )?(?:authori[sz]ation|authority|permission|clearance) to (?:speak|talk|comment|discuss))/gu;
