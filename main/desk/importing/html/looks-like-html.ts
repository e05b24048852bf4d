/** True for a page, or for a fragment of one, whatever the file is called. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4096).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|article|main)\b/i.test(head)) {
    return true;
  }
  // A fragment, as a paste from a page or a CMS field is: it opens with a tag and closes some.
  return /^\s*<[a-z][^>]*>/i.test(head) && /<\/(?:p|div|h[1-6]|ul|ol|section|span|a)>/i.test(text);
}
