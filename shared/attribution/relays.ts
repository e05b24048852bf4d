import { overlaps } from '../article/blocks.ts';
import type { Place, Span } from '../article/blocks.ts';
import type { DraftQuotation } from './draft-quotation.ts';
import type { OutletMention, Speaker } from './reading.ts';

/**
 * One claim, one quotation: where an outlet only relays what somebody else says ("AP reports that,
 * according to officials, …"; "…," Lee said, according to the AP), the outlet's own attribution goes.
 */
export function relayed(
  drafts: readonly DraftQuotation[],
  outlets: readonly OutletMention[],
): readonly DraftQuotation[] {
  const isOutlet = ({ speaker }: DraftQuotation): boolean =>
    speaker !== null &&
    outlets.some(
      ({ place }) =>
        place.start < speaker.end &&
        speaker.start < place.end &&
        place.end - place.start >= speaker.end - speaker.start - 1,
    );
  return drafts.filter((draft) => {
    if (!isOutlet(draft)) return !drafts.some((other) => relaysSpeech(draft, other));
    return !drafts.some(
      (other) => other !== draft && !isOutlet(other) && sharesContent(draft, other),
    );
  });
}

/** "“…,” he said, according to his daughter", "…, he warned, according to e-mails": the words have their speaker already. */
function relaysSpeech(outer: DraftQuotation, inner: DraftQuotation): boolean {
  if (outer === inner || outer.rule !== 'source phrase' || inner.rule === outer.rule) return false;
  const isWritten = papers.test(outer.speaker?.text ?? '') && isAfter(outer.cue, inner.cue);
  const isHeard = inner.kind === 'direct' || isWritten;
  return isHeard && inner.speaker !== null && sharesContent(outer, inner);
}

function isAfter(cue: Span | null, other: Span | null): boolean {
  return cue !== null && other !== null && cue.start > other.start;
}

/** What only holds the words of others, as a report or an indictment does not. */
const papers =
  /\b(?:e-?mails?|messages?|documents?|records?|letters?|memos?|minutes|drafts?|notes)$/;

function sharesContent(outer: DraftQuotation, inner: DraftQuotation): boolean {
  const within = (span: Span): boolean =>
    outer.parts.some((part) => part.start <= span.start && span.end <= part.end + 2);
  const speakerInside = inner.speaker !== null && within(inner.speaker);
  const sameWords = inner.parts.some((part) => within(part));
  return (
    sameWords &&
    (speakerInside ||
      inner.parts.some((part) => outer.parts.some((own) => own.start === part.start)))
  );
}

/** The outlet of the same sentence through which the words came. */
export function outletOf(
  draft: DraftQuotation,
  drafts: readonly DraftQuotation[],
  outlets: readonly OutletMention[],
  speaker: Speaker | null,
  text: string,
): OutletMention | null {
  const { start, end } = draft.sentence;
  const cited = outlets.filter(
    ({ place, cited: isCited }) => isCited && place.start >= start && place.end <= end,
  );
  if (speaker?.kind === 'outlet') {
    return (
      cited.find(
        ({ place }) => place.start < speaker.place.end && speaker.place.start < place.end,
      ) ??
      cited[0] ??
      itself(speaker)
    );
  }
  return (
    cited.find(
      ({ place }) =>
        !isSpokenOf(draft, place, text) &&
        (!belongsToOther(draft, drafts, place) || relaysAll(draft, drafts, place, text)),
    ) ?? null
  );
}

/**
 * "Lee describes the crew as tired and asks for pumps, | the AP reported.": an outlet that closes the sentence
 * relays all that one speaker says in it.
 */
function relaysAll(
  { sentence, speaker }: DraftQuotation,
  drafts: readonly DraftQuotation[],
  outlet: Place,
  text: string,
): boolean {
  const before = text.slice(sentence.start, outlet.start);
  const after = text.slice(outlet.end, sentence.end);
  const closes = relaysBehind.test(before) || (apart.test(before) && reports.test(after));
  return (
    closes &&
    speaker !== null &&
    drafts
      .filter((each) => each.sentence.start === sentence.start)
      .every((each) => each.speaker?.start === speaker.start)
  );
}

const apart = /, (?:the )?$/i;
const relaysBehind = /, (?:as reported by|according to) (?:the )?$/i;
const reports =
  /^ (?:has |had |first )?(?:reports?|reported|said|says|writes|wrote|noted|learned)\b[^,;]*$/;

/** "said the draft published by the AP was old": what is said speaks of the outlet, and nothing comes through it. */
function isSpokenOf({ cue, parts, kind }: DraftQuotation, outlet: Place, text: string): boolean {
  if (
    kind === 'direct' ||
    cue === null ||
    hearing.test(text.slice(Math.max(0, outlet.start - 24), outlet.start))
  )
    return false;
  return parts.some(
    ({ start, end }) => cue.end <= start && start <= outlet.start && outlet.end < end,
  );
}

/** "an interview with |", "comments to |", "in this week’s |": the outlet is who hears it. */
const hearing =
  /\b(?:with|to|told|tells|telling|in|on|via|per|for)\s+(?:(?:this |last )?(?:week|month|\p{L}+day)[’']s\s+)?$/u;

/** "called it a win, and told Fox News that …": the outlet stands behind the next cue, and is its own. */
function belongsToOther(
  { cue, parts: own }: DraftQuotation,
  drafts: readonly DraftQuotation[],
  outlet: Place,
): boolean {
  if (cue === null) return false;
  return drafts.some(
    ({ cue: other, parts, speaker }) =>
      other !== null &&
      cue.end <= other.start &&
      (other.start < outlet.start || (speaker !== null && overlaps(speaker, outlet))) &&
      // Whose content holds this one's relays it.
      !parts.some(({ start, end }) => own.some((part) => start <= part.start && part.end <= end)),
  );
}

/** "“HAT’S ENOUGH,” it says": the outlet speaks under a pronoun. */
export function itself({ place, text, name }: Speaker): OutletMention | null {
  return name === null ? null : { place, text, name, cited: true };
}
