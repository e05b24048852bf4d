/** A word for people on whom a story rests without naming them. */
export interface SourceNoun {
  readonly plural: boolean;
  /** Nobody in particular, unless the text gives terms. */
  readonly vague: boolean;
  /** Common for people who are no sources: counts only with "several", "some" and the like. */
  readonly needsQuantity: boolean;
}

/** The noun's traits, or `undefined` for a word that names no source. */
export function sourceNoun(lower: string): SourceNoun | undefined {
  return sourceNouns.get(lower);
}

export function isSourceNoun(lower: string): boolean {
  return sourceNouns.has(lower);
}

const sourceNouns: ReadonlyMap<string, SourceNoun> = new Map([
  ...entries(
    'official source aide minister backbencher adviser advisor diplomat insider operative staffer strategist lawmaker executive employee witness clerk worker nurse doctor teacher soldier officer prosecutor lawyer relative neighbor neighbour resident voter expert critic analyst researcher scientist engineer detective investigator donor colleague friend caller bystander passer-by onlooker user survivor passenger',
    false,
    false,
    false,
  ),
  ...entries('person individual', false, false, false),
  ...entries('man woman', false, false, true),
  ...entries(
    'officials sources aides advisers advisors diplomats insiders operatives staffers members colleagues',
    true,
    false,
    false,
  ),
  ...entries(
    'experts critics analysts observers commentators pundits detractors skeptics sceptics scholars strategists residents neighbours neighbors locals fans onlookers bystanders eyewitnesses campaigners activists insiders',
    true,
    true,
    false,
  ),
  ...entries(
    'individuals people witnesses lawmakers executives employees supporters opponents',
    true,
    true,
    true,
  ),
]);

function entries(
  words: string,
  plural: boolean,
  vague: boolean,
  needsQuantity: boolean,
): readonly (readonly [string, SourceNoun])[] {
  return words.split(' ').map((word) => [word, { plural, vague, needsQuantity }] as const);
}
