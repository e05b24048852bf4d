/**
 * The address when the text is nothing but an https address of the web, else `null`: a post, a video or
 * a page that an article can show as a card.
 */
export function embedAddress(text: string): string | null {
  const typed = text.trim();
  const host = /^https:\/\/([^\s/?#]+)\S*$/i.exec(typed)?.[1] ?? '';
  // A name or password before the host is there to deceive.
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?$/u.test(host) ? typed : null;
}

/** Whose page it is, as people call it: "YouTube", or the host's name. */
export function embedProvider(address: string): string {
  const host = hostOf(address);
  for (const [name, hosts] of providers) {
    if (hosts.some((known) => host === known || host.endsWith(`.${known}`))) return name;
  }
  return host;
}

const providers: readonly (readonly [string, readonly string[]])[] = [
  ['X', ['x.com', 'twitter.com']],
  ['Bluesky', ['bsky.app']],
  ['Mastodon', ['mastodon.social', 'mastodon.online', 'mstdn.social']],
  ['Threads', ['threads.net', 'threads.com']],
  ['Facebook', ['facebook.com', 'fb.watch']],
  ['Instagram', ['instagram.com']],
  ['TikTok', ['tiktok.com']],
  ['YouTube', ['youtube.com', 'youtu.be']],
  ['Vimeo', ['vimeo.com']],
  ['Telegram', ['t.me']],
  ['Reddit', ['reddit.com']],
  ['LinkedIn', ['linkedin.com']],
  ['Flickr', ['flickr.com']],
  ['SoundCloud', ['soundcloud.com']],
  ['DocumentCloud', ['documentcloud.org']],
];

function hostOf(address: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1];
  return host?.toLowerCase() ?? address;
}
