import type { Block, Place } from '#shared/article/blocks.ts';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';
import { canonicalOutlet } from '#shared/attribution/outlets.ts';
import type {
  Cue,
  OutletMention,
  Poll,
  Quotation,
  Reading,
  StrayMark,
  UnnamedSource,
} from '#shared/attribution/reading.ts';

/**
 * A reader of a few fixed phrases: enough to see whether a rule speaks up, and whether its fix
 * silences it, without the judgement of the real one.
 */
export function smallReading(blocks: readonly Block[]): Reading {
  const credits = blocks.flatMap(({ text }, block) => creditLinesIn(text, block));
  const outlets = all(blocks, /\b(?:[Tt]he )?(?:Associated Press|AP|Slate|Hill)\b/g).map(
    mentionOf(blocks),
  );
  return {
    language: 'en',
    quotations: all(blocks, /(?<=[“"])[^“”"]+(?=[”"])/g).map(quotationOf(blocks, outlets)),
    terms: [],
    allegations: all(blocks, /[^.]*\ballegedly\b[^.]*\./g).map((place) => ({
      place,
      text: textAt(blocks, place),
      by: /according to ([A-Z]\w+ [A-Z]\w+)/.exec(textAt(blocks, place))?.[1] ?? null,
    })),
    polls: all(blocks, /\bpoll\b(?=.* percent)/g).map((place) => pollIn(blocks, place)),
    figures: all(blocks, /\b\d+ percent\b/g).map((place) => ({
      place,
      text: textAt(blocks, place),
      sourced: / said|according to/.test(blocks[place.block]?.text ?? ''),
    })),
    unnamed: all(blocks, /\b(?:[Ee]xperts|[Aa] French official|officials)\b/g).map(
      unnamedOf(blocks),
    ),
    outlets,
    credits,
    strayMarks: blocks.flatMap(strayIn),
    placeholders: all(blocks, /\bTK\b|\bXXX\b/g).map((place) => ({
      place,
      text: textAt(blocks, place),
    })),
  };
}

function pollIn(blocks: readonly Block[], place: Place): Poll {
  const text = blocks[place.block]?.text ?? '';
  const stated = (pattern: RegExp): string | null => pattern.exec(text)?.[0] ?? null;
  return {
    place,
    by: stated(/conducted by [A-Z]\w+ [A-Z]\w+/),
    sample: stated(/\d+ adults/),
    method: stated(/by telephone|online/),
    dates: stated(/from June \d+ to June \d+/),
    margin: stated(/margin of error of plus or minus [\d.]+ percentage points/),
  };
}

function all(blocks: readonly Block[], pattern: RegExp): readonly Place[] {
  return blocks.flatMap(({ text }, block) =>
    [...text.matchAll(pattern)].map((match) => ({
      block,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function textAt(blocks: readonly Block[], { block, start, end }: Place): string {
  return blocks[block]?.text.slice(start, end) ?? '';
}

function find(blocks: readonly Block[], { block, end }: Place, pattern: RegExp) {
  const match = pattern.exec(blocks[block]?.text.slice(end) ?? '');
  if (match === null) return null;
  const start = end + match.index;
  return { place: { block, start, end: start + match[0].length }, text: match[0] };
}

function mentionOf(blocks: readonly Block[]) {
  return (place: Place): OutletMention => {
    const text = textAt(blocks, place);
    const line = blocks[place.block]?.text ?? '';
    const cited =
      /(?:according to|told) $/i.test(line.slice(0, place.start)) ||
      line.startsWith(' reports', place.end);
    return { place, text, name: canonicalOutlet(text) ?? text, cited };
  };
}

/** A speaker is `NAME said` behind the words, else anywhere in the block; an outlet counts where it follows the speaker. */
function quotationOf(blocks: readonly Block[], outlets: readonly OutletMention[]) {
  return (place: Place): Quotation => {
    const words = textAt(blocks, place);
    const whole = { block: place.block, start: 0, end: 0 };
    const speaks = /[A-Z]\w+ [A-Z]\w+(?=,? (?:said|told|insisted|according))/;
    const named = find(blocks, place, speaks) ?? find(blocks, whole, speaks);
    const unnamed = find(blocks, place, /[Aa] French official(?= said)/);
    const speaker =
      (named && { ...named, name: named.text, role: null, kind: 'person' as const }) ??
      (unnamed && { ...unnamed, name: null, role: null, kind: 'unnamed' as const });
    const outlet = outlets.find(
      (mention) =>
        mention.place.block === place.block &&
        named !== null &&
        mention.place.start - named.place.end < 20 &&
        mention.place.start > named.place.end,
    );
    return {
      key: words,
      kind: /^\p{Ll}/u.test(words) ? 'mixed' : 'direct',
      parts: [place],
      words,
      said: [place],
      spoken: words.replace(/,$/, ''),
      marks: 'balanced',
      speaker,
      cue: loadedCue(blocks, place),
      outlet: outlet ?? null,
      media: all(blocks, /[Ii]n (?:an interview|a statement)\b/g)
        .filter((stated) => stated.block === place.block)
        .map((stated) => ({
          place: stated,
          text: textAt(blocks, stated),
          medium: textAt(blocks, stated).endsWith('interview') ? 'interview' : 'statement',
        })),
      evidence: { rule: 'marks', certainty: 1 },
    };
  };
}

function loadedCue(blocks: readonly Block[], { block }: Place): Cue | null {
  const found = find(blocks, { block, start: 0, end: 0 }, /\binsisted\b/);
  return found && { ...found, lemma: 'insist', class: 'loaded', mood: 'asserted' };
}

function unnamedOf(blocks: readonly Block[]) {
  return (place: Place): UnnamedSource => ({
    place,
    text: textAt(blocks, place),
    kind: /expert/i.test(textAt(blocks, place)) ? 'vague' : 'unnamed',
    plural: textAt(blocks, place).endsWith('s'),
    terms: find(blocks, place, /on (?:the )?condition of anonymity/),
    reason: find(blocks, place, /because [^.,]+/),
    outlet: null,
  });
}

/** Curly and straight double marks, paired as they come. */
function strayIn({ text }: Block, block: number): readonly StrayMark[] {
  const marks = [...text.matchAll(/[“”"]/g)].map((match) => ({
    sign: match[0],
    place: { block, start: match.index, end: match.index + 1 },
  }));
  const stray: StrayMark[] = [];
  let open: (typeof marks)[number] | null = null;
  for (const mark of marks) {
    if (open === null && mark.sign === '”') {
      stray.push({ place: mark.place, kind: 'unopened', partner: null });
    } else if (open === null) {
      open = mark;
    } else {
      const pair = open.sign + mark.sign;
      if (pair !== '“”' && pair !== '""') {
        stray.push({ place: mark.place, kind: 'mismatched', partner: open.place });
      }
      open = null;
    }
  }
  if (open !== null) stray.push({ place: open.place, kind: 'unclosed', partner: null });
  return stray;
}
