import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { moodOf } from './cues.ts';
import type { CueInText } from './cues.ts';
import { paperNameAt } from './paper-names.ts';
import { textOf } from './stretches.ts';
import { subjectBefore } from './subjects.ts';

/** What an outlet reports in a clause; `null` for the words of anybody else. */
export function reportOf(
  block: BlockText,
  { lemma, rule, speaker, content }: Attribution,
): Stretch | null {
  if (speaker === null || rule !== 'cue, then clause' || !reports.test(lemma)) return null;
  return isOutlet(block, speaker.head) ? (content[0] ?? null) : null;
}

const reports = /^(?:report|say|write|reveal|disclose|note|add|state|announce)$/;

/**
 * What an outlet reports may be what somebody else says: "Reuters reported that | officials | said …", "the
 * AP reported that the port ordered a study | that | found …".
 */
export function isSaidInReport(block: BlockText, cue: CueInText, report: Stretch | null): boolean {
  if (report === null || cue.at < report.from || cue.at >= report.to) return false;
  if (!cue.verb.speech || cue.isPassive || cue.isInfinitive || cue.isParticipial) return false;
  // "that two ministers threatened to quit": a plan, and no words.
  if (moodOf(block, cue.words) !== 'asserted' || block.classes[cue.words.to] === 'to') return false;
  const opening = block.tokens[report.from]?.lower === 'that' ? report.from + 1 : report.from;
  if (block.classes[opening] === 'possessive') return isOfPaper(block, cue.words.from - 1);
  const subject = subjectBefore(block, cue.words.from, opening);
  return subject?.head.from === opening || isOfPaper(block, cue.words.from - 1);
}

/** "a study in March | that" */
function isOfPaper({ classes, tokens }: BlockText, relative: number): boolean {
  if (!/^(?:that|which)$/.test(tokens[relative]?.lower ?? '')) return false;
  for (let k = relative - 1; k > relative - 6; k--) {
    if (papers.test(tokens[k]?.lower ?? '')) return true;
    if (!/^(?:noun|name|time|preposition|comma|number)$/.test(classes[k] ?? 'stop')) return false;
  }
  return false;
}

const papers =
  /^(?:stud(?:y|ies)|reports?|surveys?|audits?|reviews?|memos?|letters?|polls?|analys[ie]s|assessments?|inquir(?:y|ies)|investigations?|documents?|filings?|e-?mails?|statements?|rulings?)$/;

/** "…, the AP reported, | citing court papers": on what an outlet's words rest, and none of its own. */
export function onlyCites(
  block: BlockText,
  { isParticipial, verb }: CueInText,
  { content, speaker }: Attribution,
): boolean {
  if (!isParticipial || verb.lemma !== 'cite' || speaker === null) return false;
  const isBare = content.every((piece) =>
    block.passageAt.slice(piece.from, piece.to).every((index) => index < 0),
  );
  return isOutlet(block, speaker.head) && isBare;
}

/** An outlet by a name that the table, the records or its last word tell. */
export function isOutlet(block: BlockText, head: Stretch): boolean {
  return (
    block.outlets.canonical(textOf(block, head)) !== null ||
    paperNameAt(block, head.from)?.to === head.to
  );
}
