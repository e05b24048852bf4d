import { safeLink } from '#shared/article/links.ts';

/**
 * A link as a page may carry it: let through by `safeLink` once more, whoever let it in before, and
 * spelt as browsers spell it, so that nothing in it can be taken for markup. `null` for all others.
 */
export function publishedLink(href: string): string | null {
  const link = safeLink(href);
  return link !== null && URL.canParse(link) ? new URL(link).href : null;
}

/** The same for what must be a page or a file on the web: no mail address. */
export function publishedWebLink(href: string | null): string | null {
  const link = href === null ? null : publishedLink(href);
  return link?.startsWith('http') === true ? link : null;
}
