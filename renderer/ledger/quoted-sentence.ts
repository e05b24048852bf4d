import type { Quote, Source } from '#shared/article/ledger.ts';
import { inMedium } from '#shared/article/quote-media.ts';
import type { HouseMarks } from '#shared/house/house-style.ts';
import type { QuotedSentence } from '../manuscript/quotation-words.ts';
import { withInnerMarks } from './quoted-words.ts';

interface SentenceOptions {
  /** The house's. */
  readonly marks: HouseMarks;
  /** The text named the speaker before: then the position is not said again. */
  readonly introduced: boolean;
  readonly sources: readonly Source[];
}

/** The record as a sentence: “Wait for the tide,” Jo Lind, a pilot, told AP. */
export function quotedSentence(quote: Quote, options: SentenceOptions): QuotedSentence {
  const { marks, sources } = options;
  const speaker = sources.find((source) => source.id === quote.speakerId);
  const outlet = sources.find((source) => source.id === quote.outletId);
  const words = withInnerMarks(quote.words.trim(), marks.inner);
  const said = attribution(quote, speaker, outlet, options.introduced);
  const { open, close } = marks.outer;
  return {
    quoteId: quote.id,
    before: open,
    // The stop of a sentence that goes on is a comma within the marks.
    words: said === '' ? words : withComma(words),
    after: `${close}${said}`,
  };
}

function attribution(
  { medium }: Quote,
  speaker: Source | undefined,
  outlet: Source | undefined,
  introduced: boolean,
): string {
  if (!speaker) return outlet ? ` ${outlet.name} reported.` : '';
  const role = speaker.role === null || introduced ? '' : `, ${speaker.role},`;
  const who = ` ${speaker.name}${role}`;
  if (!outlet || outlet.id === speaker.id) return `${who} ${saidIn(medium)}.`;
  return medium === null || medium === 'interview'
    ? `${who} told ${outlet.name}.`
    : `${who} ${saidIn(medium)}, according to ${outlet.name}.`;
}

function saidIn(medium: Quote['medium']): string {
  switch (medium) {
    case null:
    case 'interview':
      return 'said';
    case 'remarks to reporters':
      return 'told reporters';
    case 'testimony':
      return 'testified';
    case 'document':
      return 'wrote';
    case 'letter':
    case 'post':
      return `wrote ${inMedium[medium]}`;
    case 'news conference':
    case 'speech':
    case 'hearing':
    case 'broadcast':
    case 'statement':
    case 'e-mail':
    case 'text message':
      return `said ${inMedium[medium]}`;
  }
}

function withComma(words: string): string {
  return /[!?…—–]$|\.\.\.$/.test(words) ? words : `${words.replace(/[.,;:]$/, '')},`;
}
