import type { Span } from '../article/blocks.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { nounPhraseAfter } from './noun-phrases.ts';

/** On which terms a source speaks, and why, as the text states it. */
export interface SourceTerms {
  readonly terms: Span | null;
  readonly reason: Span | null;
}

/** The terms and the reason between two places of one sentence (UTF-16 offsets in `text`). */
export function termsIn(text: string, from: number, to: number): SourceTerms | null {
  const own = text.slice(from, to);
  const terms = termsPattern.exec(own);
  const refusal = refusalPattern.exec(own);
  const refused =
    refusal === null
      ? null
      : {
          start: from + refusal.index,
          end: from + refusal.index + refusal[0].replace(beyondReason, '').trimEnd().length,
        };
  if (terms === null) return refused === null ? null : { terms: null, reason: refused };
  const start = from + terms.index;
  const end = start + terms[0].length;
  const rest = text.slice(end, to);
  const reason = reasonPattern.exec(rest);
  if (reason?.[1] === undefined) return { terms: { start, end }, reason: refused };
  const at = end + reason.index + reason[0].length - reason[1].length;
  return { terms: { start, end }, reason: { start: at, end: at + reason[1].trimEnd().length } };
}

/**
 * "Speaking on condition of anonymity because she feared for her job, | one employee said …": the
 * token at which the sentence proper begins behind terms that open it, or its first token.
 */
export function frontedTermsEnd(block: BlockText, sentence: Stretch): number {
  const { classes, passageAt, text, tokens } = block;
  if (!opensWithTerms.has(tokens[sentence.from]?.lower ?? '')) return sentence.from;
  const start = tokens[sentence.from]?.start ?? 0;
  for (let k = sentence.from + 1; k < sentence.to; k++) {
    if ((passageAt[k] ?? -1) >= 0 || classes[k] === 'stop') return sentence.from;
    if (classes[k] !== 'comma') continue;
    const subject = nounPhraseAfter(block, k + 1, sentence.to);
    const next = subject === null ? undefined : classes[subject.to];
    const isClause = next === 'verb' || next === 'auxiliary' || next === 'adverb';
    if (!isClause && next !== 'participle' && tokens[subject?.to ?? -1]?.lower !== 'who') continue;
    const stated = termsIn(text, start, tokens[k]?.start ?? start);
    return stated?.terms ? k + 1 : sentence.from;
  }
  return sentence.from;
}

const opensWithTerms: ReadonlySet<string> = new Set(
  'speaking talking on asking requesting declining granted given after while by'.split(' '),
);

const termsPattern =
  /\bon (?:the )?condition (?:of (?:strict |full )?anonymity|(?:that )?(?:he|she|they|their names?|his name|her name)(?: would)? not be (?:named|identified|used|published))|\b(?:on|for) (?:deep )?background\b|\b(?:declined|asked|refused|requested|wanted|wished|preferred) (?:not )?to (?:not )?(?:be (?:named|identified|quoted by name)|remain (?:anonymous|unnamed)|give (?:his|her|their) names?)|\bwho (?:asked|requested) (?:for )?anonymity|\brequested anonymity|\bwere granted anonymity|\bwas granted anonymity|\bspeaking anonymously|\bspoke anonymously|\boff the record\b/i;

const reasonPattern =
  /^,?\s*((?:because|since|as (?:he|she|they)|citing|due to|for fear|to (?:discuss|describe|speak|talk|share|avoid|protect|be able)|in order to|so as|saying (?:he|she|they))\b[^.;"“”]{3,240}?)(?=,? (?:said|says|told|added)\b|\.(?:\s|$)|[;"“”]| -- | — |, (?:that|the|a|who|which)\b|$)/;

const refusalPattern =
  /\b(?:was|were|is|are)(?: not|n['’]t) (?:authori[sz]ed|permitted|allowed) to (?:speak|talk|comment|discuss)[^.;,"“”]{0,120}/;

/** "who was not authorised to speak | and spoke on …": the reason is over. */
const beyondReason = / and (?:spoke|speaks?|asked|requested|declined|insisted)\b.*$/;
