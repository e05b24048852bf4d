import { excerptAt } from './excerpt.ts';
import type { Finding, FindingTarget } from './finding.ts';
import { findingKeys } from './finding-key.ts';
import { inReadingOrder } from './passages.ts';
import { proofOf } from './proof.ts';
import { rules } from './registry.ts';
import { explain } from './rule.ts';
import type { CheckInput, Proof } from './rule.ts';

/**
 * Every finding about an article: those about its fields first, then those in the text in reading
 * order, then those about records alone. Waivers are matched by key; a waived finding stays listed.
 */
export function check(input: CheckInput): readonly Finding[] {
  const proof = proofOf(input);
  const waivers = new Map(input.article.waivers.map((waiver) => [waiver.findingKey, waiver]));
  const keyOf = findingKeys();
  return rules
    .flatMap((rule) => rule.find(proof).map((remark) => ({ rule, remark })))
    .sort((a, b) => byTarget(a.remark.target, b.remark.target))
    .map(({ rule, remark }) => {
      const key = keyOf(rule.id, remark.words);
      return {
        key,
        rule: rule.id,
        severity: remark.severity ?? rule.severity,
        message: remark.message,
        why: explain(rule),
        target: remark.target,
        excerpt: remark.excerpt ?? excerptOfTarget(proof, remark.target),
        fixes: remark.fixes,
        waivable: !rule.mustBeMended,
        waiver: rule.mustBeMended ? null : (waivers.get(key) ?? null),
      };
    });
}

function byTarget(a: FindingTarget, b: FindingTarget): number {
  if (a.kind === 'text' && b.kind === 'text') return inReadingOrder(a.place, b.place);
  return rank[a.kind] - rank[b.kind];
}

function excerptOfTarget(proof: Proof, target: FindingTarget): string {
  return target.kind === 'text' ? excerptAt(proof, target.place) : '';
}

const rank: Readonly<Record<FindingTarget['kind'], number>> = { field: 0, text: 1, record: 2 };
