import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { makePhoto, makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Photo } from '#shared/article/ledger.ts';
import { pictureWithWords } from '../pictures/picture-with-words.ts';

export const now = '2026-11-22T09:00:00.000Z';
export const sha = 'ab'.repeat(32);
/** They say nothing about themselves. */
export const pictureBytes = pictureWithWords({});

export const readAsset = (sha256: string) =>
  Promise.resolve(sha256 === sha ? { bytes: pictureBytes, mediaType: 'image/jpeg' } : null);

type Inline = Readonly<Record<string, unknown>>;

export const text = (words: string, ...marks: readonly Inline[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks }),
});
export const block = (type: string, ...content: readonly Inline[]): Inline => ({ type, content });
export const quotation = (quoteId: string): Inline => ({ type: 'quotation', attrs: { quoteId } });
export const link = (href: string): Inline => ({ type: 'link', attrs: { href } });

export const picture: Photo = makePhoto({
  id: 'p1',
  asset: {
    sha256: sha,
    extension: 'jpg',
    mediaType: 'image/jpeg',
    bytes: pictureBytes.length,
    width: 1600,
    height: 900,
  },
  caption: 'The ferry Alma waits off Kiel on Friday.',
  alt: 'A white ferry at anchor in fog',
  creator: 'Jo Lind',
  agency: 'AP',
  licence: 'CC BY 4.0',
  note: 'Ask the agency for the next frame',
});

/** An article with everything in it that an export can show, and much that it must not. */
export const ferryStory: Article = makeArticle({
  id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
  now,
  slug: 'low-water',
  headline: 'Ferry waits for the tide',
  dek: 'Mud in the channel has stopped the night crossing.',
  byline: ['Ada Berg', 'Tom Ries'],
  dateline: 'KIEL, Germany',
  section: 'Coast',
  tags: ['ferries', 'tides'],
  publishedAt: '2026-11-20T18:30:00+01:00',
  dismissed: ['quote:dismissed-key'],
  waivers: [
    {
      findingKey: 'some:key',
      rule: 'anon/no-reason',
      reason: 'Known to the editor',
      by: 'E. Ditor',
      at: now,
    },
  ],
  origin: {
    fileName: 'from-the-wire.html',
    format: 'html',
    url: 'https://news.example/low-water',
    importedAt: now,
    dropped: [{ id: 'd1', text: 'Popular pages', reason: 'menu', after: 0, restored: false }],
  },
  sources: [
    makeSource({
      ...{
        id: 's1',
        kind: 'person',
        name: 'Mara Holt',
        role: 'harbour pilot',
        note: 'Call after six',
      },
    }),
    makeSource({
      ...{ id: 's2', kind: 'outlet', name: 'AP', listed: true, links: ['https://apnews.com/tide'] },
    }),
    makeSource({
      id: 's3',
      kind: 'person',
      name: 'a deckhand with a grudge',
      named: false,
      role: 'bosun of the Alma',
      terms: 'background',
      anonymityReason: 'would be sacked',
      howTheyKnow: 'stood on the bridge',
      listed: true,
      aliases: ['Pelle'],
    }),
    makeSource({
      id: 's4',
      kind: 'person',
      name: 'Quiet Man',
      terms: 'off the record',
      listed: true,
    }),
    makeSource({
      id: 's5',
      kind: 'document',
      name: 'Port log',
      listed: true,
      links: ['javascript:alert(1)'],
    }),
  ],
  quotes: [
    makeQuote({
      id: 'q1',
      words: 'We wait for water, and nobody pays us for waiting, which is a scandal.',
      speakerId: 's1',
      outletId: 's2',
      link: 'https://apnews.com/pilot',
      note: 'She swore here',
      verification: 'Tape 4',
    }),
    makeQuote({
      id: 'q2',
      words: 'The log was wrong.',
      speakerId: 's3',
      link: 'https://social.example/telltale',
    }),
    makeQuote({ id: 'q3', words: 'Never printed.', speakerId: 's1' }),
    makeQuote({ id: 'q4', words: 'Mud has no owner.', speakerId: 's1' }),
  ],
  photos: [picture, makePhoto({ id: 'p2', credit: 'Port Office', platform: 'Flickr' })],
  body: {
    type: 'doc',
    content: [
      { type: 'figure', attrs: { photoId: 'p1' } },
      block(
        'paragraph',
        text('“'),
        text('We wait ', quotation('q1')),
        text('for water,', quotation('q1'), { type: 'em' }),
        text('” said Mara Holt, a harbour pilot, '),
        text('told ', link('https://apnews.com/tide')),
        text('AP', link('https://apnews.com/tide'), { type: 'strong' }),
        text('.'),
      ),
      block('paragraph'),
      { type: 'heading', attrs: { level: 4 }, content: [text('On board')] },
      block(
        'paragraph',
        text('A member of the crew said, “'),
        text('The log was wrong.', quotation('q2')),
        text('”'),
      ),
      block('block_quote', block('paragraph', text('Mud has no owner.', quotation('q4')))),
      block('block_quote', block('paragraph', text('An old rhyme of the coast.'))),
      block('pull_quote', text('Nobody pays us')),
      block(
        'bullet_list',
        block('list_item', block('paragraph', text('One ship.'))),
        block('list_item', block('paragraph', text('Two crews:')), {
          type: 'ordered_list',
          attrs: { order: 3 },
          content: [block('list_item', block('paragraph', text('day')))],
        }),
      ),
      { type: 'rule' },
      block('paragraph', text('First line'), { type: 'hard_break' }, text('second line.')),
    ],
  },
});
