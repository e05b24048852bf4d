import { describe, expect, it } from 'vitest';
import { canonicalOutlet } from '#shared/attribution/outlets.ts';

describe('the outlet table', () => {
  it.each([
    ['The Associated Press', 'AP'],
    ['the AP', 'AP'],
    ['NY Times', 'The New York Times'],
    ['The Hill', 'The Hill'],
    ['Harper’s', "Harper's"],
    ['imdb', 'IMDb'],
  ])('knows %s as %s', (name, canonical) => {
    expect(canonicalOutlet(name)).toBe(canonical);
  });

  it.each(['hill', 'Flickr', 'Twitter', 'Ann Lee', ''])('knows no outlet called "%s"', (name) => {
    expect(canonicalOutlet(name)).toBeNull();
  });

  it.each([
    ['the Daily Mail', 'MailOnline'],
    ['the Daily Mail', 'the Mail on Sunday'],
    ['The Telegraph', 'The Sunday Telegraph'],
    ['The Times', 'The Sunday Times'],
    ['the Kyiv Post', 'the Kyiv Independent'],
    ['Bloomberg', 'Bloomberg Businessweek'],
    ['Nikkei', 'Nikkei Asia'],
  ])('keeps %s and %s apart: the page names whom the text names', (one, other) => {
    expect(canonicalOutlet(one)).not.toBe(canonicalOutlet(other));
    expect(canonicalOutlet(one)).not.toBeNull();
    expect(canonicalOutlet(other)).not.toBeNull();
  });
});
