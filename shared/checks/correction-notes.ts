import type { Place } from '../article/blocks.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix, Severity } from './finding.ts';
import { aboutWords, sentenceAround, wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const euphemism: Rule = {
  id: 'correct/euphemism',
  severity: 'error',
  title: 'A correction is called one, and says what was wrong',
  why: '“Clarified” and “updated” hide from readers that they were told something wrong (AP).',
  mend: 'Call it a correction and say what was wrong; where nothing was, say what is new.',
  find: (proof) =>
    notesIn(proof).map(({ sentence, message, severity, fixes }) => ({
      message,
      severity,
      ...aboutWords(proof, sentence),
      fixes,
    })),
};

interface Note {
  readonly sentence: Place;
  readonly message: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

function notesIn(proof: Proof): readonly Note[] {
  return proof.blocks.flatMap(({ text }, block) => {
    const before = proof.blocks[block - 1]?.text ?? '';
    const isCorrection = calledOne.test(text) || /^corrections?\W*$/i.test(before);
    const place = { block, start: 0, end: text.length };
    if (isCorrection || proof.isQuoted(place)) return [];
    const note = labelled(proof, place) ?? changed(proof, place) ?? earlier(proof, place);
    return note === null || proof.isQuoted(note.sentence) ? [] : [note];
  });
}

const calledOne = /\b(?:corrections?|corrected)\b/i;

/** What tells of a mistake rather than of something new. */
const wrong =
  /\b(?:incorrect|incorrectly|wrong|wrongly|mistakenly|misstated|misidentified|misspelled|misspelt|misquoted|erroneous|erroneously|inaccurate|inaccurately|an error|to fix|(?:an? |the )?(?:previous|earlier|original) version)\b|, not (?=\w)/i;

/** "Clarification: …", "Update: …" with something that was wrong. */
function labelled(proof: Proof, { block }: Place): Note | null {
  const text = proof.blocks[block]?.text ?? '';
  const label = /^(?:clarifications?|updated?|editor[’']s note|note to readers)(?=:)/i.exec(
    text,
  )?.[0];
  if (label === undefined) return null;
  const isWrong = wrong.test(text);
  if (!isWrong && !/^clarif/i.test(label)) return null;
  const place = { block, start: 0, end: label.length };
  return {
    sentence: { block, ...sentenceAround(text, 0) },
    message: `“${label}” does not say that something was wrong.`,
    severity: isWrong ? 'error' : 'warning',
    fixes: [
      {
        label: 'Write “Correction”',
        question: null,
        edits: [{ kind: 'replace text', place, text: 'Correction' }],
      },
    ],
  };
}

/** "This story has been updated." */
function changed(proof: Proof, { block }: Place): Note | null {
  const text = proof.blocks[block]?.text ?? '';
  const found = wasChanged.exec(text);
  const verb = found?.groups?.['verb'];
  if (found === null || verb === undefined) return null;
  const sentence = { block, ...sentenceAround(text, found.index) };
  const end = found.index + found[0].length;
  const rest = text.slice(end, sentence.end).trim();
  const isBare = rest === '' || /^(?:since|after) [^,;]*publi\w+$/.test(rest);
  const saysMore = isBare && text.slice(sentence.end + 1).trim() !== '';
  const isWrong = wrong.test(text.slice(sentence.start));
  const isNews = verb === 'updated' && !isWrong && (!isBare || saysMore);
  if (isNews || /^for (?:length|style|clarity)/.test(rest)) return null;
  const place = { block, start: end - verb.length, end };
  const stop = { block, start: sentence.end, end: sentence.end };
  const called = { kind: 'replace text', place, text: 'corrected' } as const;
  const says = /[.!?]/.test(text.charAt(sentence.end)) ? '' : '.';
  const behind = says === '' ? { ...stop, start: stop.start + 1, end: stop.end + 1 } : stop;
  const whatWasWrong: Fix = {
    label: 'Say what was wrong',
    question: { label: 'An earlier version said wrongly …', hint: 'that the ferry sails at noon' },
    edits: [
      called,
      {
        kind: 'replace text',
        place: behind,
        text: `${says} An earlier version said wrongly ${answerSlot}.`,
      },
    ],
  };
  const whatIsNew: Fix = {
    label: 'Nothing was wrong: say what is new',
    question: { label: 'It was updated with …', hint: 'comments from the council' },
    edits: [
      { kind: 'replace text', place, text: 'updated' },
      { kind: 'replace text', place: stop, text: ` with ${answerSlot}` },
    ],
  };
  return {
    sentence,
    message: isWrong
      ? `“${verb}” hides that something was wrong.`
      : `“${wordsAt(proof, sentence)}” does not say whether something was wrong.`,
    severity: verb === 'updated' && !isWrong ? 'warning' : 'error',
    fixes: isWrong
      ? [{ label: 'Write “corrected”', question: null, edits: [called] }]
      : [whatWasWrong, ...(isBare ? [whatIsNew] : [])],
  };
}

const work = String.raw`(?:story|article|post|piece|column|item|version|report|obituary|review|interview)`;
const wasChanged = new RegExp(
  String.raw`\b[Tt](?:his ${work}|he (?:headline|caption|first (?:sentence|paragraph)|text)(?: (?:of|to|in|on) this ${work})?) (?:has been|have been|was) (?:\w+ly )?(?<verb>updated|clarified|amended|changed|revised|edited|modified|fixed)\b`,
);

/** "An earlier version of this story misstated …" under no heading. */
function earlier(proof: Proof, { block }: Place): Note | null {
  const text = proof.blocks[block]?.text ?? '';
  const found = earlierVersion.exec(text);
  if (found === null) return null;
  const sentence = { block, ...sentenceAround(text, found.index) };
  const start = { ...sentence, end: sentence.start };
  return {
    sentence,
    message: 'This corrects something and is not called a correction.',
    severity: 'error',
    fixes: [
      {
        label: 'Call it a correction',
        question: null,
        edits: [{ kind: 'replace text', place: start, text: 'Correction: ' }],
      },
    ],
  };
}

const earlierVersion = new RegExp(
  String.raw`\b[Aa]n? (?:earlier|previous|original) version of this ${work} (?:incorrectly|wrongly|mistakenly|erroneously|inaccurately|misstated|misidentified|misspelled|misspelt|misquoted|gave the wrong|had the wrong)\b`,
);
