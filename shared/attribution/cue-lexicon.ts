import { formsOf } from './verbs.ts';
import type { VerbForm } from './verbs.ts';
import type { CueClass } from './reading.ts';

/**
 * What follows a cue and holds the words or thought:
 * - `clause`: "said (that) …", and a quotation
 * - `words`: a quotation alone: "“…,” she croaked"
 * - `object`: "praised the plan"
 * - `infinitive`: "vowed to fight"
 * - `addressee`: somebody comes first: "told reporters that …", "urged them to …"
 * - `of`: "accused him of lying"
 * A preposition stands for itself: "called for", "complained about".
 */
export type Frame = 'clause' | 'words' | 'object' | 'infinitive' | 'addressee' | 'of';

export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  /** Speech by itself: it may follow or break a quotation ("…," she said). */
  readonly speech: boolean;
  readonly frames: ReadonlySet<Frame>;
  readonly prepositions: ReadonlySet<string>;
}

/** One group a line: class, "+" for speech, frames; then its verbs with their own prepositions. */
const groups = `
neutral + clause object: say
neutral + clause: hear|find
neutral clause: prove|accept
neutral + clause addressee: tell
neutral + clause: add|state|remark|reply|respond/with/to|answer|continue|observe|recall|recount|explain|note|mention|announce|declare|report/on|write/about|tweet|retweet|post|comment/on|begin|conclude|speak of/|relay|exclaim|interject|quip|joke/about|muse|opine|recite|chant|shout|yell|cry|scream|whisper|mutter|sigh|laugh|proclaim|pronounce|testify|inform|confirm|disclose|reiterate|repeat|stress|emphasize|emphasise|underscore|clarify|elaborate|summarize|email|text|read|sing|counter|offer|go on|put it|bark|grouse|grumble|snipe|snort|thunder|marvel|reveal
neutral + words: caption|croak|growl|groan|moan|roar|wail|drawl|deadpan|enthuse|beam|grin|smile|shrug|bellow|holler|purr|coo|chuckle|giggle|wince|fire back|hit back|shoot back|chime in|pipe up
neutral + clause addressee infinitive: ask/about/for|advise|remind|caution/against|warn/of/about/against|assure|notify|instruct|beg|implore|urge|promise|persuade|convince
neutral clause object: quote|cite|reference|describe|detail|outline|discuss|reveal|show|indicate|demonstrate|estimate|calculate|project|predict|forecast|determine|learn|rule|argue/for/against|reason|illustrate|document|identify|list|highlight|note|define|recognize|acknowledge|express|voice|signal|hint/at|depict|characterize|portray|label|dub|term|deem
neutral object: announce|confirm|deny|report|predict|promise|echo|tout
loaded + clause: claim|insist/on|allege|admit|concede|boast/about/of|brag/about|contend|assert|maintain|complain/about/of|lament|vent|gripe|fume|rage|sob|snap|protest|charge|accuse|vow|pledge|swear|threaten|confess|deny|acknowledge|gush|rant/about|bemoan|speculate/about|suggest|imply|hint|argue|propose|demand|recommend|rule|question|wonder/about|retort|declare|decry|point out|make clear|guess|agree/with|disagree/with
loaded object: criticize|criticise|praise|blast|slam|mock|ridicule|attack|condemn|denounce|defend|dismiss|reject|dispute|refute|rebut|blame|rip|bash|assail|decry|deride|chide|scold|rebuke|belittle|disparage|insult|laud|hail|applaud|commend|thank|salute|endorse|support|back|oppose|challenge|question|downplay|tout|welcome|renounce|disavow|repudiate|lambaste|castigate|skewer|scoff/at|scorn|trash|bemoan|underline|invoke|liken|compare|advocate/for|champion|call|brand|dub|pronounce
loaded of: accuse|suspect|convict
neutral phrase: call/for/on|refer/to|point/to|talk/about/of|speak/about/of|complain/about|worry/about|rail/against|lash out/at|joke/about|dream/of|boast/about|inquire/about|respond/to|react/to|apologize/for|focus/on|weigh in/on|testify/about|argue/about|press/for|push/for|appeal/for/to|object/to|allude/to|warn/about|campaign/on|insist/on|opt/for|side/with|vote/for/against
belief clause: think/of/about|believe/in|know|feel|assume|suppose|suspect|realize|realise|understand|doubt|conclude|fear|worry|imagine|remember|forget|notice|sense|reckon|figure|bet|consider|expect|anticipate|foresee|view|see|regard|agree|judge|perceive|presume|wonder|recall|guess
belief object: favor|favour|prefer|like|love|hate|admire|respect|regret|resent|trust|distrust|appreciate
intention infinitive clause: hope/for|want|plan/for|intend|wish|aim|seek|decide|vow|pledge|promise|agree|refuse|decline|threaten|offer|prefer|prepare|propose|resolve|choose|expect|commit/to|long|swear
intention object: want|seek|plan|demand|propose|support|oppose|urge|recommend|order|request|pursue|weigh
intention addressee infinitive: encourage|order|command|pressure|press|invite|challenge|direct|lobby|expect|want
`;

export interface CueForm {
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

const frameNames: ReadonlySet<string> = new Set<Frame>([
  'clause',
  'words',
  'object',
  'infinitive',
  'addressee',
  'of',
]);

/** Single-word forms; a phrasal verb ("point out") is found from its first word. */
export const cueForms: ReadonlyMap<string, readonly CueForm[]> = formsOfAll(verbsOf(groups));

function verbsOf(lines: string): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const line of lines.trim().split('\n')) {
    const [head = '', members = ''] = line.split(': ');
    const traits = head.split(' ');
    for (const member of members.split('|')) {
      const [lemma = '', ...prepositions] = member.split('/');
      const known = verbs.get(lemma);
      const frames = traits.filter((trait): trait is Frame => frameNames.has(trait));
      verbs.set(lemma, {
        lemma,
        class: known?.class ?? classOf(traits[0]),
        speech: (known?.speech ?? false) || traits.includes('+'),
        frames: new Set([...(known?.frames ?? []), ...frames]),
        prepositions: new Set([
          ...(known?.prepositions ?? []),
          ...prepositions.filter((each) => each),
        ]),
      });
    }
  }
  return verbs;
}

/** A group's first word; `neutral` where it names no class. */
export function classOf(trait: string | undefined): CueClass {
  return trait === 'loaded' || trait === 'belief' || trait === 'intention' ? trait : 'neutral';
}

function formsOfAll(verbs: ReadonlyMap<string, CueVerb>): ReadonlyMap<string, readonly CueForm[]> {
  const forms = new Map<string, CueForm[]>();
  for (const verb of verbs.values()) {
    for (const [form, kind] of formsOf(verb.lemma)) {
      const key = form.split(' ')[0] ?? form;
      const rest = forms.get(key);
      if (rest) rest.push({ verb, form: kind });
      else forms.set(key, [{ verb, form: kind }]);
    }
  }
  return forms;
}
