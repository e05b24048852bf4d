import { remembering } from './remembering.ts';

/** A word for people on whom a story rests without naming them. */
export interface SourceNoun {
  readonly plural: boolean;
  /** Nobody in particular, unless the text gives terms. */
  readonly vague: boolean;
  /** Common for people who are no sources: counts only with "several", some terms and the like. */
  readonly needsQuantity: boolean;
  /** Known by its ending alone ("a glazier"): counts only where it is said to speak. */
  readonly mustSpeak: boolean;
}

/** The noun's traits, or `undefined` for a word that names no source. */
export const sourceNoun = remembering(
  (lower): SourceNoun | undefined => sourceNouns.get(lower) ?? byEnding(lower),
);

export function isSourceNoun(lower: string): boolean {
  return sourceNouns.has(lower);
}

/** "diplomats" and "diplomat" are one word. */
export function singularOf(lower: string): string {
  return irregular.get(lower) ?? lower.replace(/([^s])s$/, '$1');
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['women', 'woman'],
  ['men', 'man'],
  ['witnesses', 'witness'],
]);

const sourceNouns: ReadonlyMap<string, SourceNoun> = new Map([
  ...entries(
    'official source aide minister backbencher adviser advisor diplomat envoy insider operative staffer strategist lawmaker executive employee witness clerk worker nurse doctor teacher soldier officer prosecutor lawyer relative neighbor neighbour resident voter expert critic analyst researcher scientist engineer detective investigator donor colleague friend pal caller bystander passer-by onlooker figure user survivor passenger senator',
    false,
    false,
    false,
  ),
  ...entries('person individual', false, false, false),
  ...entries('man woman', false, false, true),
  ...entries(
    'officials sources aides advisers advisors diplomats envoys insiders operatives staffers',
    true,
    false,
    false,
  ),
  ...entries(
    'experts critics analysts economists observers commentators pundits detractors skeptics sceptics scholars scientists engineers lawyers strategists residents villagers neighbours neighbors locals fans friends pals members colleagues onlookers bystanders figures witnesses eyewitnesses nurses doctors relatives campaigners activists insiders',
    true,
    true,
    false,
  ),
  ...entries(
    'individuals people lawmakers legislators councillors councilors senators executives employees supporters opponents',
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
  return words
    .split(' ')
    .map((word) => [word, { plural, vague, needsQuantity, mustSpeak: false }] as const);
}

/** Who does something for a living or just now: "a director", "one commenter", "traders". */
function byEnding(lower: string): SourceNoun | undefined {
  if (!doers.test(lower) || notPeople.test(lower) || noSources.test(lower)) return undefined;
  const plural = /(?:[^s]s|men|women)$/.test(lower);
  return { plural, vague: plural, needsQuantity: false, mustSpeak: true };
}

const doers =
  /(?:[^aeiou]er|[^aeiou]or|[^l]ist|[^aeiou]ian|man|woman|men|women|eer|(?:ip|ist|end|ount|up|ult|erv|igr|plic|form)ant|(?:end|loy|vit|fug|train|detain|ppoint|nomin|retir)ee|^(?:republic|americ)an|democrat|muslim|parent|student|pupil|patient)s?$/;

/** The same endings on things, and on words that are no nouns. */
const notPeople =
  /(?:letter|paper|poster|meter|computer|order|disorder|chamber)s?$|^(?:number|matter|server|tracker|register|chapter|banner|sticker|folder|monitor|sensor|error|factor|sector|motor|center|tower|river|water|summer|winter|quarter|dinner|corner|weather|answer|layer|disaster|shelter|filter|filler|trailer|thriller|minor|major|other|over|under|after|former|latter|inner|outer|upper|lower|higher|never|power|offer|buffer|border|barrier|carrier|career|beer|deer|mirror|terror|horror|harbor|door|floor|humor|rumor|tumor|labor|favor|vigor|mist|list|twist|restaurant|plant|grant|warrant|giant|elephant|constant|instant|variant|covenant|infant|defendant|important|human|german|roman|cover|timber|october|september|november|december|gender|tender|cancer|fever|silver|copper|liver|lever|clever|sober|proper|super|rather|further|either|neither|together|however|whether|another|remember|consider|deliver|discover|recover|suffer|differ|prefer|refer|transfer|counter|encounter|enter|alter|better|bitter|later|greater|smaller|larger|bigger|longer|older|younger|earlier|easier|civilian)s?$/;

/** Institutions, people who speak for one or are named by it, and those who ask. */
const noSources =
  /^(?:spokes.*|chair.*|.*maker|.*makers|manufacturers?|retailers?|insurers?|lenders?|broadcasters?|publishers?|regulators?|operators?|developers?|suppliers?|employers?|prosecutors|investigators|auditors|inspectors|detectives|organi[sz]ers|firefighters|researchers|reporters?|journalists?|photographers?|correspondents?|interviewers?|presenters?|moderators?|newscasters?|interpreters?|translators?|editors?|writers?|authors?|speakers?|ministers|officers|rulers?|leaders?|members|followers?|partners?|players?|readers|listeners|users|customers|consumers|children|gentlemen|congressm[ae]n|congresswom[ae]n|policem[ae]n)$/;
