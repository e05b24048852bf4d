import type { Place } from '../article/blocks.ts';
import type { Edit } from '../article/edits.ts';
import type { Quotation, Speaker } from '../attribution/reading.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import { sentenceStop, upperFirst, wordsAt } from './passages.ts';
import type { Proof, Remark, Rule } from './rule.ts';

/** Of a quotation that readers begin without knowing whose it is. */
const mostSentences = 2;
const mostWords = 30;

export const lateSpeaker: Rule = {
  id: 'quote/late-speaker',
  severity: 'warning',
  title: 'A long quotation names its speaker after its first sentence',
  why: 'Readers who do not know who speaks cannot weigh what they read (Reuters, Guardian).',
  mend: 'Move the attribution behind the first sentence, or say before the quotation who speaks.',
  find: (proof) =>
    spokenIn(proof).flatMap((said, index, all) => {
      if (!isLate(proof, said, all[index - 1])) return [];
      const moved = behindFirstSentence(proof, said);
      return [
        {
          ...about(said),
          message: `Readers learn only after the whole quotation that ${said.speaker.text} says it.`,
          fixes: [...(moved ? [moved] : []), leadUp(said, 'Say before it who speaks')],
        },
      ];
    }),
};

export const joinedSpeakers: Rule = {
  id: 'quote/joined-speakers',
  severity: 'error',
  title: 'A second speaker in a paragraph is named before the words',
  why: 'Readers take a quotation behind another for the same speaker’s (Reuters).',
  mend: 'Name the second speaker first, or begin a paragraph there.',
  find: (proof) =>
    spokenIn(proof).flatMap((said, index, all) => {
      const before = all[index - 1];
      if (before === undefined || !isJoined(proof, before, said)) return [];
      const moved = speakerFirst(proof, said);
      return [
        {
          ...about(said),
          message: `These words stand right behind those of ${before.speaker.name ?? before.speaker.text}, and are ${said.speaker.text}’s.`,
          fixes: [...(moved ? [moved] : []), leadUp(said, 'Lead over to the second speaker')],
        },
      ];
    }),
};

/** A direct quotation that somebody says. */
interface Said {
  readonly quotation: Quotation;
  readonly speaker: Speaker;
  readonly first: Place;
  readonly last: Place;
}

function spokenIn({ reading }: Proof): readonly Said[] {
  return reading.quotations.flatMap((quotation) => {
    const { kind, speaker, parts, evidence } = quotation;
    const [first] = parts;
    const last = parts.at(-1);
    if (kind !== 'direct' || speaker === null || evidence.rule === 'speaker label') return [];
    return first && last ? [{ quotation, speaker, first, last }] : [];
  });
}

function about({ quotation, first }: Said): Pick<Remark, 'words' | 'target'> {
  const { words } = quotation;
  return { words, target: { kind: 'text', place: first } };
}

/** Nobody who was named shortly before, and nobody who is only "he". */
function isLate(proof: Proof, said: Said, before: Said | undefined): boolean {
  const { speaker, first, quotation } = said;
  if (quotation.cue === null || !isNamedBehind(said)) return false;
  const words = wordsAt(proof, first);
  const sentences = (words.match(betweenSentences)?.length ?? 0) + 1;
  if (sentences <= mostSentences || words.split(/\s+/).length < mostWords) return false;
  if (before?.speaker.name !== undefined && before.speaker.name === speaker.name) return false;
  const text = proof.blocks[first.block]?.text.slice(0, first.start) ?? '';
  const around = [proof.blocks[first.block - 1]?.text ?? '', text];
  return !/\b(?:he|she|they)\b/i.test(text) && !around.join(' ').includes(lastName(speaker));
}

const betweenSentences = /[.!?…]["”’')]*\s+(?=["“‘']?\p{Lu})/gu;

/** "he" has been named before, whatever the place of the word. */
function isNamedBehind({ speaker, first }: Said): boolean {
  const { block, start } = speaker.place;
  return block === first.block && start >= first.end && !pronoun.test(speaker.text);
}

const pronoun = /^(?:he|she|they|it|who|we|I)$/i;

function lastName({ name, text }: Speaker): string {
  return (name ?? text).split(' ').at(-1) ?? '';
}

/** Two named people, of whom the second is named behind words that nothing parts from the first's. */
function isJoined(proof: Proof, before: Said, said: Said): boolean {
  const { block, start } = said.first;
  if (before.last.block !== block || !isNamedBehind(said)) return false;
  if (before.speaker.name === null || said.speaker.name === null) return false;
  if (lastName(before.speaker) === lastName(said.speaker)) return false;
  const text = proof.blocks[block]?.text ?? '';
  const { cue } = before.quotation;
  const attributed = [before.speaker.place, ...(cue ? [cue.place] : [])]
    .filter(
      (place) => place.block === block && place.start >= before.last.end && place.end <= start,
    )
    .map(({ end }) => end);
  const between = text.slice(Math.max(before.last.end, ...attributed), start);
  if (attributed.length === 0) return !/\p{L}/u.test(between);
  return !between.includes(lastName(said.speaker)) && !/[.!?]["”’)]*\s+\S*\p{L}/u.test(between);
}

/** A sentence before the quotation's opening mark. */
function leadUp({ speaker, first }: Said, label: string): Fix {
  const open = first.start - 1;
  return {
    label,
    question: {
      label: 'What leads up to it?',
      hint: `${upperFirst(speaker.text)} sees it otherwise.`,
    },
    edits: [
      { kind: 'replace text', place: { ...first, start: open, end: open }, text: `${answerSlot} ` },
    ],
  };
}

/** Where a quotation's first part ends with its attribution: “…,” Lind said. */
interface Attribution {
  readonly open: string;
  readonly close: string;
  /** "Lind said" */
  readonly words: string;
  /** From the comma within the marks to the stop, both included. */
  readonly place: Place;
}

function attributionBehind(proof: Proof, { quotation, speaker, first }: Said): Attribution | null {
  const text = proof.blocks[first.block]?.text ?? '';
  const named = [speaker.described ?? speaker.place, quotation.cue?.place]
    .filter((place) => place?.block === first.block)
    .map((place) => place?.end ?? 0);
  const stop = sentenceStop(text, Math.max(first.end + 1, ...named));
  const words = text.slice(first.end + 1, stop).trim();
  if (text.charAt(first.end - 1) !== ',' || text.charAt(stop) !== '.') return null;
  if (/["“”]/.test(words) || words === '') return null;
  return {
    open: text.charAt(first.start - 1),
    close: text.charAt(first.end),
    words,
    place: { block: first.block, start: first.end - 1, end: stop + 1 },
  };
}

/** “One. Two. Three,” Lind said. becomes “One,” Lind said. “Two. Three.” */
function behindFirstSentence(proof: Proof, said: Said): Fix | null {
  const attribution = attributionBehind(proof, said);
  const { block, start } = said.first;
  const stop = [...wordsAt(proof, said.first).matchAll(betweenSentences)][0];
  if (attribution === null || stop === undefined) return null;
  const { open, close, words, place } = attribution;
  const end = stop[0].startsWith('.') ? ',' : stop[0].charAt(0);
  if (!/^[.!?]\s+$/.test(stop[0])) return null;
  const at = { block, start: start + stop.index, end: start + stop.index + stop[0].length };
  const next = said.quotation.parts[1];
  const goesOn = next?.block === block && next.start - place.end <= 2;
  const behind: Edit = goesOn
    ? { kind: 'replace text', place: { ...place, end: next.start }, text: '. ' }
    : { kind: 'replace text', place, text: `.${close}` };
  return {
    label: 'Name the speaker after the first sentence',
    question: null,
    edits: [{ kind: 'replace text', place: at, text: `${end}${close} ${words}. ${open}` }, behind],
  };
}

/** “We go,” Berg said. becomes Berg said, “We go.” */
function speakerFirst(proof: Proof, said: Said): Fix | null {
  const attribution = attributionBehind(proof, said);
  const { cue, parts } = said.quotation;
  if (attribution === null || cue === null || parts.length > 1) return null;
  const { text } = said.speaker;
  const others = attribution.words.replace(text, '').replace(cue.text, '');
  if (/\p{L}/u.test(others)) return null;
  const { block, start } = said.first;
  const { place, close } = attribution;
  return {
    label: `Begin with “${upperFirst(text)} ${cue.text}”`,
    question: null,
    edits: [
      {
        kind: 'replace text',
        place: { block, start: start - 1, end: start - 1 },
        text: `${upperFirst(text)} ${cue.text}, `,
      },
      { kind: 'replace text', place, text: `.${close}` },
    ],
  };
}
