import { Transform } from 'prosemirror-transform';
import type { Article } from '#shared/article/article.ts';
import { applyEdits } from '#shared/article/apply-edits.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import { articleBody, bodyJson, bodyNode } from '#shared/article/body.ts';
import { makePhoto, makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Asset, Material, Photo, Spot } from '#shared/article/ledger.ts';
import { findQuotation, foldText } from '#shared/material/find-words.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { spotAt } from '../material/quotation-from.ts';

/** What the mayor says in the sample story, as a reporter wrote it down. */
const mayorsWords =
  'Nobody on this island wants to be the one who turned off the light at the end of the pier,';

/** What the nurse says, in the transcript too, and how somebody wrote it down. */
const nursesWords = 'We would lose a third of the people on my ward.';
const nursesRecord = 'We would lose half of the people on my ward.';

/** Whom the sample story lets say what was said off the record. */
const officialsName = 'A council official';

/** How the sample story speaks of one economist. */
const economistsName = 'Some experts';

/** What the company said in another language. */
const companysWords = 'important to the community';

/** What a colleague would strike from the sample story, and the words to stand there. */
const struckWords = 'a midnight concert';
const suggestedWords = 'a concert at midnight';

/** A stored file, and what it says. */
interface ReadMaterial {
  readonly material: Material;
  readonly text: MaterialText;
}

/**
 * The imported sample story with what no file brings along: a picture that nobody is credited for and
 * whose terms have run out, a composite whose credit its file contradicts, a source off the record, one
 * of whom the text makes several, a translation without its original, a quotation on record that came
 * through an outlet which the text does not name, one that was recorded in other words than the
 * transcript of it has, and a suggestion.
 *
 * @param picture The stored picture; `null` leaves its place empty.
 * @param transcript What the nurse's words stand in; `null` leaves her without material.
 */
export function withSampleRecords(
  article: Article,
  picture: Asset | null,
  transcript: ReadMaterial | null,
): Article {
  const photo = makePhoto({
    id: 'sample-picture',
    asset: picture,
    caption: 'The night ferry waits at the pier of Westmark in March.',
    alt: 'A small white ferry at a lit pier in the dark',
    terms: 'Handed out by the shipping company for two weeks',
    expiry: '2024-04-14',
  });
  const second = makePhoto({
    id: 'sample-second',
    asset: picture,
    caption: 'Westmark pier',
    credit: 'Reuters',
    licence: 'CC BY-NC 4.0',
    digitalSourceType: 'compositeSynthetic',
    embedded: { creator: 'Ada Holm' },
  });
  const [first, ...rest] = article.body['content'] as readonly unknown[];
  const figure = ({ id }: Photo) => ({ type: 'figure', attrs: { photoId: id } });
  const placed: Article = {
    ...article,
    body: { ...article.body, content: [first, figure(photo), ...rest, figure(second)] },
    photos: [photo, second, ...article.photos],
  };
  const weekly = makeSource({ id: 'sample-outlet', kind: 'outlet', name: 'Sound Weekly' });
  const mayor = makeSource({
    id: 'sample-mayor',
    kind: 'person',
    name: 'Tove Anders',
    role: 'Mayor of Westmark',
  });
  const place = placeOf(placed, mayorsWords);
  const altered = placeOf(placed, nursesWords);
  const official = placeOf(placed, officialsName);
  const experts = placeOf(placed, economistsName);
  const foreign = placeOf(placed, companysWords);
  if (!place || !altered || !official || !experts || !foreign) return placed;
  const quote = makeQuote({
    id: 'sample-quote',
    words: mayorsWords,
    speakerId: mayor.id,
    outletId: weekly.id,
    medium: 'interview',
  });
  const nurse = makeSource({
    id: 'sample-nurse',
    kind: 'person',
    name: 'Ida Brandt',
    role: 'Head nurse at Westmark General Hospital',
    material: transcript === null ? [] : [transcript.material],
  });
  const silent = makeSource({
    id: 'sample-official',
    kind: 'person',
    name: 'a council official',
    named: false,
    terms: 'off the record',
  });
  const economist = makeSource({
    id: 'sample-economist',
    kind: 'person',
    name: 'a harbor economist',
    named: false,
  });
  const voss = makeSource({
    id: 'sample-spokeswoman',
    kind: 'person',
    name: 'Lena Voss',
    role: 'Spokeswoman of the shipping company',
  });
  const translation = makeQuote({
    id: 'sample-translation',
    words: companysWords,
    speakerId: voss.id,
    medium: 'broadcast',
  });
  const recorded = makeQuote({
    id: 'sample-altered',
    words: nursesRecord,
    speakerId: nurse.id,
    medium: 'interview',
    spot: transcript && spotOf(nursesWords, transcript),
  });
  const story = applyEdits(placed, [
    { kind: 'put source', source: weekly },
    { kind: 'put source', source: mayor },
    { kind: 'put source', source: nurse },
    { kind: 'put source', source: silent },
    { kind: 'link source', place: official, sourceId: silent.id },
    { kind: 'put source', source: economist },
    { kind: 'link source', place: experts, sourceId: economist.id },
    { kind: 'put source', source: voss },
    { kind: 'put quote', quote: translation },
    { kind: 'link quote', place: foreign, quoteId: translation.id },
    { kind: 'put quote', quote },
    { kind: 'link quote', place, quoteId: quote.id },
    { kind: 'put quote', quote: recorded },
    { kind: 'link quote', place: altered, quoteId: recorded.id },
  ]);
  return { ...story, body: withSuggestion(story) };
}

/** What a colleague would rather read, still to be decided on. */
function withSuggestion({ body, createdAt }: Article): Article['body'] {
  const doc = bodyNode(body);
  const block = blocksOf(doc).find(({ text }) => text.includes(struckWords));
  if (block === undefined) return body;
  const from = block.start + block.text.indexOf(struckWords);
  const to = from + struckWords.length;
  const attrs = { id: 'sample-suggestion', by: 'Sam Okafor', at: createdAt };
  const words = articleBody.text(suggestedWords, [articleBody.mark('insertion', attrs)]);
  const tr = new Transform(doc).addMark(from, to, articleBody.mark('deletion', attrs));
  return bodyJson(tr.insert(to, words).doc);
}

function spotOf(words: string, { material, text }: ReadMaterial): Spot | null {
  const found = findQuotation(foldText(text.text), words);
  return found && spotAt({ start: found.start, end: found.end }, material, text);
}

function placeOf(article: Article, words: string) {
  const blocks = blocksOf(bodyNode(article.body));
  const block = blocks.findIndex(({ text }) => text.includes(words));
  const start = blocks[block]?.text.indexOf(words) ?? -1;
  return start < 0 ? null : { block, start, end: start + words.length };
}
