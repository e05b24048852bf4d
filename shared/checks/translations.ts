import type { Quote } from '../article/ledger.ts';
import type { Quotation } from '../attribution/reading.ts';
import { answerSlot } from './answer-fix.ts';
import { aboutWords, attributingSentence, recordsOf, wordsAt } from './passages.ts';
import type { Proof, Remark, Rule } from './rule.ts';

export const translated: Rule = {
  id: 'quote/translated',
  severity: 'warning',
  title: 'The record of translated words keeps the original',
  why: 'Only the original shows whether a translation is fair (Galley’s own rule).',
  mend: 'Record the words in the language in which they were said.',
  find: (proof) => {
    if (proof.article.quotes.length === 0) return [];
    return proof.reading.quotations.flatMap((quotation) => remarksOn(proof, quotation));
  },
};

function remarksOn(proof: Proof, quotation: Quotation): readonly Remark[] {
  const [part] = quotation.parts;
  if (part === undefined || quotation.kind === 'indirect') return [];
  return recordsOf(proof, quotation)
    .filter(({ original }) => (original ?? '').trim() === '')
    .filter((quote) => isForeign(proof, quote) || saysTranslated(proof, quotation))
    .map((quote) => ({
      message: 'These words are translated, and their record has no original.',
      ...aboutWords(proof, part),
      fixes: [
        {
          label: 'Record the original',
          question: {
            label: 'What was said, word for word?',
            hint: 'In the language it was said in',
          },
          edits: [{ kind: 'put quote', quote: { ...quote, original: answerSlot } }],
        },
      ],
    }));
}

/** By BCP 47 tags: "nb-NO" is "nb". */
function isForeign({ article }: Proof, { language }: Quote): boolean {
  const [own] = article.language.toLowerCase().split('-');
  const [said = ''] = (language ?? '').trim().toLowerCase().split('-');
  return said !== '' && said !== own;
}

/** Whether the sentence that attributes the words says in which tongue they were said. */
function saysTranslated(proof: Proof, quotation: Quotation): boolean {
  const sentence = attributingSentence(proof, quotation);
  return [...wordsAt(proof, sentence).matchAll(translations)].some(({ 0: words, index }) => {
    const start = sentence.start + index;
    return !proof.isQuoted({ ...sentence, start, end: start + words.length });
  });
}

const languages =
  'Albanian|Amharic|Arabic|Basque|Bengali|Bulgarian|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dari|Dutch|Farsi|Finnish|French|German|Greek|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Korean|Kurdish|Mandarin|Norwegian|Pashto|Persian|Polish|Portuguese|Romanian|Russian|Serbian|Somali|Spanish|Swahili|Swedish|Tagalog|Thai|Turkish|Ukrainian|Urdu|Vietnamese';

/** Not "in French waters". */
const translations = new RegExp(
  `\\b(?:in (?:${languages})(?=[,;:—–]|\\s*$|\\s+(?:on|in|to|at|that|last|this|after|when|during)\\b)|through (?:an|his|her|their) (?:interpreter|translator)|translated (?:from|by))`,
  'g',
);
