import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { noteNames, printsAbove } from '#shared/article/corrections.ts';
import type { MarkPair } from '#shared/house/house-style.ts';
import { printedDay } from '#shared/house/printed-day.ts';
import { bodyTree, captionOf, notNamed } from './body-tree.ts';
import { headTree } from './head-tree.ts';
import { shortened } from './publication.ts';
import type { Publication, PublishedQuotation, PublishedSource } from './publication.ts';

/** The whole page. `now` (ISO 8601) dates a draft's banner. */
export function pageTree(publication: Publication, now: string): Root {
  return h(null, [
    { type: 'doctype' },
    h('html', { lang: publication.language }, [
      headTree(publication),
      h('body', [
        h('a', { className: 'skip-link', href: '#article' }, 'Skip to the article'),
        ...(publication.draft ? [draftBanner(publication, now)] : []),
        h('main', { id: 'article' }, [
          h('article', [
            header(publication),
            ...retractionsSection(publication),
            h('div', { className: 'body' }, [...bodyTree(publication)]),
            ...correctionsSection(publication),
            ...sourcesSection(publication),
            ...creditsSection(publication),
          ]),
        ]),
      ]),
    ]),
  ]);
}

function draftBanner(publication: Publication, now: string): Element {
  return h('aside', { className: 'draft-banner', ariaLabel: 'Draft' }, [
    h('strong', 'Draft'),
    ' of ',
    time(now, publication),
    publication.signedOff ? '. Not for publication.' : '. Not signed off, not for publication.',
  ]);
}

function header(publication: Publication): Element {
  const { section, headline, dek, byline, dateline, publishedAt } = publication;
  const dated = [
    ...(dateline === '' ? [] : [h('span', { className: 'dateline' }, dateline)]),
    ...(publishedAt === null ? [] : [time(publishedAt, publication)]),
  ];
  return h('header', [
    ...line('section', section),
    h('h1', headline),
    ...line('dek', dek),
    ...(byline.length === 0 ? [] : [h('p', { className: 'byline' }, authors(publication))]),
    ...(dated.length === 0 ? [] : [h('p', { className: 'dated' }, dated)]),
  ]);
}

function line(className: string, text: string): readonly Element[] {
  return text === '' ? [] : [h('p', { className }, text)];
}

function authors({ byline, language }: Publication): ElementContent[] {
  const list = new Intl.ListFormat(language).formatToParts(byline);
  const parts = list.map(({ type, value }): ElementContent =>
    type === 'element' ? h('span', { className: 'author' }, value) : { type: 'text', value },
  );
  return [{ type: 'text', value: 'By ' }, ...parts];
}

function time(iso: string, { language, dates }: Publication): Element {
  return h('time', { dateTime: iso }, printedDay(iso, language, dates));
}

/** Whoever reads the text should know before that it is not to be relied on. */
function retractionsSection(publication: Publication): readonly Element[] {
  const notes = publication.corrections.filter(({ kind }) => printsAbove(kind));
  return notesSection('retractions', notes, publication);
}

/** A correction is called one, as every note to readers is, and stands before what the article rests on. */
function correctionsSection(publication: Publication): readonly Element[] {
  const notes = publication.corrections.filter(({ kind }) => !printsAbove(kind));
  return notesSection('corrections', notes, publication);
}

function notesSection(
  id: string,
  notes: Publication['corrections'],
  publication: Publication,
): readonly Element[] {
  if (notes.length === 0) return [];
  const kinds = new Set(notes.map(({ kind }) => kind));
  const isMixed = kinds.size > 1;
  const rows = notes.map(({ at, text, kind }) =>
    h('li', [
      ...(isMixed ? [h('strong', noteNames[kind].one), ', '] : []),
      time(at, publication),
      ': ',
      h('span', { className: 'correction' }, text),
    ]),
  );
  const [kind = 'correction'] = kinds;
  const { one, many } = noteNames[kind];
  const title = isMixed ? 'Notes to readers' : notes.length === 1 ? one : many;
  return [section(id, title, [h('ul', { className: 'corrections' }, rows)])];
}

function sourcesSection({ sources, quotations, headings, marks }: Publication): readonly Element[] {
  const recorded = [...quotations.values()];
  if (sources.length === 0 && recorded.length === 0) return [];
  return [
    section('sources', headings.sources, [
      ...(sources.length === 0 ? [] : [h('ul', { className: 'sources' }, sources.map(sourceRow))]),
      ...(recorded.length === 0
        ? []
        : [
            h('h3', 'Quotations'),
            h(
              'ul',
              { className: 'quotations' },
              recorded.map((quotation) => quotationRow(quotation, marks)),
            ),
          ]),
    ]),
  ];
}

function creditsSection({ credits, headings }: Publication): readonly Element[] {
  if (credits.length === 0) return [];
  const rows = credits.map((credit) => h('li', credit));
  return [section('photo-credits', headings.photos, [h('ul', { className: 'credits' }, rows)])];
}

function section(id: string, title: string, children: readonly Element[]): Element {
  return h('section', { ariaLabelledBy: id }, [h('h2', { id }, title), ...children]);
}

function sourceRow({ name, links }: PublishedSource): Element {
  const [first, ...others] = links;
  if (first === undefined) return h('li', name);
  const more = others.flatMap((href) => [', ', h('a', { href, rel: 'noopener' }, hostOf(href))]);
  return h('li', [h('a', { href: first, rel: 'noopener' }, name), ...more]);
}

function hostOf(href: string): string {
  return URL.canParse(href) && new URL(href).host !== '' ? new URL(href).host : href;
}

/** What is cut is cut behind the closing mark: within them nobody said “…”. */
function quotationRow(quotation: PublishedQuotation, house: MarkPair): Element {
  const { anchor, words, link } = quotation;
  const { open, close } = quotation.marks ?? house;
  const shown = shortened(words, 160).replace(/…$/, '');
  const cut = words.replace(/\s+/g, ' ').trim().length > shown.length;
  const who = captionOf(quotation);
  const where =
    link === null ? [] : [' (', h('a', { href: link, rel: 'noopener' }, hostOf(link)), ')'];
  return h('li', [
    h('a', { href: `#${anchor}` }, `${open}${shown}${close}`),
    cut ? ' … ' : ' ',
    h('span', { className: 'provenance' }, [...(who.length === 0 ? [notNamed] : who), ...where]),
  ]);
}
