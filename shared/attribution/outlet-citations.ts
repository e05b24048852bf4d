import type { Attribution } from './attribution.ts';
import type { BlockText } from './block-text.ts';
import { cueForms } from './cue-lexicon.ts';
import { outletKinds } from './paper-names.ts';

/** True when words or facts come through the outlet here. */
export function citesOutlet(
  block: BlockText,
  from: number,
  to: number,
  attributions: readonly Attribution[],
): boolean {
  const { classes, tokens } = block;
  const speaks = attributions.some(
    ({ speaker }) => speaker !== null && speaker.head.from <= from && to <= speaker.head.to,
  );
  if (speaks) return true;
  const lead = beforeIssue(block, from);
  const before = tokens[lead - 1]?.lower ?? '';
  const twoBefore = tokens[lead - 2]?.lower ?? '';
  if (/^(?:told|tells|telling|via|per)$/.test(before)) return true;
  if (before === 'to' && twoBefore === 'according') return true;
  if (before === 'with' && /^(?:interview|conversation|spoke|speaking|interviews)$/.test(twoBefore))
    return true;
  if (
    before === 'to' &&
    /^(?:statement|message|text|letter|reply|spoke|spoken|speaking|email|comments|confirmed|leaked|interview|sent|given|provided|supplied|emailed|talked|talking|joked|wrote|writing)$/.test(
      twoBefore,
    )
  )
    return true;
  if (before === 'on' && /^(?:speaking|interviewed)$/.test(twoBefore)) return true;
  // "He added to Sky that …", "complained to the Guardian that …"
  if (before === 'to' && attributions.some((each) => saysTo(each, from - 1))) return true;
  if (/^(?:in|on)$/.test(before) && /^(?:quoted|cited)$/.test(twoBefore)) return true;
  // "Writing in the Guardian, Lee said …"
  if (/^(?:in|for)$/.test(before) && twoBefore === 'writing') return true;
  if (before === 'by' && wasMadeBy(block, from - 2)) return true;
  // "Asked by the AP if it was safe, Lee replied …": an answer in words, and no laugh.
  const isAnswered = attributions.some(({ cue }) => cue.from > to);
  if (before === 'by' && /^(?:asked|pressed|questioned)$/.test(twoBefore)) return isAnswered;
  if (reportVerbs.has(before) && classes[to] !== 'possessive') return true;
  if (
    before === 'for' &&
    /^(?:column|article|piece|essay|op-ed|writing|report|blog)$/.test(twoBefore)
  )
    return true;
  if (before === 'for' && isExamined(block, from - 2)) return true;
  // "told state broadcaster NRO", "to local station WBKR"
  if (isToldKind(block, from)) return true;
  let next = to;
  if (classes[next] === 'comma' && /^(?:that|which)$/.test(tokens[next + 1]?.lower ?? ''))
    next += 2;
  if (/^(?:magazine|newspaper|agency|News|news)$/.test(tokens[next]?.text ?? '')) next++;
  // "the agency, BTA, said"
  if (classes[from - 1] === 'comma' && classes[next] === 'comma') next++;
  // "The Independent, meanwhile, carries …"
  const isAside = classes[next] === 'comma' && classes[next + 1] === 'adverb';
  if (isAside && classes[next + 2] === 'comma') next += 3;
  while (classes[next] === 'adverb' || classes[next] === 'auxiliary') next++;
  const after = tokens[next]?.lower ?? '';
  if (reportVerbs.has(after)) return true;
  // "In the Guardian, the columnist Ann Lee argues …"
  const opens = /^(?:in|on)$/.test(before) && /^[.!?]?$/.test(twoBefore);
  const comma = opens ? behindWhen(block, to) : to;
  if (opens && classes[comma] === 'comma' && attributions.some(({ cue }) => cue.from > comma))
    return true;
  if (
    /^(?:on|in)$/.test(before) &&
    attributions.some(({ cue }) => cue.from <= lead && lead - cue.to <= 6 && lead > cue.from)
  )
    return true;
  if (makesPiece(block, next)) return true;
  if (classes[to] === 'possessive' || outletNouns.has(after)) {
    return attributions.some(
      ({ speaker }) => speaker !== null && speaker.whole.from <= from && to <= speaker.whole.to,
    );
  }
  return false;
}

/** "in | this week’s | OK! magazine", "in | Sunday’s | Observer": where the words that say which issue begin. */
function beforeIssue({ classes, tokens }: BlockText, from: number): number {
  const isIssue = classes[from - 1] === 'possessive' && issues.test(tokens[from - 2]?.lower ?? '');
  if (!isIssue) return from;
  return /^(?:this|last|next)$/.test(tokens[from - 3]?.lower ?? '') ? from - 3 : from - 2;
}

const issues = /^(?:week|month|today|yesterday|\p{L}+day)$/u;

/** "On Radio Corran | on Friday morning, Lee said": past when it was. */
function behindWhen({ classes, tokens }: BlockText, from: number): number {
  let at = from;
  while (classes[at] === 'time' || (tokens[at]?.lower === 'on' && classes[at + 1] === 'time')) at++;
  return at;
}

/** "complained | to" */
function saysTo({ cue, lemma }: Attribution, to: number): boolean {
  const isNext = cue.from < to && (cue.to === to || cue.to === to + 1);
  return isNext && saysToSomebody.has(lemma);
}

const saysToSomebody: ReadonlySet<string> = new Set(
  'say add complain admit explain insist reveal disclose concede boast repeat deny suggest lament announce state describe confess stress joke'.split(
    ' ',
  ),
);

/** "emails seen by", "reached at home by": what was done by the outlet stands up to here. */
function wasMadeBy({ classes, tokens }: BlockText, last: number): boolean {
  for (let k = last; k >= Math.max(0, last - 3) && classes[k] !== 'comma'; k--)
    if (madeByOutlets.has(tokens[k]?.lower ?? '')) return true;
  return false;
}

const madeByOutlets: ReadonlySet<string> = new Set(
  'reported published obtained seen viewed reviewed interviewed broken revealed confirmed quoted cited noted conducted compiled commissioned reached contacted polled surveyed approached carried broadcast aired televised relayed shown'.split(
    ' ',
  ),
);

/** "who reviewed the plans | for": what an expert looks into for an outlet, they tell it. */
function isExamined({ classes, tokens }: BlockText, last: number): boolean {
  for (let k = last; k > Math.max(0, last - 10); k--) {
    if (/^(?:comma|stop|mark|dash)$/.test(classes[k] ?? 'stop')) return false;
    if (examines.test(tokens[k]?.lower ?? ''))
      return /^(?:determiner|possessive|number)$/.test(classes[k + 1] ?? '');
  }
  return false;
}

const examines =
  /^(?:review|examin|stud(?:y|ied|ies)|analy[sz]|assess|inspect|evaluat|verif(?:y|ied|ies))(?:e|ed|es|ing)?$/;

/** "Wired has | a longer piece on …" */
function makesPiece({ tokens }: BlockText, at: number): boolean {
  const verb = /^(?:a|an|the)$/.test(tokens[at]?.lower ?? '') ? at - 1 : at;
  if (!/^(?:has|had|have|ran|runs|published|publishes|carries)$/.test(tokens[verb]?.lower ?? ''))
    return false;
  return tokens.slice(verb + 1, verb + 6).some(({ lower }) => outletNouns.has(lower));
}

/** "told state broadcaster | NRO", "confirmed it to local station | WBKR": told to it by what it is. */
function isToldKind({ classes, tokens }: BlockText, from: number): boolean {
  // "told the news agency, BTA, that …"
  const noun = classes[from - 1] === 'comma' ? from - 2 : from - 1;
  const lower = tokens[noun]?.lower ?? '';
  if (!outletKinds.has(lower) && lower !== 'agency') return false;
  for (let k = noun - 1; k >= Math.max(0, noun - 5); k--) {
    if (/^(?:told|tells|telling|to|with)$/.test(tokens[k]?.lower ?? '')) return true;
    if (classes[k] !== 'noun' && classes[k] !== 'determiner' && classes[k] !== 'name') return false;
  }
  return false;
}

/** "Time Warner", "the Slate family": a name that goes on is another name. */
export function endsName(block: BlockText, to: number): boolean {
  const next = block.tokens[to];
  if (next === undefined || block.classes[to] !== 'name') return true;
  return (
    outletNouns.has(next.lower) ||
    cueForms.has(next.lower) ||
    next.start - (block.tokens[to - 1]?.end ?? 0) > 1
  );
}

const reportVerbs: ReadonlySet<string> = new Set(
  'reports reported report reporting notes noted writes wrote says said adds added explains explained found finds learned revealed reveals quotes quoted quoting cites cited citing understands broke spoke spoken published publishes calls leads goes carries carried claims claimed argues argued asks describes described tells'.split(
    ' ',
  ),
);

/** What an outlet makes, or who makes it. */
export const outletNouns: ReadonlySet<string> = new Set(
  'magazine newspaper report reporter correspondent editor editorial article story column columnist interview website poll analysis op-ed host anchor reports piece profile investigation obituary'.split(
    ' ',
  ),
);
