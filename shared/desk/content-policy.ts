/** Content security policies of whatever a shell serves to a window: the same under every shell. */

/**
 * The window: its own scripts, worker and fonts, the library's pictures, and no address beyond. Styles
 * that a script sets on elements count as inline; no text of an article becomes markup of the window.
 */
export const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What is no page runs and loads nothing, even when it is opened as one. */
export const barePolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

/** True for the pictures that a window shows; SVG is none of them, since it can hold scripts. */
export function isPicture(mediaType: string): boolean {
  return /^image\/(?:png|jpeg|gif|webp|avif)$/.test(mediaType);
}
