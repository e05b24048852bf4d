/**
 * A link that may stand in an article, or `null`: only web and mail addresses do. Scripts, data and
 * file addresses are refused wherever a link enters (import, paste, editor, export).
 */
export function safeLink(href: string): string | null {
  // Browsers ignore white space and control characters inside a scheme; so does this check.
  // eslint-disable-next-line no-control-regex
  const compact = href.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  return /^(?:https?|mailto):/i.test(compact) ? compact : null;
}
