/** The rules in force, by their stable ids. See docs/rules.md. */
export const ruleIds = [
  'quote/no-speaker',
  'quote/late-speaker',
  'quote/joined-speakers',
  'quote/unbalanced-marks',
  'quote/borrowed',
  'quote/differs-from-material',
  'quote/altered',
  'quote/edited',
  'quote/loaded-verb',
  'quote/medium',
  'quote/translated',
  'quote/fragment',
  'quote/dialect',
  'claim/vague-source',
  'anon/no-reason',
  'anon/boilerplate-reason',
  'anon/off-record-used',
  'anon/plural',
  'anon/opinion',
  'anon/quote-approval',
  'claim/allegation',
  'claim/no-response',
  'claim/arrested-for',
  'claim/convicts-early',
  'claim/near-verbatim',
  'claim/reportedly',
  'figure/no-source',
  'figure/poll',
  'figure/within-margin',
  'outlet/not-listed',
  'outlet/listed-unused',
  'outlet/alias',
  'outlet/over-reliance',
  'photo/no-credit',
  'photo/credit-unused',
  'photo/credit-mismatch',
  'photo/no-caption',
  'photo/no-rights',
  'photo/expired',
  'photo/cc-attribution',
  'photo/cc-noncommercial',
  'photo/no-alt',
  'photo/ai',
  'correct/euphemism',
  'meta/no-headline',
  'meta/no-byline',
  'meta/placeholder',
  'text/open-suggestion',
] as const;
export type RuleId = (typeof ruleIds)[number];

export const ruleGroups = [
  'quotations',
  'unnamed sources',
  'claims',
  'outlets',
  'photos',
  'article',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** What a rule is about, as its id says. */
export function groupOf(rule: RuleId): RuleGroup {
  if (rule === 'claim/vague-source') return 'unnamed sources';
  const [family = ''] = rule.split('/');
  return families[family] ?? 'article';
}

const families: Readonly<Record<string, RuleGroup>> = {
  quote: 'quotations',
  anon: 'unnamed sources',
  claim: 'claims',
  figure: 'claims',
  outlet: 'outlets',
  photo: 'photos',
  correct: 'article',
  meta: 'article',
  text: 'article',
};
