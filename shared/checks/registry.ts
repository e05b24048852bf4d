import { claimRules } from './claims.ts';
import { articleRules } from './meta.ts';
import { outletRules } from './outlets.ts';
import { photoRules } from './photos.ts';
import { quotationRules } from './quotes.ts';
import type { Rule } from './rule.ts';
import { unnamedSourceRules } from './unnamed.ts';

/** The rules in force, by group. See docs/rules.md. */
export const rules: readonly Rule[] = [
  ...quotationRules,
  ...unnamedSourceRules,
  ...claimRules,
  ...outletRules,
  ...photoRules,
  ...articleRules,
];
