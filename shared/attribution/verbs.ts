/** The forms of a verb that attribution tells apart. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** Every form of a verb given by its base: "deny" -> deny, denies, denied, denying. */
export function formsOf(base: string): readonly (readonly [string, VerbForm])[] {
  const [head = '', ...tail] = base.split(' ');
  const rest = tail.length > 0 ? ` ${tail.join(' ')}` : '';
  const [past, participle] = irregular.get(head) ?? [regularPast(head), regularPast(head)];
  const forms: [string, VerbForm][] = [
    [head, 'base'],
    [thirdPerson(head), 'third'],
    [past, 'past'],
    [participle, 'participle'],
    [ingForm(head), 'ing'],
  ];
  return forms.map(([form, kind]) => [form + rest, kind] as const);
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function ingForm(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

function doubled(base: string): string {
  const last = base.slice(-1);
  return doubling.has(base) || /^(?:qu|[^aeiou])*[aeiou][bdgklmnprt]$/.test(base)
    ? base + last
    : base;
}

const doubling: ReadonlySet<string> = new Set(
  'admit commit permit submit rebut refer prefer defer confer concur recur infer transmit regret forget begin compel expel propel rebel'.split(
    ' ',
  ),
);

/** Past and participle of irregular verbs: "base past participle", or "base past" for both. */
const irregular: ReadonlyMap<string, readonly [string, string]> = new Map(
  `say said,tell told,think thought,write wrote written,speak spoke spoken,know knew known,
see saw seen,find found,hear heard,feel felt,give gave given,take took taken,make made,go went gone,
come came,get got gotten,put put,read read,hold held,keep kept,let let,bring brought,begin began begun,
show showed shown,leave left,mean meant,meet met,pay paid,run ran,send sent,set set,sit sat,stand stood,
win won,lose lost,lay laid,lead led,fall fell fallen,fight fought,fly flew flown,forget forgot forgotten,
draw drew drawn,drive drove driven,eat ate eaten,buy bought,build built,break broke broken,
choose chose chosen,catch caught,cut cut,cost cost,hit hit,hurt hurt,quit quit,rise rose risen,
seek sought,sell sold,shoot shot,spend spent,swear swore sworn,teach taught,throw threw thrown,
understand understood,withdraw withdrew withdrawn,wear wore worn,become became,grow grew grown,
foresee foresaw foreseen,foretell foretold,forecast forecast,broadcast broadcast,cast cast,
overturn overturned,bet bet,tie tied,do did done,have had,retell retold,overhear overheard,bear bore borne,strike struck,stick stuck,spread spread,shake shook shaken,
sing sang sung,sleep slept,wake woke woken,wed wed,shut shut,split split,fit fit,oversee oversaw overseen,deal dealt,undergo underwent undergone,
overcome overcame overcome,ring rang rung,sink sank sunk,swim swam swum,sweep swept,swing swung,ride rode ridden,hide hid hidden,dig dug,
feed fed,hang hung,lend lent,light lit,bend bent,bite bit bitten,blow blew blown,forbid forbade forbidden,forgive forgave forgiven,
freeze froze frozen,steal stole stolen,spin spun,spring sprang sprung,tear tore torn,bind bound,cling clung,arise arose arisen,beat beat beaten`
    .split(/,\s*/)
    .map((entry) => {
      const [base = '', past = '', participle = past] = entry.split(' ');
      return [base, [past, participle] as const];
    }),
);

/** Common verbs that attribute nothing: they show where a clause has its verb. */
const plainVerbs =
  'go come get put hold keep let bring begin give take make leave meet pay run send set sit stand win lose lead fall fight fly draw drive eat buy build break choose catch cut cost hit hurt quit rise sell shoot spend teach throw wear become grow do have happen appear use work play move live die kill carry turn start stop open close help serve stay follow face pass raise remain provide include continue create allow arrive return reach receive enter join attend visit walk talk travel look need become increase decrease drop gain earn own represent require produce produce contain cover cause change add adopt affect apply arrest avoid ban base beat belong block bomb borrow burn cancel care celebrate check claim clear climb collect combine compete complete concern consist control cook count create cross damage deal deliver depend deserve design destroy develop differ disappear discover distribute divide double dominate earn edit elect employ encourage end engage enjoy ensure escape establish exist expand extend fail feature feed fill finish fire fix focus force form found fund gather generate govern graduate guarantee handle hang head help hide hire host house identify ignore improve inspire install intend interview introduce invest invite involve issue jump kick land last launch learn lie lift link listen locate love lower maintain manage march mark marry match matter measure miss murder nominate occur offer operate oversee owe pick place plead prepare present prevent process protect prove publish pull push qualify reduce refer reflect register release rely remain remove rent replace represent rescue resign respond rest restore result retire reveal roll rule save score secure settle shake share shift shut sign sing sleep slow smile solve sound split spread stick strike struggle study suffer surround survive tend test touch tour trade train treat trigger trust try unite vary view vote wait wake wash waste watch wed worry yield lend steal ride sink sweep swing tear bite blow freeze forgive bind cling arise overcome undergo ring base';

/** Forms of plain verbs that no other word shares often: for the rest the shape must do. */
export const verbForms: ReadonlyMap<string, VerbForm> = new Map(
  [...new Set(plainVerbs.split(' '))].flatMap((base) =>
    formsOf(base).filter(([, form]) => form !== 'ing'),
  ),
);
