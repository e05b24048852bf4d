import type { Place } from '../article/blocks.ts';
import { aboutMention } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const arrestedFor: Rule = {
  id: 'claim/arrested-for',
  severity: 'warning',
  title: 'Whoever is arrested is not said to have done it',
  why: '“Arrested for” says that they did what nobody has proved (local papers, and Galley’s own rule).',
  mend: 'Write “on a charge of” where there is one, else “on suspicion of”.',
  find: (proof) =>
    arrestsIn(proof).map((place) => ({
      message: '“Arrested for” says that they did it.',
      ...aboutMention(proof, place),
      fixes: ['on suspicion of', 'on a charge of'].map((words) => ({
        label: `Write “${words}”`,
        question: null,
        edits: [{ kind: 'replace text', place, text: words } as const],
      })),
    })),
};

/** Each "for" behind "arrested" that names a deed, in the article's own words. */
function arrestsIn({ blocks, isQuoted }: Proof): readonly Place[] {
  return blocks.flatMap(({ text }, block) =>
    [arrests, arrestsOfSomebody]
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map(({ 0: words, index }) => ({
        block,
        start: index + words.length - 'for'.length,
        end: index + words.length,
      }))
      .filter((place) => !isQuoted(place)),
  );
}

/** Not "for questioning", "for the second time", "for three days". */
const arrests =
  /\barrest(?:ed|s)(?: (?:and (?:jailed|detained|held)|on \w+day|(?:late|early|last|this) \w+))? for(?= )(?! (?:questioning|interrogation|\d|(?:the|a) (?:\w+ )?time\b|(?:an?|several|some|many|two|three|four|five|six|ten) (?:\w+ )?(?:hours?|days?|weeks?|months?|years?)\b|(?:good|no) reason|their own|his own|her own|(?:more|less) than|about|up to))/gi;

const deeds =
  'theft|stealing|robbery|robbing|burglary|arson|murder|murdering|manslaughter|homicide|killing|rape|raping|assault|assaulting|attacking|fraud|bribery|corruption|embezzlement|blackmail|extortion|kidnapping|trafficking|smuggling|vandalism|trespassing|stalking|harassment|possession|drunken driving|drink-driving|speeding|shoplifting|forgery|perjury|espionage|spying|treason|terrorism|sedition|insulting';

/** "arrested Jo Lind for theft": whom, in up to eight words, and a deed that is none but a crime. */
const arrestsOfSomebody = new RegExp(
  String.raw`\barrest(?:ed|s)(?: (?!for\b|after\b|and\b|who\b|in\b|on\b)[\p{L}\d’'.-]+){1,8} for(?= (?:(?:alleged|suspected|attempted) )?(?:${deeds})\b)`,
  'gu',
);
