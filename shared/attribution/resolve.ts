import type { BlockKind, Place, Span } from '../article/blocks.ts';
import { allegationsIn } from './allegations.ts';
import type { BlockReading } from './block-reading.ts';
import type { DraftCue, DraftMedium, DraftQuotation } from './draft-quotation.ts';
import type { DraftMention } from './mentions.ts';
import { withSources } from './figures.ts';
import { maySpeak } from './who-may-speak.ts';
import type { DraftOutlet } from './outlet-mentions.ts';
import type { Directory, Voice } from './people.ts';
import type { Context } from './story-so-far.ts';
import { answerInTurn, answerLabel, speakerLabel, surnameLabel } from './speaker-labels.ts';
import { placedSources, placedTerms } from './resolve-unnamed.ts';
import type { PlacedSource, PlacedTerms } from './resolve-unnamed.ts';
import { lastCited, shortFormOf } from './paper-names.ts';
import { itself, outletOf, relayed } from './relays.ts';
import { joinFragments, joinSpoken } from './spoken-words.ts';
import { spanOf } from './stretches.ts';
import { headOfRole, isPersonNoun } from './titles.ts';
import { noticed, voiceOf, withBodies } from './voices.ts';
import {
  outletStillTold,
  remembered,
  sourcesRemembered,
  stillTelling,
  withInterview,
  withWhoListened,
} from './told.ts';
import type {
  Allegation,
  CreditLine,
  Cue,
  Figure,
  MarkedTerm,
  OutletMention,
  Placeholder,
  Quotation,
  Speaker,
  StatedMedium,
} from './reading.ts';

/** All that one block holds, with its places; the same words said twice still share a key. */
export interface ResolvedBlock {
  readonly quotations: readonly Quotation[];
  readonly terms: readonly MarkedTerm[];
  readonly credits: readonly CreditLine[];
  readonly placeholders: readonly Placeholder[];
  readonly outlets: readonly OutletMention[];
  readonly unnamed: readonly PlacedSource[];
  /** Terms of sources that this block or one before it names. */
  readonly laterTerms: readonly PlacedTerms[];
  readonly allegations: readonly Allegation[];
  readonly figures: readonly Figure[];
  readonly after: Context;
}

/** One block in the light of those before it: whom its pronouns mean, what came through whom. */
export function resolveBlock(
  reading: BlockReading,
  block: number,
  kind: BlockKind,
  before: Context,
  directory: Directory,
): ResolvedBlock {
  const at = ({ start, end }: Span): Place => ({ block, start, end });
  const text = reading.cut.text;
  const { outlets, papers } = placedOutlets(reading.outlets, before.papers, at);
  let context: Context = { ...before, papers, told: stillTelling(before.told, block) };
  const quotations: Quotation[] = [];
  const namedSpeaker = ({ rule }: DraftQuotation, speaker: DraftMention): DraftMention | null => {
    if (rule === speakerLabel)
      return labelledOutlet(speaker, before) ?? withOutlet(speaker, outlets);
    if (rule !== answerLabel && rule !== answerInTurn) return withOutlet(speaker, outlets);
    const name = directory.interviewee;
    return name === null ? null : { ...speaker, text: speaker.text || name, name };
  };
  const topics = reading.topics.map((topic) => withOutlet(topic, outlets));
  const drafts = reading.quotations.map((draft) => ({
    ...draft,
    speaker: draft.speaker === null ? null : namedSpeaker(draft, draft.speaker),
    nearby: draft.nearby === null ? null : withOutlet(draft.nearby, outlets),
  }));
  const claims = relayed(drafts, outlets);
  const bodies = [...reading.bodies];
  const relaying = placedSources(reading, [], outlets, at).map(({ source }) => source);
  const sentences = reading.cut.sentences.map((sentence) => spanOf(reading.cut, sentence));
  const withTopics = (known: Context, left: DraftMention[], end: number): Context => {
    let next = known;
    for (; left[0] !== undefined && left[0].start < end; left.shift()) {
      const [topic] = left;
      next = noticed(next, topic, directory);
      const sentence = sentences.find((each) => topic.start < each.end);
      if (sentence === undefined || outlets.length === 0) continue;
      const voice = voiceOf(topic, next, directory);
      const who = { ...voice, text: topic.text };
      next = { ...next, told: withInterview(next.told, who, sentence, outlets, text) };
    }
    return next;
  };
  for (const draft of claims) {
    const start = draft.speaker?.start ?? draft.parts[0]?.start ?? 0;
    context = withBodies(context, bodies, start);
    context = withTopics(context, topics, start);
    const spoke = relaying.filter(({ place }) => place.end <= start);
    context = { ...context, told: sourcesRemembered(context.told, spoke, outlets, block) };
    const introduced =
      draft.carriesOn && draft.nearby === null && quotations.length === 0
        ? before.introduced
        : null;
    const speaker =
      introduced?.speaker ??
      whatReads(draft, context, block) ??
      (draft.speaker === null
        ? carriedSpeaker(draft, context, block, kind, at, directory)
        : speakerAt(draft.speaker, context, at, directory));
    if (draft.speaker !== null && !onlyRelays(draft, context))
      context = noticed(context, draft.speaker, directory);
    if (speaker !== null) context = { ...context, lastSpeaker: speaker, lastBlock: block };
    const sentence = text.slice(draft.sentence.start, draft.sentence.end);
    const isSaid = draft.cue?.class !== 'belief' && draft.cue?.class !== 'intention';
    const still =
      speaker === null || !isSaid ? null : outletStillTold(context.told, speaker, sentence);
    const named =
      outletOf(draft, claims, outlets, speaker, text) ?? quotedBy(draft, context, at, directory);
    // "The plan, first reported by the AP, is dead, one of them said": one of those who told Reuters.
    const through = speaker?.name === null ? (still ?? named) : (named ?? still);
    // Under a label the outlet only asks: nothing comes through it.
    const outlet = draft.rule === speakerLabel ? null : through;
    if (speaker !== null && outlet !== null)
      context = { ...context, told: remembered(context.told, speaker, outlet, block) };
    const words = piecesOf(text, draft.parts).join(' ');
    quotations.push({
      key: keyOf(words),
      kind: draft.kind,
      parts: draft.parts.map(at),
      words,
      said: draft.said.map(at),
      spoken: spokenIn(text, draft),
      marks: draft.marks,
      speaker,
      cue: draft.cue === null ? (introduced?.cue ?? null) : cueAt(draft.cue, text, at),
      outlet,
      media:
        draft.cue === null && introduced !== null
          ? introduced.media
          : draft.media.map((each) => mediumAt(each, text, at)),
      evidence: { rule: draft.rule, certainty: draft.certainty },
    });
  }
  context = withBodies(context, bodies, text.length);
  context = withTopics(context, topics, Infinity);
  const unnamed = placedSources(reading, quotations, outlets, at);
  const sources = unnamed.map(({ source }) => source);
  context = { ...context, told: sourcesRemembered(context.told, sources, outlets, block) };
  const { introduces } = reading;
  context = {
    ...context,
    introduced:
      introduces === null
        ? null
        : {
            speaker: speakerAt(introduces.speaker, context, at, directory),
            cue: introduces.cue === null ? null : cueAt(introduces.cue, text, at),
            media: introduces.media.map((each) => mediumAt(each, text, at)),
          },
  };
  return {
    quotations: withWhoListened(quotations, outlets, text),
    terms: reading.terms.map((term) => ({
      place: at(term),
      text: text.slice(term.start, term.end),
      kind: term.kind,
    })),
    credits: reading.credits.map((credit) => ({
      ...credit,
      place: at(credit.place),
      entries: credit.entries.map((entry) => ({ ...entry, place: at(entry.place) })),
    })),
    placeholders: reading.placeholders.map((each) => ({ place: at(each.place), text: each.text })),
    outlets,
    unnamed,
    laterTerms: placedTerms(reading, outlets, at),
    allegations: allegationsIn(text, reading.hedged, quotations, at),
    figures: withSources(reading.figures, text, quotations, at),
    after: context,
  };
}

function spokenIn(text: string, { kind, said }: DraftQuotation): string {
  const pieces = piecesOf(text, said);
  const between = said.map(({ end }, i) => text.slice(end, said[i + 1]?.start));
  return kind === 'mixed' ? joinFragments(pieces) : joinSpoken(pieces, between);
}

function piecesOf(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** "STANDARD:" is the Morning Standard, once the text has named it. */
function labelledOutlet(speaker: DraftMention, { papers }: Context): DraftMention | null {
  const name = papers.get(speaker.name ?? '');
  return name === undefined ? null : { ...speaker, kind: 'outlet', name, role: null };
}

function cueAt(cue: DraftCue, text: string, at: (span: Span) => Place): Cue {
  return {
    place: at(cue),
    text: text.slice(cue.start, cue.end),
    lemma: cue.lemma,
    class: cue.class,
    mood: cue.mood,
  };
}

function mediumAt(stated: DraftMedium, text: string, at: (span: Span) => Place): StatedMedium {
  const { start, end, medium } = stated;
  return { place: at(stated), text: text.slice(start, end), medium };
}

/** The block's outlets by their full names, and the papers that those after it may mean. */
function placedOutlets(
  drafts: readonly DraftOutlet[],
  before: Context['papers'],
  at: (span: Span) => Place,
): { readonly outlets: readonly OutletMention[]; readonly papers: Context['papers'] } {
  let papers = before;
  const outlets: OutletMention[] = [];
  for (const { start, end, text, name: own, short, cited } of drafts) {
    const name = (short === null ? null : papers.get(short)) ?? own;
    if (name === null) continue;
    outlets.push({ place: at({ start, end }), text, name, cited });
    const word = short === null ? (shortFormOf(name) ?? shortFormOf(text)) : null;
    for (const key of [word, cited ? lastCited : null])
      if (key !== null && papers.get(key) !== name) papers = new Map(papers).set(key, name);
  }
  return { outlets, papers };
}

/** A mention that is an outlet's name speaks as that outlet. */
function withOutlet(mention: DraftMention, outlets: readonly OutletMention[]): DraftMention {
  const outlet = outlets.find(
    ({ place }) =>
      place.end === mention.end && place.start >= mention.start && place.start - mention.start <= 4,
  );
  return outlet === undefined
    ? mention
    : { ...mention, kind: 'outlet', name: outlet.name, role: null };
}

function speakerAt(
  mention: DraftMention,
  context: Context,
  at: (span: Span) => Place,
  directory: Directory,
): Speaker {
  const voice = voiceOf(mention, context, directory);
  const place = at(mention);
  const isLonger = mention.whole.start < mention.start || mention.whole.end > mention.end;
  return {
    place,
    text: (voice.name === null ? mention.antecedent : null)?.text ?? mention.text,
    ...(isLonger ? { described: at(mention.whole) } : {}),
    ...whoseRole(mention, voice, context),
    name: voice.name,
    role: voice.role,
    kind: voice.kind,
  };
}

/** "Derek Chollet left. His lawyer, Ann Pell, …": whose, if the one named last is the only one it can be. */
function whoseRole(
  { role }: DraftMention,
  { name }: Voice,
  { he, she, person, displaced }: Context,
): Pick<Speaker, 'whose'> {
  const [, pronoun] = /^(his|her) /i.exec(role ?? '') ?? [];
  const last = person?.name ?? null;
  if (pronoun === undefined || last === null) return {};
  const isHis = pronoun.toLowerCase() === 'his';
  const [meant, other, before] = isHis ? [he, she, displaced.he] : [she, he, displaced.she];
  // Of whom the name does not tell, somebody before may be meant as well.
  const isTold = other?.name !== last || before === null || before.name === last;
  const isSure = meant?.name === last && meant.kind === 'person' && isTold;
  return isSure && last !== name && last.includes(' ') ? { whose: last } : {};
}

/** "“…,” it reads": the paper that was cited just before, and no company. */
function whatReads(
  { speaker, cue }: DraftQuotation,
  { lastSpeaker, lastBlock }: Context,
  block: number,
): Speaker | null {
  if (cue?.lemma !== 'read' || speaker?.pronoun !== 'it' || lastBlock !== block) return null;
  const isPaper = lastSpeaker?.kind === 'unnamed' && !isPersonNoun(headOfRole(lastSpeaker.text));
  return isPaper ? lastSpeaker : null;
}

/** "According to the AP, …": an outlet that relays leaves "it" to whom the story is about. */
function onlyRelays({ speaker, rule }: DraftQuotation, { it }: Context): boolean {
  return (
    speaker?.kind === 'outlet' && rule === 'source phrase' && it !== null && it.kind !== 'outlet'
  );
}

/** Who goes on speaking where a quotation has no cue: the sentence before says, or the block before. */
function carriedSpeaker(
  draft: DraftQuotation,
  context: Context,
  block: number,
  kind: BlockKind,
  at: (span: Span) => Place,
  directory: Directory,
): Speaker | null {
  if (!draft.carriesOn) return null;
  const isLabel = draft.rule === surnameLabel && directory.isPerson(draft.nearby?.name ?? '');
  if (draft.nearby !== null && (isLabel || maySpeak(draft.nearby, directory)))
    return speakerAt(draft.nearby, context, at, directory);
  const reach = kind === 'block quote' ? 3 : 2;
  return context.lastSpeaker !== null && block - context.lastBlock <= reach
    ? context.lastSpeaker
    : null;
}

/** "It quotes an aide as saying …": the way goes through whom the pronoun means, if it is an outlet. */
function quotedBy(
  { via }: DraftQuotation,
  context: Context,
  at: (span: Span) => Place,
  directory: Directory,
): OutletMention | null {
  const speaker = via === null ? null : speakerAt(via, context, at, directory);
  return speaker?.kind === 'outlet' ? itself(speaker) : null;
}

/** 64 bits of FNV-1a over the words, so that a key holds as long as they do. */
function keyOf(words: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
