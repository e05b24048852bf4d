import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { withDescription } from './descriptions.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';

/** Attributions with no verb: "according to X", "per X", at either end of a sentence or inside it. */
export function sourcePhrasesIn(
  block: BlockText,
  sentence: Stretch,
  found: readonly Attribution[],
): readonly Attribution[] {
  const phrases: Attribution[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((block.passageAt[i] ?? -1) >= 0) continue;
    const own = ownAccountAt(block, i, sentence);
    if (own !== null) phrases.push(own);
    const length = sourcePhraseAt(block, i);
    if (length === 0) continue;
    const phrase = nounPhraseAfter(block, i + length, sentence.to);
    if (phrase === null) continue;
    const head = withMaker(block, phrase, sentence.to);
    const speaker = describedSource(block, head, isOpening(block, sentence, i), sentence.to);
    const content = contentAround(block, sentence, i, speaker.whole.to, found);
    if (content.length === 0) continue;
    phrases.push({
      speaker,
      cue: { from: i, to: i + length },
      lemma: length === 2 ? 'according to' : 'per',
      class: 'neutral',
      content,
      rule: 'source phrase',
      certainty: 0.85,
      sentence,
    });
    i = speaker.whole.to;
  }
  return phrases;
}

/** "took, by his own account, “about four years”": the words in marks behind it are his. */
function ownAccountAt(block: BlockText, i: number, sentence: Stretch): Attribution | null {
  const { classes, tokens, passageAt, marks } = block;
  if (classes[i + 1] !== 'possessive' || !/^(?:by|in)$/.test(tokens[i]?.lower ?? '')) return null;
  const noun = tokens[i + 2]?.lower === 'own' ? i + 3 : i + 2;
  if (!accounts.has(tokens[noun]?.lower ?? '')) return null;
  const open = classes[noun + 1] === 'comma' ? noun + 2 : noun + 1;
  const passage = marks.passages[passageAt[open] ?? -1];
  if (passage?.open !== open) return null;
  const owner = { from: i + 1, to: i + 2 };
  return {
    speaker: { head: owner, whole: owner },
    cue: { from: i, to: noun + 1 },
    lemma: 'account',
    class: 'neutral',
    content: [{ from: open, to: Math.min(sentence.to, passage.close + 1) }],
    rule: 'source phrase',
    certainty: 0.8,
    sentence,
  };
}

const accounts: ReadonlySet<string> = new Set(
  'account reckoning telling admission words description'.split(' '),
);

/** "a report | by ProPublica", "a | tally | by the AP": whose paper it is belongs to its name. */
function withMaker(block: BlockText, head: Stretch, limit: number): Stretch {
  const { classes, tokens } = block;
  const isBare = head.to - head.from === 1 && classes[head.from] === 'determiner';
  const by = isBare && tokens[head.to + 1]?.lower === 'by' ? head.to + 1 : head.to;
  if (tokens[by]?.lower !== 'by' || classes[by + 1] === 'participle') return head;
  const maker = nounPhraseAfter(block, by + 1, limit);
  return maker === null ? head : { from: head.from, to: maker.to };
}

/** First in its sentence, but for "But" or "And". */
function isOpening({ classes }: BlockText, { from }: Stretch, i: number): boolean {
  return (
    i === from ||
    (i === from + 1 && (classes[from] === 'conjunction' || classes[from] === 'adverb'))
  );
}

function sourcePhraseAt(block: BlockText, i: number): number {
  const lower = block.tokens[i]?.lower;
  if (lower === 'according' && block.tokens[i + 1]?.lower === 'to') return 2;
  const next = block.classes[i + 1];
  if (
    lower === 'per' &&
    block.classes[i - 1] === 'comma' &&
    (next === 'name' || next === 'determiner')
  )
    return 1;
  return 0;
}

/** The source with its description; at the start of a sentence the next comma may open the claim. */
function describedSource(
  block: BlockText,
  head: Stretch,
  isFirst: boolean,
  limit: number,
): Mention {
  const next = block.classes[head.to];
  const cites =
    next === 'comma' && /^(?:citing|quoting)$/.test(block.tokens[head.to + 1]?.lower ?? '');
  const aside = next === 'dash' ? closingDash(block, head.to + 1, limit) : null;
  if (aside !== null) return { head, whole: { from: head.from, to: aside } };
  if (cites) {
    let to = head.to + 2;
    while (to < limit && block.classes[to] !== 'comma' && block.classes[to] !== 'stop') to++;
    return { head, whole: { from: head.from, to } };
  }
  const isGiven = next === 'pronoun' && block.classes[head.to + 1] === 'verb';
  if (next === 'participle' || isGiven || isDone(block, head.to)) {
    let to = head.to;
    while (
      to < limit &&
      block.classes[to] !== 'comma' &&
      block.classes[to] !== 'dash' &&
      block.classes[to] !== 'stop'
    )
      to++;
    return { head, whole: { from: head.from, to } };
  }
  const described = withDescription(block, head, limit);
  if (!isFirst || described.whole.to === head.to) return described;
  const isRelative = /^(?:who|whose|which)$/.test(block.tokens[head.to + 1]?.lower ?? '');
  let comma = head.to + 1;
  while (comma < limit && block.classes[comma] !== 'comma') comma++;
  if (comma >= limit - 2) return { head, whole: head };
  for (let k = head.to + 1; k < comma; k++) {
    const wordClass = block.classes[k];
    if (
      !isRelative &&
      (wordClass === 'verb' || wordClass === 'auxiliary' || wordClass === 'adverb')
    )
      return { head, whole: head };
  }
  return { head, whole: { from: head.from, to: comma } };
}

/** "emails | first reported by the AP", "a letter | seen by the AP": what was done with the source. */
function isDone({ classes, tokens }: BlockText, from: number): boolean {
  let at = from;
  while (classes[at] === 'adverb') at++;
  const lower = tokens[at]?.lower ?? '';
  return lower === 'seen' || (classes[at] === 'verb' && lower.endsWith('ed'));
}

/** "According to NBC — which cites two people — …": the dash that ends what is said of the source. */
function closingDash({ classes }: BlockText, from: number, limit: number): number | null {
  for (let k = from; k < limit; k++) if (classes[k] === 'dash') return k + 1;
  return null;
}

function contentAround(
  block: BlockText,
  sentence: Stretch,
  from: number,
  to: number,
  found: readonly Attribution[],
): readonly Stretch[] {
  const isSign = (i: number): boolean => /^(?:comma|stop|dash|colon)$/.test(block.classes[i] ?? '');
  const pieces: Stretch[] = [];
  const outer = found.find((each) =>
    each.content.some((piece) => piece.from <= from && from < piece.to),
  );
  const clause =
    /^(?:that|which|who)$/.test(block.tokens[from - 2]?.lower ?? '') && isSign(from - 1)
      ? from - 2
      : null;
  const closes = block.classes[from - 1] === 'comma' && to >= sentence.to - 1;
  const floor =
    clause ??
    (closes ? sentence.from : null) ??
    outer?.content.find((piece) => piece.from <= from && from < piece.to)?.from ??
    sentence.from;
  const push = (start: number, end: number): void => {
    let a = start;
    let b = end;
    while (a < b && isSign(a)) a++;
    while (b > a && isSign(b - 1)) b--;
    if (a < b) pieces.push({ from: a, to: b });
  };
  const [opened, closed] = bracketsAround(block, sentence, from);
  push(Math.max(floor, opened), from);
  push(to, Math.min(sentence.to, closed));
  return pieces.filter(
    (piece) =>
      piece.to - piece.from > 1 ||
      (clause === piece.from && block.tokens[clause]?.lower !== 'that'),
  );
}

/** "(93 percent, according to the polls)": inside brackets only what they hold is attributed. */
function bracketsAround(
  { classes, tokens }: BlockText,
  { from, to }: Stretch,
  at: number,
): readonly [from: number, to: number] {
  for (let k = at - 1; k >= from; k--) {
    if (classes[k] !== 'bracket') continue;
    if (!/[([]/.test(tokens[k]?.text ?? '')) break;
    let close = at;
    while (close < to && classes[close] !== 'bracket') close++;
    return [k + 1, close];
  }
  return [from, to];
}
