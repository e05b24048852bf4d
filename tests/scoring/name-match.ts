/** Whom gold sees behind a mention. */
export interface NamedEntity {
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * Whether an editor would call `answer` the full name of `entity`, one of whose mentions in the text are
 * `mentions`. Case, accents, punctuation and an opening article don't count. Right is
 *
 * - the entity's name itself;
 * - a name of two words or more that closes it, when gold's begins with a description ("team member
 *   Rodaba Noori"), or opens it before one ("Matthew Ingram of The Globe and Mail");
 * - the other way round: gold's name with a title or role before it ("Emeritus Professor John Burrows");
 * - a person whom gold only describes ("curator of …"): the name that opens or closes a mention;
 * - an organisation: the name by which the text itself calls it ("AFP"), unless that is only a piece of
 *   the full one ("the Church").
 *
 * A surname alone is wrong, and so are a pronoun and no answer.
 */
export function isNameRight(
  answer: string,
  entity: NamedEntity,
  mentions: readonly string[] = [],
): boolean {
  const said = foldedName(answer);
  const name = entity.name ?? '';
  if (said === '' || name === '' || pronouns.has(said)) return false;
  if (isSameName(said, name)) return true;
  if (entity.type === 'person') {
    const isDescribed = /^\p{Ll}/u.test(name) && said.includes(' ');
    return isDescribed && mentions.some((mention) => isSameName(said, mention));
  }
  const isPiece = ` ${foldedName(name)} `.includes(` ${said} `);
  return !isPiece && mentions.some((mention) => foldedName(mention) === said);
}

/** The lenient measure: one name has all the other's words, in one piece. */
export function isNameContained(answer: string, name: string): boolean {
  const [a, b] = [foldedName(answer), foldedName(name)];
  if (a === '' || b === '') return false;
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

/** Lower case, without accents, punctuation and an opening article; words divided by one space. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) (?=\S)/, '');
}

const pronouns: ReadonlySet<string> = new Set('he she it they we i you who'.split(' '));

function isSameName(said: string, written: string): boolean {
  const whole = foldedName(written);
  if (said === whole) return true;
  // What follows a comma or "of" describes; what precedes may.
  const [plain = ''] = written.split(/,| of (?=the\b|[A-Z])/i);
  const bare = foldedName(plain);
  if (!said.includes(' ')) return false;
  return (
    [whole, bare].some((each) => each === said || each.endsWith(` ${said}`)) ||
    (bare.includes(' ') && said.endsWith(` ${bare}`))
  );
}

/** The same but for case, marks and an opening article; nothing is the same as nothing. */
export function isSame(a: string | null | undefined, b: string | null | undefined): boolean {
  return foldedName(a ?? '') === foldedName(b ?? '');
}
