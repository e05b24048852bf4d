import { blamedFor } from './blamed.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { cueForms } from './cue-lexicon.ts';
import type { CueVerb } from './cue-lexicon.ts';
import type { CueMood } from './reading.ts';
import { isPersonNoun } from './titles.ts';
import type { VerbForm } from './verbs.ts';

/** A cue verb where it stands, with its auxiliaries, adverbs and particle. */
export interface CueInText {
  readonly words: Stretch;
  /** The verb itself. */
  readonly at: number;
  readonly verb: CueVerb;
  readonly form: VerbForm;
  readonly isPassive: boolean;
  /** "to say", "has to say". */
  readonly isInfinitive: boolean;
  /** "saying …" with no auxiliary: its subject is the sentence's. */
  readonly isParticipial: boolean;
}

/** Every cue verb of a stretch that stands outside quotation marks, in order. */
export function cuesIn(block: BlockText, { from, to }: Stretch): readonly CueInText[] {
  const found: CueInText[] = [];
  for (let i = from; i < to; i++) {
    const wordClass = block.classes[i];
    if (wordClass !== 'verb' && wordClass !== 'participle') continue;
    if ((block.passageAt[i] ?? -1) >= 0) continue;
    const cue = cueAt(block, i, from, to);
    if (cue === null) continue;
    if (cue.words.from <= (found.at(-1)?.at ?? -1)) found.pop();
    found.push(cue);
  }
  return found;
}

function cueAt(block: BlockText, at: number, floor: number, limit: number): CueInText | null {
  const { classes, tokens } = block;
  const readings = cueForms.get(tokens[at]?.lower ?? '');
  if (readings === undefined || onlyNames(block, at) || isReadOut(block, at)) return null;
  let from = at;
  let isInfinitive = false;
  let hasAuxiliary = false;
  let hasBe = false;
  for (let k = at - 1; k >= floor; k--) {
    const wordClass = classes[k];
    const lower = tokens[k]?.lower ?? '';
    if (wordClass === 'auxiliary') {
      hasAuxiliary = true;
      hasBe ||= k >= at - 2 && beForms.has(lower);
    } else if (wordClass === 'to') isInfinitive = true;
    else if (isWitnessed(block, k, at)) continue;
    else if (wordClass !== 'adverb') break;
    else if (classes[k - 1] === 'comma' || k === floor) break;
    from = k;
  }
  const reading = readings.find(({ verb, form }) => {
    if (!particleFollows(block, at, verb.lemma, limit)) return false;
    if (form === 'base') return true;
    return form !== 'participle' || readings.length === 1 || hasAuxiliary;
  });
  if (reading === undefined) return null;
  const { verb, form } = reading;
  const isPast = form === 'past' || form === 'participle';
  const isBlamed = form === 'ing' && blamedFor(block, at, floor) !== null;
  if (form === 'ing' && !hasBe && !isBlamed && isGerund(block, at)) return null;
  const particles = verb.lemma.split(' ').length - 1;
  return {
    words: { from, to: at + 1 + particles },
    at,
    verb,
    form,
    isPassive: isPast && hasBe,
    isInfinitive,
    isParticipial: form === 'ing' && !hasBe,
  };
}

/** "interviews | read | to the jury": what somebody else read out. */
function isReadOut({ classes, tokens }: BlockText, at: number): boolean {
  if (tokens[at]?.lower !== 'read' || classes[at - 1] !== 'noun') return false;
  const next = tokens[at + 1]?.lower ?? '';
  return /^(?:to|out|aloud|by)$/.test(next) && !isPersonNoun(tokens[at - 1]?.lower ?? '');
}

/** "a villager | called | Omar said": it only gives somebody's name. */
function onlyNames({ classes, tokens }: BlockText, at: number): boolean {
  if (tokens[at]?.lower !== 'called' || classes[at - 1] !== 'noun') return false;
  let k = at + 1;
  while (classes[k] === 'name') k++;
  const next = classes[k];
  return k > at + 1 && (next === 'verb' || next === 'auxiliary' || tokens[k]?.lower === 'who');
}

/** "was | heard | saying": somebody else caught the words. */
function isWitnessed({ tokens }: BlockText, k: number, at: number): boolean {
  const isNext = k === at - 1 && tokens[at]?.lower.endsWith('ing') === true;
  return (
    isNext &&
    /^(?:heard|overheard|recorded|filmed|caught|quoted)$/.test(tokens[k]?.lower ?? '') &&
    beForms.has(tokens[k - 1]?.lower ?? '')
  );
}

/** "for saying so", "through central planning": a thing done, with no subject. */
function isGerund({ classes, tokens }: BlockText, at: number): boolean {
  if (classes[at - 1] === 'preposition') {
    // "by saying that …": who does what the sentence says by it.
    const isMeans = /^(?:in|by|after|before)$/.test(tokens[at - 1]?.lower ?? '');
    return !isMeans || tokens[at + 1]?.lower !== 'that';
  }
  const isBareNoun = classes[at - 1] === 'noun' && tokens[at - 1]?.lower.endsWith('s') === false;
  return isBareNoun && classes[at - 2] === 'preposition';
}

function particleFollows(block: BlockText, at: number, lemma: string, limit: number): boolean {
  const particles = lemma.split(' ').slice(1);
  const next = block.tokens[at + 1 + particles.length]?.lower ?? '';
  if (lemma === 'go on' && begun.test(next)) return false;
  return particles.every(
    (particle, i) => at + 1 + i < limit && block.tokens[at + 1 + i]?.lower === particle,
  );
}

/** "went on | trial" says nothing. */
const begun =
  /^(?:trial|strike|sale|show|display|air|stage|leave|holiday|vacation|hiatus|tour|record|hunger|for|with|until|a)$/;

const beForms: ReadonlySet<string> = new Set(
  "is are was were be been being am isn't aren't wasn't weren't 's 're 'm".split(' '),
);

/** Tells what a cue's auxiliaries make of it; "said" alone asserts. */
export function moodOf({ tokens }: BlockText, { from, to }: Stretch): CueMood {
  let mood: CueMood = 'asserted';
  for (let i = from; i < to; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (negations.has(lower) || lower.endsWith("n't")) return 'negated';
    if (futures.has(lower)) mood = 'future';
    else if (mood === 'asserted' && modals.has(lower)) mood = 'modal';
  }
  return mood;
}

const negations: ReadonlySet<string> = new Set(['not', 'never', 'cannot', 'neither', 'nor']);
const futures: ReadonlySet<string> = new Set(['will', 'shall', "'ll"]);
const modals: ReadonlySet<string> = new Set("may might could would should can must 'd".split(' '));
