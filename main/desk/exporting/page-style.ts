import type { Photo } from '#shared/article/ledger.ts';

/** The look of an exported page: paper and ink, a night side, and a sheet for the printer. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fffefb;
  --ink: #1c1b19;
  --quiet: #5f5b54;
  --line: #d9d4ca;
  --accent: #1d4f73;
  --warning: #8a1f11;
  --serif: 'Source Serif 4', 'Source Serif Pro', Charter, 'Iowan Old Style', 'Palatino Linotype', Georgia, serif;
  --sans: Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191816;
    --ink: #e9e5dc;
    --quiet: #a8a297;
    --line: #3b3833;
    --accent: #8fc1e3;
    --warning: #ffb4a6;
  }
}
* { box-sizing: border-box; }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  padding: 0 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--serif);
  line-height: 1.6;
  overflow-wrap: break-word;
  hanging-punctuation: first last;
}
main, .draft-banner { max-width: 68ch; margin-inline: auto; }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.16em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip-link { position: absolute; left: -100vw; background: var(--paper); padding: 0.5rem 1rem; }
.skip-link:focus { left: 1rem; top: 1rem; }
.draft-banner {
  margin-top: 1.5rem;
  padding: 0.6rem 1rem;
  border: 2px solid var(--warning);
  color: var(--warning);
  font: 0.85rem/1.5 var(--sans);
}
header { margin: 3.5rem 0 2.25rem; }
header p { margin: 0; }
.section {
  font: 600 0.75rem/1.4 var(--sans);
  letter-spacing: 0.08em;
  text-transform: uppercase;
  color: var(--accent);
}
h1 { margin: 0.5rem 0 0.75rem; font-size: clamp(1.9rem, 5.5vw, 2.75rem); line-height: 1.12; letter-spacing: -0.012em; text-wrap: balance; }
.dek { font-size: 1.22rem; line-height: 1.45; color: var(--quiet); text-wrap: pretty; }
.byline { margin-top: 1.4rem; font: 600 0.85rem/1.5 var(--sans); }
.dated { font: 0.85rem/1.5 var(--sans); color: var(--quiet); }
.dateline + time::before { content: ' · '; }
.body > p { margin: 0 0 1.1em; text-wrap: pretty; }
h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.6em; text-wrap: balance; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.12rem; }
h4 { font-size: 1rem; }
ul, ol { padding-left: 1.4em; margin: 0 0 1.1em; }
li { margin-bottom: 0.35em; }
hr { width: 4rem; margin: 2.5rem auto; border: 0; border-top: 1px solid var(--line); }
figure { margin: 2rem 0; }
img { display: block; max-width: 100%; height: auto; background: var(--line); }
figcaption { margin-top: 0.6rem; font: 0.82rem/1.5 var(--sans); color: var(--quiet); }
.credit { display: inline-block; font-size: 0.92em; }
blockquote { margin: 2rem 0; padding-left: 1.25rem; border-left: 3px solid var(--accent); }
blockquote p { margin: 0 0 0.7em; }
figure.quotation blockquote { margin: 0; font-size: 1.08rem; }
figure.quotation figcaption { padding-left: calc(1.25rem + 3px); }
.speaker { font-weight: 600; color: var(--ink); }
.embed { margin: 2rem 0; padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-radius: 6px; }
.embed blockquote { margin: 0; padding: 0; border: 0; }
.embed blockquote p { margin: 0; }
p.embed, .embed figcaption { font: 0.82rem/1.5 var(--sans); }
.pull-quote {
  margin: 2.5rem 0;
  padding: 1.2rem 0;
  border-block: 1px solid var(--line);
  font-size: 1.5rem;
  line-height: 1.3;
  text-align: center;
  text-wrap: balance;
}
section { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font: 0.85rem/1.55 var(--sans); }
section h2 { margin: 0 0 0.6rem; font-size: 0.95rem; }
section h3 { margin: 1.1rem 0 0.5rem; font-size: 0.85rem; color: var(--quiet); }
section ul { list-style: none; padding: 0; margin: 0; }
section[aria-labelledby='retractions'] { margin: 0 0 2.5rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
.corrections li { white-space: pre-line; }
.corrections time { color: var(--quiet); }
.sources { display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; }
.provenance { display: block; color: var(--quiet); }
.quotation:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000; }
  html { font-size: 11pt; }
  body { padding: 0; }
  .skip-link { display: none; }
  header { margin-top: 0; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, blockquote, .pull-quote { break-inside: avoid; }
  .body a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.8em; }
  @page { margin: 2cm; }
}
`;

type Focus = NonNullable<Photo['focus']>;

/** The class of pictures that keep this point: "focus-40-25", in hundredths from the top left. */
export function focusName({ x, y }: Focus): string {
  return `focus-${Math.round(x * 100)}-${Math.round(y * 100)}`;
}

/** A picture with a focal point fills no more than a window, and what goes is far from that point. */
export function focusStyle(pictures: Iterable<{ readonly focus: Photo['focus'] }>): string {
  const points = [...pictures].flatMap(({ focus }) => focus ?? []);
  const rules = new Map(points.map((focus) => [focusName(focus), focus]));
  return [...rules]
    .map(
      ([name, { x, y }]) =>
        `.${name} { max-height: 85vh; object-fit: cover; object-position: ${Math.round(x * 100)}% ${Math.round(y * 100)}%; }\n`,
    )
    .join('');
}
