import { overlaps } from '../article/blocks.ts';
import type { Span } from '../article/blocks.ts';
import type { QuoteMedium } from '../article/quote-media.ts';
import type { BlockText, Stretch } from './block-text.ts';
import type { DraftMedium, DraftQuotation } from './draft-quotation.ts';
import { spanOf } from './stretches.ts';

/**
 * The quotations of one sentence with the media that it names for them. A phrase belongs to the cue before
 * it, or to the first where it opens the sentence; whoever goes on in the next breath goes on there.
 *
 * @param before What the sentence before says, in its order.
 */
export function withMedia(
  block: BlockText,
  sentence: Stretch,
  drafts: readonly DraftQuotation[],
  before: readonly DraftQuotation[],
): readonly DraftQuotation[] {
  if (drafts.length === 0) return drafts;
  const stated = mediaIn(block, sentence);
  const found: DraftQuotation[] = [];
  drafts.forEach((draft, i) => {
    const own = [...byCue(draft), ...stated.filter((each) => ownerOf(each, drafts) === i)].filter(
      (each) => !isSaid(block.text, draft, each),
    );
    const last = found.at(-1) ?? before.at(-1);
    const carried = own.length === 0 && last !== undefined && goesOn(draft, last) ? last.media : [];
    found.push({ ...draft, media: own.length === 0 ? carried : generalLast(own) });
  });
  return found;
}

/** The media that a sentence names outside quotation marks, in its order. */
export function mediaIn(block: BlockText, sentence: Stretch): readonly DraftMedium[] {
  const { start, end } = spanOf(block, sentence);
  const words = outsideMarks(block, sentence, block.text.slice(start, end));
  const hinted = new Set(
    Array.from(words.matchAll(hint), ([word]) => hints.get(word) ?? []).flat(),
  );
  const found: DraftMedium[] = [];
  for (const { medium, pattern } of named)
    for (const match of hinted.has(medium) ? words.matchAll(pattern) : []) {
      const at = { start: start + match.index, end: start + match.index + match[0].length };
      if (!found.some((each) => overlaps(each, at))) found.push({ ...at, medium });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** What stands in quotation marks is blank; a sentence's first letter is small. */
function outsideMarks(block: BlockText, { from, to }: Stretch, words: string): string {
  const { passageAt, tokens } = block;
  const offset = tokens[from]?.start ?? 0;
  let text = words.charAt(0).toLowerCase() + words.slice(1);
  for (let k = from; k < to; k++) {
    const token = tokens[k];
    if (token === undefined || (passageAt[k] ?? -1) < 0) continue;
    const [start, end] = [token.start - offset, token.end - offset];
    text = `${text.slice(0, start)}${'·'.repeat(end - start)}${text.slice(end)}`;
  }
  return text;
}

/** The quotation whose cue stands last before the words, or begins them; the first where none does. */
function ownerOf({ start }: Span, drafts: readonly DraftQuotation[]): number {
  const last = drafts.findLastIndex(({ cue }) => cue !== null && cue.start <= start);
  return Math.max(0, last);
}

/** "testified", "tweeted": the cue itself tells. */
function byCue({ cue }: DraftQuotation): readonly DraftMedium[] {
  const medium = cue === null ? undefined : cueMedia.get(cue.lemma);
  return cue === null || medium === undefined ? [] : [{ start: cue.start, end: cue.end, medium }];
}

const cueMedia: ReadonlyMap<string, QuoteMedium> = new Map([
  ['testify', 'testimony'],
  ['tweet', 'post'],
  ['retweet', 'post'],
  ['post', 'post'],
]);

/**
 * "He said the post on X was a lie": what is said speaks of the medium. Right behind the cue, or in front of
 * all, it is the cue's.
 */
function isSaid(text: string, { cue, parts, said }: DraftQuotation, medium: Span): boolean {
  const around = parts.find((part) => overlaps(part, medium));
  if (around === undefined || cue === null) return false;
  if (around.end <= cue.start && medium.start === around.start && said.length > 0) return false;
  if (cue.end <= around.start && untilMedium.test(text.slice(around.start, medium.start)))
    return false;
  const lastSaid = said.findLast((each) => overlaps(each, around));
  return lastSaid === undefined || medium.start < lastSaid.end;
}

/** "said | late on Monday | in a statement" */
const untilMedium =
  /^\P{L}*(?:(?:late|early|on|last|this) )*(?:\p{L}+day )?(?:morning |evening )?$/u;

/** "…," Lee said in a statement. "…," she added. */
function goesOn({ cue, speaker }: DraftQuotation, last: DraftQuotation): boolean {
  if (cue === null || !/^(?:add|continue|go on|conclude|say|write)$/.test(cue.lemma)) return false;
  if (speaker === null || last.speaker === null) return false;
  return (
    speaker.pronoun !== null ||
    speaker.start === last.speaker.start ||
    (speaker.name !== null && speaker.name === last.speaker.name)
  );
}

/** "told reporters at a news conference": what tells more comes first. */
function generalLast(media: readonly DraftMedium[]): readonly DraftMedium[] {
  const isGeneral = ({ medium }: DraftMedium): boolean => medium === 'remarks to reporters';
  return [...media.filter((each) => !isGeneral(each)), ...media.filter(isGeneral)];
}

const its = '(?:an?|another|the|his|her|its|their)';

/** Up to so many words that may describe a noun, each with a space behind it. */
function few(count: number): string {
  return String.raw`(?:(?!(?:an?|the|that|who|if|whether|it|he|she|they|his|her|its|their|is|was|had|would|to|in|on|at|and|for|with)\b)[\p{L}\p{N}_’'-]+ ){0,${count}}`;
}

const platforms = [
  ...['social media', 'Twitter', 'X', 'Facebook', 'Instagram', 'TikTok', 'LinkedIn', 'Bluesky'],
  ...['Mastodon', 'Telegram', 'Threads', 'Truth Social', 'YouTube', 'Weibo', 'Reddit'],
];
const onPlatform = `(?:${platforms.join('|')})`;

const wrote = 'said|says|saying|wrote|writes|writing|posted|posts|announced|declared|added|shared';

const when = String.raw`(?: (?:late |early |on )?\p{L}+day(?: (?:morning|afternoon|evening|night))?)?`;

/** Whom a speech is held to: a debate is none, and whoever has a radio or a television is not there. */
const listeners = String.raw`(?<!(?:radio|TV|television|debate|\p{Lu}\p{L}+) )audience`;

interface NamedMedium {
  readonly medium: QuoteMedium;
  /** A sentence without any of them, even within its words, does not name it. */
  readonly hints: readonly string[];
  readonly pattern: RegExp;
}

/** The first pattern to take words keeps them. */
const named: readonly NamedMedium[] = [
  medium('news conference', 'conference brief presser'.split(' '), [
    `(?:at|in|during|told) ${its} ${few(3)}(?:(?:news|press) (?:conference|briefing)|media briefing|presser)`,
  ]),
  medium('remarks to reporters', 'reporters journalists'.split(' '), [
    `(?:told|tells|to|with) (?:${its} )?${few(3)}(?:reporters|journalists)`,
  ]),
  medium('interview', 'interview phone'.split(' '), [
    `(?:in|during) (?:${its} )?(?!e-?mail|written|job)${few(3)}(?<!(?:e-?mail|written|job) )interviews?`,
    String.raw`by (?:tele)?phone`,
  ]),
  medium('text message', 'text message WhatsApp Signal SMS Slack'.split(' '), [
    `(?:in|by|via) (?:${its} )?${few(2)}(?:text messages?|(?:WhatsApp|Signal|SMS|Slack) (?:messages?|chats?|groups?))`,
    String.raw`(?:by|via|in an?) text\b(?! (?:of|to))`,
  ]),
  medium('statement', 'statement release'.split(' '), [
    String.raw`in (?:${its} )?${few(3)}(?:statements?|(?:news|press|media) releases?)\b(?! of claim)`,
    `${its} ${few(2)}statement (?:from|by|issued|released|said|says|read|reads)`,
  ]),
  medium('e-mail', 'mail'.split(' '), [
    String.raw`(?:in|by|via) (?:${its} )?${few(2)}e-?mails?\b(?! (?:interview|statement|address|account))`,
  ]),
  medium('letter', 'letter'.split(' '), [`in (?:${its} )?${few(3)}letters?`]),
  medium(
    'post',
    ['post', 'tweet', ...platforms],
    [
      String.raw`(?:in|on) (?:an?|another|several|two) ${few(3)}(?:posts?|tweets?)\b(?! (?:office|at|as)\b)`,
      `in (?:an?|the|his|her) ${few(1)}(?:series|string|thread) of ${few(3)}(?:posts|tweets)`,
      `in ${its} (?:${onPlatform}|blog) posts?`,
      `(?<=\\b(?:${wrote})${when} )on (?:${its} ${few(2)})?${onPlatform}\\b(?! Live)`,
      `(?<=^)on (?:${its} ${few(2)})?${onPlatform}(?=,)`,
    ],
  ),
  medium('testimony', 'testimony deposition oath'.split(' '), [
    `in (?:(?:sworn|written|court|his|her|their|earlier) ){0,2}testimony`,
    'in a (?:sworn )?deposition',
    'under oath',
  ]),
  medium(
    'hearing',
    'hearing trial inquest inquiry tribunal sentencing court jury juror judge committee panel magistrate'.split(
      ' ',
    ),
    [
      `(?:at|during) ${its} (?!clinical)${few(4)}(?<!clinical )(?:hearing|trial|inquest|inquiry|tribunal|sentencing)`,
      String.raw`in (?:open )?court\b(?! (?:papers|documents|filings?|records))`,
      `told ${its} ${few(4)}(?:court|jury|judges?|inquest|inquiry|tribunal|hearing|committee|subcommittee|panel)`,
      'told (?:jurors|magistrates)',
    ],
  ),
  medium(
    'speech',
    'speech address sermon homily keynote lecture eulogy remarks rally crowd audience congregation conference'.split(
      ' ',
    ),
    [
      `(?:in|during) ${its} (?:State of the Union |${few(4)})(?:speech|address|sermon|homily|keynote|lecture|eulogy)`,
      `in (?:(?:his|her|their|prepared|opening|brief) ){0,2}remarks (?=at|to|in|on|from)`,
      `told ${its} ${few(3)}(?:rally|crowd|${listeners}|congregation|(?<!(?:news|press) )conference)`,
      `(?:at|during) ${its} ${few(3)}rally`,
    ],
  ),
  medium('broadcast', 'podcast broadcast show program air television TV radio'.split(' '), [
    `(?:on|in) ${its} ${few(3)}(?:podcast|broadcast|(?:radio|talk|TV|television|news) (?:show|programme|program))`,
    '(?:on|live on) (?:(?:live|state|national|public) )?(?:air|television|TV|radio)',
  ]),
  medium(
    'document',
    'papers documents filing records affidavit complaint lawsuit memo ruling indictment biography report book'.split(
      ' ',
    ),
    [
      `in (?:${its} )?${few(4)}(?:(?:court|legal|charging) (?:papers|documents|filings?|records)|filing|affidavit|complaint|lawsuit|memo|memorandum|ruling|indictment|memoir|autobiography|report|book)`,
    ],
  ),
];

function medium(
  name: QuoteMedium,
  hints: readonly string[],
  forms: readonly string[],
): NamedMedium {
  const pattern = forms.map((form) => `(?:${form})`).join('|');
  return {
    medium: name,
    hints,
    pattern: new RegExp(String.raw`(?<![\p{L}’'-])(?:${pattern})(?![\p{L}\p{N}])`, 'gu'),
  };
}

/** What each hint points to: a sentence is searched for the few media that it can name. */
const hints: ReadonlyMap<string, readonly QuoteMedium[]> = new Map(
  named.flatMap((each) =>
    each.hints.map((hint) => [
      hint,
      named.filter((other) => other.hints.includes(hint)).map((other) => other.medium),
    ]),
  ),
);

/** The longest first: "reporters" is no "report". */
const hint = new RegExp(
  [...hints.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (word.length === 1 ? String.raw`\b${word}\b` : word))
    .join('|'),
  'g',
);
