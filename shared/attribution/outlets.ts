import { outletNames } from './outlet-table.ts';
import { remembering } from './remembering.ts';

/**
 * The name that all of an outlet's aliases share, or `null` for an outlet the table does not hold:
 * "The Associated Press" and "the AP" are both "AP".
 */
export const canonicalOutlet = remembering((name): string | null => {
  const key = keyOf(name);
  return canonicalByKey.get(key) ?? canonicalByKey.get(key.replace(/^the /, '')) ?? null;
});

/** Places where words are published by whoever likes: never an outlet whose reporting is cited. */
export function isPlatform(name: string): boolean {
  return platforms.has(keyOf(name));
}

/** How words reached whoever reports them: “via Reuters”, and “on X”, since nobody there reports. */
export function carriedBy(name: string): 'via' | 'on' {
  return isPlatform(name) ? 'on' : 'via';
}

function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').replace(/[’‘]/g, "'").replace(/'s$/, '').toLowerCase();
}

const canonicalByKey: ReadonlyMap<string, string> = new Map(
  outletNames.map(({ name, canonical }) => [keyOf(name), canonical]),
);

const platforms: ReadonlySet<string> = new Set([
  'flickr',
  'twitter',
  'x',
  'facebook',
  'instagram',
  'youtube',
  'tumblr',
  'reddit',
  'pinterest',
  'snapchat',
  'tiktok',
  'vimeo',
  'linkedin',
  'bluesky',
  'mastodon',
  'threads',
  'truth social',
  'telegram',
  'weibo',
  'medium',
  'periscope',
  'unsplash',
  'pixabay',
  'pexels',
  'wikimedia',
  'wikimedia commons',
  'wikipedia',
  'creative commons',
]);
