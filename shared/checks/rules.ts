/** The rules in force, by their stable ids. See docs/rules.md. */
export const ruleIds = [
  'quote/no-speaker',
  'quote/unbalanced-marks',
  'quote/borrowed',
  'quote/differs-from-material',
  'claim/vague-source',
  'anon/no-reason',
  'outlet/not-listed',
  'outlet/listed-unused',
  'outlet/alias',
  'photo/no-credit',
  'photo/credit-unused',
  'photo/credit-mismatch',
  'meta/no-byline',
  'meta/placeholder',
] as const;
export type RuleId = (typeof ruleIds)[number];
