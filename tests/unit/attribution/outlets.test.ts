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
});
