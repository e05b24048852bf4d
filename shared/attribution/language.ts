import type { Token } from './tokens.ts';

/** How often the commonest words of a few languages stand in a text, by BCP 47 tag. */
export type LanguageVotes = ReadonlyMap<string, number>;

/** Counts the words that tell a language, among a block's first 300 tokens. */
export function languageVotesOf(tokens: readonly Token[]): LanguageVotes {
  const votes = new Map<string, number>();
  for (let i = 0; i < Math.min(tokens.length, 300); i++) {
    const lower = tokens[i]?.lower ?? '';
    const tag = tagByWord.get(lower) ?? tagByScript(lower.charCodeAt(0));
    if (tag !== undefined) votes.set(tag, (votes.get(tag) ?? 0) + 1);
  }
  return votes;
}

/** The language with most votes; English where nothing tells. */
export function languageOf(votes: Iterable<LanguageVotes>): string {
  const sums = new Map<string, number>();
  for (const each of votes)
    for (const [tag, count] of each) sums.set(tag, (sums.get(tag) ?? 0) + count);
  let best = 'en';
  for (const [tag, count] of sums) if (count > (sums.get(best) ?? 0)) best = tag;
  return best;
}

// Words that only one of these languages has among its hundred commonest.
const words: Readonly<Record<string, string>> = {
  en: 'the of and to that is was for with he be at this from have by had they which you his were are said',
  fr: 'les des est dans une pour qui pas sur avec ce sont mais ont elle nous cette aux et été',
  de: 'der und die das ist nicht ein eine zu den mit von auf für sich dem auch als wird haben sie',
  es: 'el los las una por con para como su más pero sus este ha y era muy también fue desde',
  it: 'il di che è della per non sono gli nel anche alla delle ha questo più ma dei',
  pt: 'o os uma não com em do da dos das ao mais foi pelo pela são também',
  nl: 'het een van niet zijn dat voor op met ook maar aan hij wordt naar bij',
  pl: 'nie się na jest że do jak ale przez dla po oraz być',
};

const tagByWord: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([tag, list]) =>
    list.split(' ').map((word) => [word, tag] as const),
  ),
);

function tagByScript(code: number): string | undefined {
  if (code < 0x370) return undefined;
  if (code < 0x400) return 'el';
  if (code < 0x530) return 'ru';
  if (code >= 0x590 && code < 0x600) return 'he';
  if (code >= 0x600 && code < 0x700) return 'ar';
  if (code >= 0x900 && code < 0x980) return 'hi';
  if (code >= 0x3040 && code < 0x3100) return 'ja';
  if (code >= 0x4e00 && code < 0xa000) return 'zh';
  return code >= 0xac00 && code < 0xd7b0 ? 'ko' : undefined;
}
