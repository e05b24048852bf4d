import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '#shared/checks/registry.ts';

const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');

describe('the page about the rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('explains %s', (id, rule) => {
    const [, section = ''] = page.split(`### ${id}\n`);
    const [own = ''] = section.split('\n##');

    expect(own.toLowerCase()).toContain(`_${rule.severity}._`);
    expect(own).toContain('**Why.**');
    expect(own).toContain('**Mend it.**');
  });

  it('explains no rule that is not in force', () => {
    const explained = [...page.matchAll(/^### (\S+)$/gm)].map(([, id]) => id);
    expect(explained).toHaveLength(rules.length);
  });
});
