import type { Span } from '../article/blocks.ts';
import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { nounPhraseAfter } from './noun-phrases.ts';

/** On which terms a source speaks, and why, as the text states it: one of them at least. */
export interface SourceTerms {
  readonly terms: Span | null;
  readonly reason: Span | null;
  /** Where the statement begins (a UTF-16 offset): whose it is stands before. */
  readonly start: number;
}

/** Every statement of terms in a sentence, outside quotation marks, in reading order. */
export function sourceTermsIn(
  block: BlockText,
  sentence: Stretch,
  attributions: readonly Attribution[] = [],
): readonly SourceTerms[] {
  if (!mayStateTerms(block, sentence)) return [];
  const from = block.tokens[sentence.from]?.start ?? 0;
  const own = block.text.slice(from, block.tokens[sentence.to - 1]?.end ?? from);
  if (!mayState.test(own)) return [];
  const refusals = [...own.matchAll(refusal)].flatMap((match) => {
    const start = from + match.index;
    const at = tokenFrom(block, sentence, start);
    return isQuoted(block, at)
      ? []
      : [{ start, end: endOfReason(block, at, sentence.to, attributions) }];
  });
  const stated: SourceTerms[] = [];
  for (const { 0: words, index } of own.matchAll(terms)) {
    const start = from + index;
    const end = start + words.length;
    const at = tokenFrom(block, sentence, start);
    if (isQuoted(block, at)) continue;
    const [refused] = refusals;
    const reason = reasonAfter(block, sentence, end, at, attributions) ?? refused ?? null;
    stated.push({
      terms: { start, end },
      reason: reason ?? reasonThatOpens(block, sentence, start),
      start: Math.min(start, refused?.start ?? start),
    });
  }
  if (stated.length > 0) return stated;
  return refusals.map((reason) => ({ terms: null, reason, start: reason.start }));
}

/** Most sentences state no terms: a look at their words is cheaper than the patterns. */
function mayStateTerms({ tokens }: BlockText, { from, to }: Stretch): boolean {
  let isOfName = false;
  let isAsked = false;
  for (let k = from; k < to; k++) {
    const lower = tokens[k]?.lower ?? '';
    if (wordsOfTerms.has(lower)) return true;
    isOfName ||= wordsOfNames.has(lower);
    isAsked ||= wordsOfAsking.test(lower);
    if (isOfName && isAsked) return true;
  }
  return false;
}

const wordsOfTerms: ReadonlySet<string> = new Set(
  'condition anonymity anonymous anonymously unnamed nameless unidentified unmasked withheld record attribution background chatham authorized authorised permitted cleared authorization authorisation clearance'.split(
    ' ',
  ),
);
/** These say nothing of terms but beside a word of asking, refusing or not. */
const wordsOfNames: ReadonlySet<string> = new Set(
  'named name names surname surnames identified identify identity identities themselves themself himself herself quoted cited mentioned published printed used disclosed revealed speak talk comment discuss'.split(
    ' ',
  ),
);
const wordsOfAsking =
  /^(?:ask|request|want|wish|prefer|insist|demand|opt|declin|refus|agree|suppos|allow|lack)|^(?:cannot|can't|chose|choosing|condition|whose|not)$/;

/** "said “I asked not to be named”": what somebody says is no statement of the article's. */
function isQuoted({ passageAt }: BlockText, at: number): boolean {
  return (passageAt[at] ?? -1) >= 0;
}

/** The first token of the sentence that ends behind `offset`. */
function tokenFrom({ tokens }: BlockText, { from, to }: Stretch, offset: number): number {
  let at = from;
  while (at < to && (tokens[at]?.end ?? 0) <= offset) at++;
  return at;
}

/** The reason that follows the terms, at once or behind a few words of when and to whom. */
function reasonAfter(
  block: BlockText,
  sentence: Stretch,
  end: number,
  termsAt: number,
  attributions: readonly Attribution[],
): Span | null {
  const match = reasonOpener.exec(block.text.slice(end, end + 80));
  if (match?.[1] === undefined) return null;
  const start = end + match.index + match[0].length - match[1].length;
  const at = tokenFrom(block, sentence, start);
  if (at >= sentence.to) return null;
  const close = endOfReason(block, at, sentence.to, attributions, termsAt);
  return close > start ? { start, end: close } : null;
}

/** "Citing the rules of her firm, one clerk asked not to be named." */
function reasonThatOpens(block: BlockText, sentence: Stretch, before: number): Span | null {
  const first = block.tokens[sentence.from];
  if (first === undefined || !opensReason.test(first.lower)) return null;
  const end = endOfReason(block, sentence.from, sentence.to, []);
  return end < before ? { start: first.start, end } : null;
}

/**
 * A reason is one clause: it goes on to the comma that closes it, to the verb of whoever speaks on those
 * terms ("… because she feared for her job | said …"), or to what they did next ("| and spoke on …").
 */
function endOfReason(
  { classes, tokens, passageAt }: BlockText,
  from: number,
  limit: number,
  attributions: readonly Attribution[],
  termsAt = from,
): number {
  let k = from;
  for (; k < limit; k++) {
    const wordClass = classes[k] ?? 'stop';
    const next = tokens[k + 1]?.lower ?? '';
    if (
      wordClass === 'comma' &&
      (classes[k + 1] !== 'conjunction' || speaksOn(tokens[k + 2]?.lower))
    )
      break;
    if (wordClass === 'conjunction' && (speaksOn(next) || next === 'who')) break;
    if (closesClause.has(wordClass) || (passageAt[k] ?? -1) >= 0) break;
    const isMainVerb = attributions.some(
      ({ cue, speaker }) => cue.from === k && speaker !== null && speaker.head.to <= termsAt,
    );
    if (isMainVerb && k > from + 2) break;
  }
  return tokens[k - 1]?.end ?? 0;
}

const closesClause: ReadonlySet<string> = new Set(['stop', 'dash', 'colon', 'mark', 'bracket']);

function speaksOn(lower: string | undefined): boolean {
  return /^(?:said|says|told|added|spoke|speaks?|asked|requested|declined|insisted|described|called)$/.test(
    lower ?? '',
  );
}

/**
 * "Speaking on condition of anonymity because she feared for her job, | one employee said …": the
 * token at which the sentence proper begins behind terms that open it, or its first token.
 */
export function frontedTermsEnd(block: BlockText, sentence: Stretch): number {
  const { classes, passageAt, tokens } = block;
  if (!opensWithTerms.has(tokens[sentence.from]?.lower ?? '')) return sentence.from;
  for (let k = sentence.from + 1; k < sentence.to; k++) {
    if ((passageAt[k] ?? -1) >= 0 || classes[k] === 'stop') return sentence.from;
    if (classes[k] !== 'comma') continue;
    const subject = nounPhraseAfter(block, k + 1, sentence.to);
    const next = subject === null ? undefined : classes[subject.to];
    const isClause = next === 'verb' || next === 'auxiliary' || next === 'adverb';
    if (!isClause && next !== 'participle' && tokens[subject?.to ?? -1]?.lower !== 'who') continue;
    const stated = sourceTermsIn(block, { from: sentence.from, to: k });
    return stated.some((each) => each.terms !== null) ? k + 1 : sentence.from;
  }
  return sentence.from;
}

const opensWithTerms: ReadonlySet<string> = new Set(
  'speaking talking on asking requesting declining granted given after while by insisting'.split(
    ' ',
  ),
);

const opensReason = /^(?:because|citing|fearing|since|for|due|owing|to)$/;

/** No terms and no bar without one of these: most sentences need no closer look. */
const mayState =
  /anonym|identi|\bname|\brecord\b|background|attribution|Chatham|unmasked|withheld|not (?:to )?be|declin|refus|authori|permi|allowed|cleared|clearance|supposed/i;

/** What is not to happen to the name: "be identified", "be quoted by name". */
const named =
  '(?:named|identified|unmasked|(?:quoted|cited|mentioned|published|printed|used|disclosed|revealed|withheld)(?: by name)?)';
const hisName =
  '(?:(?:his|her|their|a|that) (?:(?:real|full|last|own|first) )?(?:sur)?names?|themselves|himself|herself)';
const asks = '(?:ask|request|want|wish|prefer|insist|demand|opt)(?:ed|ing|s)?|chose|choosing';
const refuses = '(?:declin|refus)(?:ed|ing|es)';

/** The grammar of terms: what is asked, granted or refused, and what it is called in the trade. */
const terms = new RegExp(
  [
    // "on the usual condition that they not be identified"
    `\\bon (?:the )?(?:\\p{L}+ )?condition (?:of (?:\\p{L}+ )?anonymity|of not being ${named}|(?:that )?[^.;,“”"]{2,40}? (?:not be|only be|be (?:\\p{L}+ )?only) ?(?:${named}|by \\p{L}+ \\p{L}+ ?names?))`,
    // "asked for anonymity", "was granted anonymity"
    `\\b(?:${asks}|insisted|sought|seeking) (?:for |on |to speak on )?(?:\\p{L}+ )?anonymity`,
    `\\b(?:(?:was|were|being) )?(?:granted|given|promised|offered|gave)(?: (?:of|them|him|her))? anonymity`,
    // "asked not to be named", "declined to give her name", "did not want her name printed"
    `\\b(?:${asks}) (?:not (?:to )?|to not |that (?:he|she|they) not )(?:be(?:ing)? ${named}|(?:give|use|reveal|disclose) ${hisName})`,
    `\\b(?:${asks}) (?:to )?(?:remain|stay|be|remaining|staying) (?:anonymous|unnamed|unidentified|nameless)`,
    `\\b(?:${refuses}) (?:to )?(?:be(?:ing)? ${named}|(?:give|use|provide|reveal|disclose|share) ${hisName}|identify (?:them|him|her)sel(?:f|ves))`,
    `\\b(?:(?:did|do|does|would) ?(?:not|n['’]t)) (?:want|wish|like|agree)(?: to)? (?:be ${named}|${hisName}(?: to be)? ${named}|(?:give|use|provide) ${hisName})`,
    `\\b(?:${asks}) that (?:(?:only )?${hisName}|[^.;“”"]{0,20}\\bnames?\\b)[^.;“”"]{0,24}? be ${named}`,
    // "agreed to talk only if they were not named"
    `\\b(?:agreed|would|could|willing)(?: only)?(?: to)? (?:talk|speak|be interviewed)\\b[^.;,“”"]{0,40}?\\b(?:if|provided|as long as) [^.;,“”"]{0,40}?(?:not|n['’]t) (?:be )?${named}`,
    // "cannot be named", "whose name is being withheld"
    `\\b(?:cannot|can['’]t|can not|may not|must not|could not|(?:is|are|was|were) not being) be(?:ing)? named`,
    `\\b(?:is|are) not being (?:named|identified)`,
    `\\bwhose (?:names?|identit(?:y|ies)) (?:is|are|was|were|has been|have been) (?:being )?(?:withheld|not being \\p{L}+|protected|kept \\p{L}+)`,
    // the words of the trade
    `\\boff the record\\b`,
    `\\bnot for attribution\\b`,
    // Looked back from its end: the words before it are read only where it stands.
    `\\bon (?:deep |strict )?background\\b(?<=\\b(?:sp[eo]ak(?:s|ing)?|spoke|spoken|talk(?:s|ed|ing)?|told|brief(?:s|ed|ing)?|interview(?:s|ed|ing)?|said|only)\\b[^.;“”"]{0,40}\\bon (?:deep |strict )?background)(?! (?:checks?|music|noise|vetting|screening|information))`,
    `\\bfor background\\b(?= *[,.])`,
    `\\bunder (?:the )?Chatham House rules?`,
    `\\b(?:speaking|spoke|speaks|talking|talked) anonymously\\b`,
    `\\bon condition of anonymity`,
  ].join('|'),
  'giu',
);

/** A reason directly behind the terms; one that says so ("because", "citing") may wait a few words. */
const reasonOpener =
  /^(?:,? |(?: [\p{L}\d.’']+){1,5},? (?=because|citing|for fear|fearing|due to|out of|owing to))((?:because|since(?! (?:\p{Lu}|last|the|\d))|as(?! (?:saying|having|well|part|long))|citing|due to|owing to|given|out of|for fear|fearing|lest|in case|in order to|so as|so that|saying|discussing|describing|under (?:\p{L}+ ){0,2}(?:rules?|guidelines|terms|policy)|for (?:\p{L}+,? ){1,3}reasons|to (?!(?:the|an?|this|these|those|his|her|their|our|its|some|several|two|reporters|journalists)\b)\p{Ll}+(?<![^s]s))\b)/u;

/** What bars a source from speaking in the open; a fear only counts beside the terms. */
const refusal =
  /\b(?:(?:was|were|is|are)(?: not|n['’]t) (?:authori[sz]ed|permitted|allowed|cleared|supposed) to (?:speak|talk|comment|discuss|be quoted)|lack(?:s|ed)? (?:the )?(?:authori[sz]ation|authority|permission|clearance) to (?:speak|talk|comment|discuss))/giu;
