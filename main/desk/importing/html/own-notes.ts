import { keptKind, noteKinds, noteNames } from '#shared/article/corrections.ts';
import type { NoteToReaders } from '../imported-copy.ts';
import type { Page, PageElement } from './dom.ts';

/**
 * Takes the notes to readers off a page that Galley exported (`exporting/page-tree.ts`), as they were
 * written: each with its moment and what it is called. Of any other page nothing is taken.
 */
export function takeOwnNotes(page: Page): readonly NoteToReaders[] {
  const [generator] = page.querySelectorAll('meta[name="generator"]');
  if (generator?.getAttribute('content') !== 'Galley') return [];
  const sections = ['retractions', 'corrections'].flatMap((id) => [
    ...page.querySelectorAll(`section[aria-labelledby="${id}"]`),
  ]);
  return sections.flatMap((section) => {
    const notes = [...section.querySelectorAll('li')].flatMap((row) => noteIn(row, section) ?? []);
    if (notes.length > 0) section.remove();
    return notes;
  });
}

/** Notes of several kinds say each what they are; those of one kind do so in their title. */
function noteIn(row: PageElement, section: PageElement): NoteToReaders | null {
  const at = first(row, 'time')?.getAttribute('datetime') ?? '';
  const text = first(row, 'span.correction')?.textContent?.trim() ?? '';
  if (text === '' || Number.isNaN(Date.parse(at))) return null;
  const called = (first(row, 'strong') ?? first(section, 'h2'))?.textContent;
  const kind = noteKinds.find((each) => Object.values(noteNames[each]).includes(called ?? ''));
  return { at: new Date(at).toISOString(), text, ...keptKind(kind ?? 'correction') };
}

function first(element: PageElement, selector: string): PageElement | undefined {
  return [...element.querySelectorAll(selector)][0];
}
