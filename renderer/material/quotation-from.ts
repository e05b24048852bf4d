import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Material, Quote, Source, Spot } from '#shared/article/ledger.ts';
import type { Span } from '#shared/material/find-words.ts';
import { whereabouts } from '#shared/material/material-text.ts';
import type { MaterialText } from '#shared/material/material-text.ts';

/** A record of words in material, and the source it needs where the ledger does not know the speaker. */
interface QuotationFrom {
  readonly quote: Quote;
  readonly newSource: Source | null;
}

interface From {
  readonly material: Material;
  readonly text: MaterialText;
  /** Whose material it is. */
  readonly source: Source;
  readonly sources: readonly Source[];
  readonly newId: () => string;
}

/**
 * A quotation of the selected words, with all that the material itself says of them: the speaker it names,
 * else the source it is from; when; through which medium. `null` where no words are selected.
 */
export function quotationFrom(selected: Span, from: From): QuotationFrom | null {
  const span = withoutMarks(from.text.text, selected);
  if (span.start >= span.end) return null;
  const spot = spotAt(span, from.material, from.text);
  const { source, text } = from;
  const { speaker, newSource } = speakerOf(span, from);
  const quote = makeQuote({
    id: from.newId(),
    words: spot.words.replace(/\s+/g, ' '),
    speakerId: speaker,
    outletId: source.kind === 'outlet' ? source.id : null,
    medium: mediumOf(text, source),
    date: text.date?.slice(0, 10) ?? null,
    spot,
  });
  return { quote, newSource };
}

/** The spot of these words: what a record keeps of where it comes from. */
export function spotAt(span: Span, { asset }: Material, text: MaterialText): Spot {
  return {
    sha256: asset.sha256,
    ...span,
    words: text.text.slice(span.start, span.end),
    where: whereabouts(text, span.start),
  };
}

/** The words without the quotation marks and the comma around them, which are the material's own. */
function withoutMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^[\s"“”„«»'‘’]*/.exec(words)?.[0].length ?? 0;
  const tail = /[\s"“”„«»'‘’,]*$/.exec(words.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

/**
 * Who says the words. Material that names its speakers is believed, also where it names none for these
 * words: then nobody is known. A name that the ledger has no record of becomes one.
 */
function speakerOf(
  { start, end }: Span,
  { text, source, sources, newId }: From,
): { readonly speaker: string | null; readonly newSource: Source | null } {
  const own = source.kind === 'outlet' ? null : source.id;
  if (text.blocks.every(({ speaker }) => speaker === null))
    return { speaker: own, newSource: null };
  const said = text.blocks.filter((block) => block.start < end && block.end > start);
  const names = new Set(said.map(({ speaker }) => speaker));
  const [name = null] = names;
  if (names.size !== 1 || name === null) return { speaker: null, newSource: null };
  const known = [source, ...sources].find((each) => each.kind !== 'outlet' && isCalled(each, name));
  if (known !== undefined) return { speaker: known.id, newSource: null };
  // A message has one sender, whatever the mail program calls them: the source who gave it.
  if (text.kind === 'e-mail') return { speaker: own, newSource: null };
  const newSource = makeSource({ id: newId(), kind: 'person', name: inTitleCase(name) });
  return { speaker: newSource.id, newSource };
}

function isCalled({ name, aliases }: Source, called: string): boolean {
  return [name, ...aliases].some((each) => each.toLowerCase() === called.toLowerCase());
}

/** Captions shout: "INES MARCHETTI" is Ines Marchetti. */
function inTitleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/(\p{L})(\p{L}+)/gu, (_whole, first: string, rest: string) => {
    return `${first}${rest.toLowerCase()}`;
  });
}

function mediumOf({ kind }: MaterialText, source: Source): Quote['medium'] {
  if (kind === 'e-mail') return 'e-mail';
  if (kind === 'transcript') return source.kind === 'outlet' ? 'broadcast' : 'interview';
  if (source.kind === 'post') return 'post';
  if (kind === 'PDF' || kind === 'Word document' || source.kind === 'document') return 'document';
  return null;
}
