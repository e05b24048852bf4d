import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { absoluteSubject } from './absolute-subject.ts';
import { cutBefore, openingEnd, relaysAtEnd } from './clause-limits.ts';
import { complementOf, isAboutNaming } from './complements.ts';
import {
  afterContent,
  followsSpeech,
  invertedSubject,
  mainClauseBehind,
  passiveContent,
} from './content-around-cue.ts';
import { cuesIn } from './cues.ts';
import type { CueInText } from './cues.ts';
import { ownSubject, subjectBehindThing } from './own-subjects.ts';
import { nounCuesIn } from './noun-cues.ts';
import { withDescription } from './descriptions.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import { isOutlet, isSaidInReport, onlyCites, reportOf } from './reports-of-outlets.ts';
import { isSummons, saysNothing } from './says-nothing.ts';
import { subjectBefore } from './subjects.ts';
import type { Mention } from './noun-phrases.ts';
import { frontedTermsEnd } from './source-terms.ts';
import { isBodyNoun } from './organisation-words.ts';
import { isAsSaying, quotes, whoIsQuoted, whoseWordsFollow } from './quoting.ts';
import { isReduced } from './roles.ts';
import { textOf } from './stretches.ts';
import { sourcePhrasesIn } from './source-phrases.ts';
import { headOfRole, isPersonNoun } from './titles.ts';

/** Every attribution of one sentence, in the order of their cues. */
export function attributionsIn(block: BlockText, whole: Stretch): readonly Attribution[] {
  // Terms that open a sentence say nothing themselves: they are its subject's.
  const sentence = { from: frontedTermsEnd(block, whole), to: whole.to };
  if (isNoteOfDesk.test(textOf(block, sentence))) return [];
  const cues = cuesIn(block, sentence);
  const found: Attribution[] = [];
  let subject: Mention | null = null;
  let claimedTo = sentence.from;
  // Nothing before an outlet at the end is left for it to say itself.
  let isWhole = true;
  let report: Stretch | null = null;
  cues.forEach((cue, i) => {
    if (cue.at < claimedTo && !isSaidInReport(block, cue, report)) return;
    if (isOnlyPermitted(block, cue) || isOfNobody(block, cue) || isAboutNaming(block, cue.words.to))
      return;
    // "quoted an aide as saying …", "an aide was quoted as saying …": the aide speaks, and not who quotes.
    if (quotes(cue) && cues.slice(i + 1).some((later) => isAsSaying(block, later))) {
      if (cue.isPassive) subject = subjectBefore(block, cue.words.from, sentence.from) ?? subject;
      return;
    }
    const quoting = isAsSaying(block, cue) ? cues.slice(0, i).findLast(quotes) : undefined;
    const quoted =
      quoting === undefined || quoting.isPassive ? null : whoIsQuoted(block, cue, quoting);
    const words = whoseWordsFollow(block, cue, sentence);
    const speaker = quoted ?? words ?? speakerOf(block, cue, sentence, subject);
    const limit = cutBefore(block, cue, cues.slice(i + 1), sentence);
    const attribution = withListed(
      block,
      cue,
      readCue(block, cue, speaker, sentence, limit),
      subject,
    );
    if (speaker !== null && !cue.isParticipial && !cue.isInfinitive) subject = speaker;
    if (attribution === null) return;
    if (saysNothing(block, cue, attribution)) {
      // "called a meeting to discuss …": nobody says what it is for.
      if (isSummons(block, attribution)) claimedTo = attribution.content[0]?.to ?? claimedTo;
      return;
    }
    if (cues.length > 1 && onlyCites(block, cue, attribution)) return;
    // What was read before its cue is part of what it attributes.
    const start = attribution.content[0]?.from ?? cue.at;
    while ((found.at(-1)?.cue.from ?? -1) >= start) found.pop();
    const relaying = words === null ? quoting : cue;
    const via = relaying === undefined ? null : speakerOf(block, relaying, sentence, subject);
    found.push({ ...attribution, via });
    const end = Math.max(cue.words.to, ...attribution.content.map(({ to }) => to));
    const last = cues.at(-1) ?? cue;
    // Who only relays at the end of the sentence claims nothing of it.
    const next = block.classes[limit] === 'comma' ? limit + 1 : limit;
    isWhole &&= end === cue.words.to || end >= limit;
    claimedTo = relaysAtEnd(block, next, last, sentence, isWhole) ? sentence.to : end;
    report = reportOf(block, attribution);
  });
  return withSourcePhrases(block, sentence, [...found, ...nounCuesIn(block, sentence, found)]);
}

/** "Lee warns of delays, | calls for pumps, and …": one of the verbs of a list has the subject of the first. */
function withListed(
  { classes }: BlockText,
  { form, isPassive, words }: CueInText,
  read: Attribution | null,
  subject: Mention | null,
): Attribution | null {
  const isListed = classes[words.from - 1] === 'comma' && form === 'third' && !isPassive;
  return read !== null && read.speaker === null && isListed ? { ...read, speaker: subject } : read;
}

/** "This article was amended to clarify that …": what the desk did, and nobody says anything. */
const isNoteOfDesk =
  /^\P{L}*this (?:article|story|piece|report|column|post|page|headline) (?:was|has been) (?:amended|updated|corrected|edited|revised|changed)\b/iu;

/** "was not authorized to discuss it", "in order to discuss it": a permission or an aim, and nothing is said. */
function isOnlyPermitted({ tokens }: BlockText, { words, isInfinitive }: CueInText): boolean {
  const before = tokens[words.from - 1]?.lower ?? '';
  const isPurpose = before === 'order' && tokens[words.from - 2]?.lower === 'in';
  return isInfinitive && (isPurpose || permissions.has(before));
}

/** "was shown the door", "is expected to give evidence": what nobody is said to show or expect. */
function isOfNobody({ tokens }: BlockText, { isPassive, verb, words }: CueInText): boolean {
  if (!isPassive) return false;
  return verb.lemma === 'show' || (verb.lemma === 'expect' && tokens[words.to]?.lower === 'to');
}

const permissions: ReadonlySet<string> = new Set(
  'authorized authorised permitted allowed entitled'.split(' '),
);

function speakerOf(
  block: BlockText,
  cue: CueInText,
  sentence: Stretch,
  subject: Mention | null,
): Mention | null {
  if (isAsked(block, cue)) return null;
  if (cue.isPassive) return agentOf(block, cue, sentence);
  const before = block.classes[cue.words.from - 1];
  if (cue.isParticipial || cue.isInfinitive)
    return (
      absoluteSubject(block, cue, sentence) ??
      ownSubject(block, cue, sentence) ??
      subject ??
      mainOrBehind(block, sentence, cue.words.from) ??
      mainSubject(block, { from: openingEnd(block, cue, sentence), to: sentence.to }, sentence.to)
    );
  if (before === 'conjunction' && subject !== null) return subject;
  if (before === 'conjunction') return mainOrBehind(block, sentence, cue.words.from - 1);
  return subjectBefore(block, cue.words.from, sentence.from);
}

/** The main subject, or the one of the clause behind it where it is no more than shares. */
function mainOrBehind(block: BlockText, sentence: Stretch, limit: number): Mention | null {
  const main = mainSubject(block, sentence, limit);
  return main === null ? null : (subjectBehindThing(block, main, limit) ?? main);
}

/** "Lee, | asked by the AP if it was safe, said …": who asks is somebody else. */
function isAsked({ classes, tokens }: BlockText, { at, verb, words }: CueInText): boolean {
  return (
    verb.lemma === 'ask' &&
    classes[words.from - 1] === 'comma' &&
    tokens[at + 1]?.lower === 'by' &&
    tokens[at]?.lower === 'asked'
  );
}

/** "was praised by Ann Lee". */
function agentOf(block: BlockText, cue: CueInText, sentence: Stretch): Mention | null {
  for (let k = cue.words.to; k < Math.min(sentence.to, cue.words.to + 10); k++) {
    const wordClass = block.classes[k];
    if (wordClass === 'comma' || wordClass === 'stop') return null;
    if (block.tokens[k]?.lower !== 'by') continue;
    const head = nounPhraseAfter(block, k + 1, sentence.to);
    if (head === null || isBareThing(block, head)) return null;
    // "by her daughter, who said …": that clause says something of its own.
    let limit = head.to;
    while (limit < sentence.to && block.tokens[limit + 1]?.lower !== 'who') limit++;
    return withDescription(block, head, limit);
  }
  return null;
}

/** "convicted of fraud by | abuse of position": a means, and nobody. */
function isBareThing(block: BlockText, { from, to }: Stretch): boolean {
  const head = headOfRole(textOf(block, { from, to }));
  return (
    block.classes[from] === 'noun' &&
    !head.endsWith('s') &&
    !isPersonNoun(head) &&
    !isBodyNoun(head)
  );
}

/** The subject of the sentence's first finite verb before `limit`, behind a clause that opens it. */
export function mainSubject(block: BlockText, sentence: Stretch, limit: number): Mention | null {
  return (
    subjectIn(block, { from: fronted(block, sentence), to: limit }) ??
    subjectIn(block, { from: sentence.from, to: limit }) ??
    describedFirst(block, { from: sentence.from, to: limit })
  );
}

/** "Lee, a coach known as …, paints boats.": whom a sentence names and describes before a verb no list knows. */
function describedFirst(block: BlockText, { from, to }: Stretch): Mention | null {
  const head = block.classes[from] === 'name' ? nounPhraseAfter(block, from, to) : null;
  if (head === null || block.classes[head.to - 1] !== 'name') return null;
  const description =
    block.classes[head.to] === 'comma' ? nounPhraseAfter(block, head.to + 1, to) : null;
  if (description === null || block.classes[description.from] !== 'determiner') return null;
  const isPerson = isPersonNoun(headOfRole(textOf(block, description)));
  return isPerson ? withDescription(block, head, to) : null;
}

/** "Asked if he would stay, | Lee laughed.": behind the comma of a clause without a subject of its own. */
function fronted({ classes, passageAt }: BlockText, { from, to }: Stretch): number {
  if (classes[from] !== 'verb' && classes[from] !== 'participle') return from;
  for (let k = from + 1; k < to; k++)
    if (classes[k] === 'comma' && (passageAt[k] ?? -1) < 0) return k + 1;
  return from;
}

function subjectIn(block: BlockText, sentence: Stretch): Mention | null {
  for (let k = sentence.from + 1; k < sentence.to; k++) {
    if ((block.passageAt[k] ?? -1) >= 0) continue;
    const wordClass = block.classes[k];
    if (wordClass !== 'verb' && wordClass !== 'auxiliary') continue;
    if (/^(?:who|that|which|to)$/.test(block.tokens[k - 1]?.lower ?? '')) continue;
    const subject = subjectBefore(block, k, sentence.from);
    if (subject !== null && !isInDescription(block, k, subject.head, sentence)) return subject;
  }
  return null;
}

/** "Lee, a coach | known | as …, paints": the verb only describes the name before the comma. */
function isInDescription(
  { classes, tokens }: BlockText,
  verb: number,
  { from }: Stretch,
  sentence: Stretch,
): boolean {
  const isApposed = classes[from - 1] === 'comma' && classes[from] === 'determiner';
  return isApposed && classes[sentence.from] === 'name' && isReduced(tokens[verb]?.lower ?? '');
}

function readCue(
  block: BlockText,
  cue: CueInText,
  speaker: Mention | null,
  sentence: Stretch,
  limit: number,
): Attribution | null {
  const base = { lemma: cue.verb.lemma, class: cue.verb.class, sentence };
  const inverted = invertedSubject(block, cue, speaker, sentence);
  if (inverted !== null) return afterContent(block, cue, inverted, true, sentence, limit, base);
  if (speaker !== null && cue.verb.speech && followsSpeech(block, speaker, cue, sentence)) {
    return afterContent(block, cue, speaker, false, sentence, limit, base);
  }
  const after = complementOf(block, cue, { from: cue.words.to, to: limit });
  if (after !== null && !(speaker === null && cue.verb.class !== 'neutral' && cue.isInfinitive)) {
    return {
      ...base,
      speaker: speaker ?? null,
      cue: { from: cue.words.from, to: Math.max(cue.words.to, after.cueTo) },
      content: [after.content],
      rule: after.rule,
      certainty: after.certainty * (speaker === null ? 0.6 : 1),
    };
  }
  const undergone = passiveContent(block, cue, speaker, limit, sentence);
  if (undergone !== null) {
    return {
      ...base,
      speaker,
      cue: cue.words,
      content: undergone,
      rule: 'cue by somebody',
      certainty: 0.7,
    };
  }
  const hearer = hearerBehind(block, cue, speaker, sentence);
  if (hearer !== null) return afterContent(block, cue, hearer, false, sentence, limit, base);
  const isReport = cue.verb.speech || hasLearned(block, cue, speaker);
  if (!isReport || cue.isPassive || cue.isInfinitive || cue.isParticipial) return null;
  const main = speaker === null ? null : mainClauseBehind(block, cue, limit, sentence);
  if (main !== null) {
    return {
      ...base,
      speaker,
      cue: cue.words,
      content: [main],
      rule: 'as somebody said',
      certainty: 0.8,
    };
  }
  if (speaker === null || isRelative(block, speaker)) return null;
  return afterContent(block, cue, speaker, false, sentence, limit, base);
}

/** "The hull was never tested, | Reuters | has learned.": what an outlet found out, it reports. */
function hasLearned(block: BlockText, cue: CueInText, speaker: Mention | null): boolean {
  return cue.verb.lemma === 'learn' && speaker !== null && isOutlet(block, speaker.head);
}

/** "Her aunt, | who | found the letters, …": what stands before is whom the clause describes. */
function isRelative({ tokens }: BlockText, { head }: Mention): boolean {
  return /^(?:who|which)$/.test(tokens[head.from]?.lower ?? '');
}

/** "The boat was never sold, | the jury | was told.": who tells it, the sentence leaves open. */
function hearerBehind(
  block: BlockText,
  { isPassive, verb, words }: CueInText,
  speaker: Mention | null,
  sentence: Stretch,
): Mention | null {
  if (!isPassive || verb.lemma !== 'tell' || speaker !== null) return null;
  const hearer = subjectBefore(block, words.from, sentence.from);
  return hearer !== null && block.classes[hearer.whole.from - 1] === 'comma' ? hearer : null;
}

function withSourcePhrases(
  block: BlockText,
  sentence: Stretch,
  found: readonly Attribution[],
): readonly Attribution[] {
  const phrases = sourcePhrasesIn(block, sentence, found);
  // "According to the agency, quoting state radio, …": what describes the source says nothing itself.
  const own = found.filter(
    ({ cue }) =>
      !phrases.some(
        ({ speaker }) =>
          speaker !== null && speaker.head.to <= cue.from && cue.to <= speaker.whole.to,
      ),
  );
  return [...own.map((each) => withoutSource(block, each, phrases)), ...phrases].sort(
    (a, b) => a.cue.from - b.cue.from,
  );
}

/** "She told him the plan was dead, | according to the AP.": whose account it is was not said by her. */
function withoutSource(
  { classes }: BlockText,
  attribution: Attribution,
  phrases: readonly Attribution[],
): Attribution {
  const content = attribution.content.map((piece) => {
    const source = phrases.find(
      ({ cue, content: [claim] }) =>
        piece.from < cue.from &&
        cue.from < piece.to &&
        classes[cue.from - 1] === 'comma' &&
        (claim?.from ?? piece.from) <= piece.from,
    );
    return source === undefined ? piece : { from: piece.from, to: source.cue.from - 1 };
  });
  return { ...attribution, content };
}
