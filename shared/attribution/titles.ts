import { isCommonNoun } from './common-nouns.ts';
import type { Gender } from './given-names.ts';

/** "Sen.", "Professor", "president-elect", "ex-mayor": what stands before a name and is none. */
export function isTitle(lower: string): boolean {
  return titles.has(lower.replace(/^(?:ex|vice|co)-|\.$|-(?:elect|designate)$/gu, ''));
}

/** The same right before a name: Earl and Duke are given names there, for an earl is the Earl of a place. */
export function isTitleBeforeName(lower: string): boolean {
  return isTitle(lower) && !/^(?:earl|duke)$/.test(lower);
}

/** "Lady Holt": what a name without a given one keeps before it. */
export function isNobleTitle(lower: string): boolean {
  return /^(?:lord|lady|baron|baroness|viscount|viscountess)$/.test(lower);
}

/** "the Democrat" is somebody who was named before. */
export function isPartyMember(lower: string): boolean {
  return parties.test(lower);
}

/** The party that a role names first, as its members are called: "Democratic Sen.", "a Republican from Pell". */
export function partyOf(role: string | null): string | null {
  const words =
    role?.startsWith('who ') === true ? [] : (role?.toLowerCase().split(/[^\p{L}]+/u) ?? []);
  return words.map((word) => word.replace(/^democratic$/, 'democrat')).find(isPartyMember) ?? null;
}

const parties =
  /^(?:democrat|republican|conservative|tory|liberal|libertarian|socialist|unionist|nationalist)$/;

/** "the Dutchman", "the Swede" is somebody who was named before. */
export function isCompatriot(lower: string): boolean {
  return compatriots.test(lower);
}

const compatriots =
  /^(?:dutch|english|french|irish|scots|welsh|cornish|corn|york|ulster)(?:wo)?man$|^(?:spaniard|swede|dane|finn|pole|briton|scot|norwegian|belgian|austrian|croatian|serbian|brazilian|argentine|argentinian|colombian|senegalese|ivorian|ghanaian|nigerian|kenyan|ethiopian)$/;

/** "Mr", "Dame": says nothing of what somebody does. */
export function isFormOfAddress(lower: string): boolean {
  return /^(?:mr|mrs|ms|miss|mx|sir|dame|dr)\.?$/.test(lower);
}

/** "coach", "plumber", "daughter": somebody may be called so. */
export function isPersonNoun(lower: string): boolean {
  if (isTitle(lower) || trades.test(lower)) return !things.has(lower);
  return isCommonNoun(lower) && people.test(lower);
}

/** What a title or a word for kin or trade says of its bearer: "Ms", "sister", "actress". */
export function genderOfTitle(lower: string): Gender | null {
  if (
    /^(?:mr|sir|lord|king|prince|monsignor|father|son|brother|husband|uncle|nephew|grandfather|grandson|boyfriend|duke|earl|baron|monk|actor)\.?$|[^o]man$/.test(
      lower,
    )
  )
    return 'he';
  return /^(?:mrs|ms|miss|lady|dame|queen|princess|mother|daughter|sister|wife|aunt|niece|grandmother|granddaughter|girlfriend|baroness|nun|midwife|ballerina|actress|hostess|waitress|heiress|duchess|countess|widow)\.?$|woman$/.test(
    lower,
  )
    ? 'she'
    : null;
}

/** The same of a whole role, by its head: "her sister", "the actress at the Globe". */
export function genderOfRole(role: string | null): Gender | null {
  return role === null ? null : genderOfTitle(headOfRole(role));
}

/** "a law professor at the University of …": "professor". "State Sen.": "senator". */
export function headOfRole(role: string): string {
  const head = wordsBeforePhrase(role).at(-1) ?? '';
  return fullTitles.get(head.replace(/\.$/, '')) ?? head;
}

/** The head with its rank, for a deputy is not the secretary: "Deputy Interior Secretary": "deputy secretary". */
export function officeOf(role: string): string {
  const before = wordsBeforePhrase(role).slice(0, -1);
  // "vice presidential nominee": a nominee.
  const own = before.filter(
    (word, i) => ranks.has(word) || (word === 'vice' && i === before.length - 1),
  );
  return [...own, headOfRole(role)].join(' ');
}

const ranks: ReadonlySet<string> = new Set(
  'shadow deputy acting interim assistant associate junior'.split(' '),
);

function wordsBeforePhrase(role: string): readonly string[] {
  const [head = ''] = role
    .toLowerCase()
    .split(/,| (?:of|at|for|in|from|with|to|on|who|and|since)\b/u);
  return head.split(' ');
}

/** How an article calls the bearer of a shortened title: "Gov. Lee" is "the governor". */
const fullTitles: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['prof', 'professor'],
  ['cllr', 'councillor'],
  ['rev', 'reverend'],
  ['gen', 'general'],
  ['adm', 'admiral'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
]);

const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor councillor councilor cllr alderman dean provost rabbi imam pastor vicar superintendent commander marshal corporal private nurse coroner premier baroness baron duke earl countess duchess treasurer comptroller chairperson headteacher principal lecturer sen senator rep representative gov governor president vice prime minister chancellor king queen prince princess pope cardinal bishop archbishop rev reverend sir lord lady dame judge justice gen general col colonel lt lieutenant maj major capt captain sgt sergeant adm admiral cmdr chief officer detective sheriff mayor secretary ambassador attorney speaker chairman chairwoman chair director spokesman spokeswoman spokesperson congressman congresswoman councilman councilwoman commissioner undersecretary ceo deputy assistant coach executive inspector superintendent constable prosecutor leader mp former democrat republican democratic libertarian rival candidate nominee'.split(
    ' ',
  ),
);

/** Endings of trades and of kin. */
const trades =
  /(?:[^aeiou]ers?|[dt]ors?|ists?|[ei]ans?|wom[ae]n|[^u]man|[^u]men|[^nm]ants?|[rd]ents?|clerk|chief|counsel|head|host|boss|cook|chef|pilot|nurse|judge|envoy|aide|guard|guide|critic|comic|star|guest|mechanic|midwife|champion|pupil|friend|neighbou?r|partner|owner|veteran|economist|peer|aunt|uncle|mum|mom|dad|father|mother|son|daughter|brother|sister|wife|husband|widow|cousin|niece|nephew|spouse|actress|heiress|princess|graduate|rep|scribe|third-year|first-year|second-year|mp|ally|prodigy|soprano|tenor|baritone|poet|architect|athlete)$/;

/** The common nouns of news writing that mean people. */
const people =
  /(?:activist|advis[eo]r|advocate|agent|aide|ally|analyst|attorney|author|candidate|celebrity|child|citizen|coach|colleague|cop|critic|customer|defender|delegate|deputy|detective|diplomat|doctor|donor|editor|employee|employer|engineer|executive|expert|fan|farmer|founder|friend|guest|historian|host|immigrant|insider|investor|journalist|judge|juror|kid|lawmaker|lawyer|leader|liberal|manager|mayor|member|migrant|minister|neighbou?r|nurse|observer|officer|official|operative|opponent|owner|parent|patient|person|player|politician|president|professor|prosecutor|refugee|relative|reporter|representative|resident|rival|scholar|scientist|senator|soldier|staffer|student|supporter|suspect|teacher|tourist|user|veteran|victim|visitor|volunteer|voter|witness|worker|writer)s?$/;

/** Words with such an ending for what is nobody. */
const things: ReadonlySet<string> = new Set(
  'means longer number letter paper newspaper computer water river tower october november december september summer winter order center chapter matter quarter corner border charter poster offer power other another either neither after over under dinner factor sector vector motor letters papers numbers orders matters others incident accident event moment statement document comment list evidence content department government apartment agreement restaurant plant grant warrant human thunder weather laughter manner paperback offers powers'.split(
    ' ',
  ),
);
