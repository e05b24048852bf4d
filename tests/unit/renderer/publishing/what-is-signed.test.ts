import { expect, it } from 'vitest';
import type { Finding, Severity } from '#shared/checks/finding.ts';
import { findingsLine } from '#renderer/publishing/what-is-signed.tsx';

function finding(severity: Severity, isWaived = false): Finding {
  const at = '2026-11-30T08:00:00.000Z';
  const waiver = { findingKey: 'k', rule: 'anon/no-reason', reason: 'Known', by: 'Ada Berg', at };
  return {
    key: 'k',
    rule: 'anon/no-reason',
    severity,
    message: '',
    why: '',
    target: { kind: 'field', field: 'headline' },
    excerpt: '',
    fixes: [],
    waivable: true,
    waiver: isWaived ? waiver : null,
  };
}

it('says what stays open and what was waived, and nothing of a clean text', () => {
  expect(findingsLine([])).toBe('');
  expect(findingsLine([finding('information')])).toBe('1 note is open.');
  expect(findingsLine([finding('error', true)])).toBe('1 finding is waived.');
  const many = [finding('warning'), finding('warning'), finding('information')];
  expect(findingsLine([...many, finding('error', true), finding('warning', true)])).toBe(
    '2 warnings and 1 note are open; 2 findings are waived.',
  );
});
