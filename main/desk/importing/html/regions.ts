import type { DroppedReason } from '#shared/article/article.ts';

/**
 * What an element says that it is, by its tag, role, class and id; `null` for one that may hold an
 * article. Words are those that page builders share, never those of one site.
 */
export function regionOf(tag: string, words: string, hidden: boolean): DroppedReason | null {
  const own = tags[tag];
  if (own !== undefined) return own;
  if (pageWrappers.has(tag)) return null;
  if (!isQuote(tag, words)) {
    const named = classes.find(([, pattern]) => pattern.test(words));
    if (named !== undefined) return named[0];
    if (tag === 'aside') return 'outside the article';
  }
  return hidden ? 'page furniture' : null;
}

/** A quotation set apart: an embedded post, a pull quote. */
export function isPullQuote(tag: string, words: string): boolean {
  return (
    tag !== 'blockquote' &&
    /(?:^|[\s_-])(?:pull-?quotes?|quote-?out|pullout)(?=$|[\s_-])/.test(words)
  );
}

function isQuote(tag: string, words: string): boolean {
  return tag === 'blockquote' || isPullQuote(tag, words);
}

/** Their classes speak of the whole page: "has-sidebar", "share-enabled". */
const pageWrappers: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

const tags: Readonly<Record<string, DroppedReason>> = {
  nav: 'menu',
  menu: 'menu',
  'amp-sidebar': 'menu',
  'amp-ad': 'advertisement',
  'amp-embed': 'advertisement',
  'amp-social-share': 'share bar',
  'amp-consent': 'page furniture',
  button: 'page furniture',
  dialog: 'page furniture',
  footer: 'page furniture',
  label: 'page furniture',
  legend: 'page furniture',
};

/** One of the words, whole, in a list of classes: "m-share-bar" has "share", "shareholder" has not. */
function word(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${patterns.join('|')})(?=$|[\\s_-])`);
}

const classes: readonly (readonly [DroppedReason, RegExp])[] = [
  ['skip link', word('skip-?(?:link|nav|to|content)s?[\\w-]*')],
  [
    'advertisement',
    word(
      'ads?',
      'adverts?',
      'advertisements?',
      'advertising',
      'ad-?(?:slot|unit|box|container|wrapper|banner|block)s?',
      'adsbygoogle',
      'adsense',
      'dfp',
      'sponsor(?:ed|s)?',
      'promoted',
      'taboola',
      'outbrain',
      'revcontent',
      'mgid',
      'zergnet',
      'teads',
      'native-?ad',
      'commercial',
    ),
  ],
  [
    'share bar',
    word(
      'shar(?:e|es|ing)',
      'share-?(?:bar|tools|buttons?|links?|this)',
      'socials?',
      'social-?(?:bar|links|media|icons|share)',
      'addthis',
      'addtoany',
      'sharedaddy',
      'follow-?us',
    ),
  ],
  [
    'related stories',
    word(
      'related',
      'recommend(?:ed|ations?)?',
      'popular',
      'trending',
      'most-?(?:read|popular|viewed)',
      'teasers?',
      'more-?(?:stories|news|from|on|like|posts)',
      'read-?(?:more|next|also)',
      'also-?(?:like|read)',
      'recirc(?:ulation)?',
      'promos?',
      'further-?reading',
      'up-?next',
      'must-?reads?',
      'latest-?(?:news|stories|posts)',
      'you-?may[\\w-]*',
    ),
  ],
  [
    'menu',
    word(
      'nav',
      'navbar',
      'navigation',
      'menus?',
      'menubar',
      'breadcrumbs?',
      'off-?canvas',
      'topbar',
      'drawer',
      'sitemap',
      'pagination',
      'pager',
      'post-?navigation',
    ),
  ],
  [
    'outside the article',
    word(
      'comments?',
      'commentlist',
      'disqus',
      'respond',
      'repl(?:y|ies)',
      'sidebar',
      'side-?rail',
      'right-?rail',
      'complementary',
      'author-?(?:bio|box|card)',
      'about-?author',
      'bio',
    ),
  ],
  [
    'page furniture',
    word(
      'site-?(?:header|footer)',
      'footer',
      'contentinfo',
      'masthead',
      'cookies?',
      'consent',
      'gdpr',
      'newsletters?',
      'subscribe',
      'subscriptions?',
      'sign-?up',
      'log-?in',
      'sign-?in',
      'paywall',
      'modal',
      'pop-?up',
      'overlay',
      'lightbox',
      'toolbar',
      'copyright',
      'tags',
      'tag-?(?:list|links|cloud)',
      'topics',
      'toast',
      'dialog',
      'alertdialog',
      'search',
      'print-?only',
      'sr-?only',
      'visually-?hidden',
      'screen-?reader[\\w-]*',
      'element-?invisible',
      'player',
      'widget',
    ),
  ],
];
