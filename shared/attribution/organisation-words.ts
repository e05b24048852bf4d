import { remembering } from './remembering.ts';

/** A name by itself: "Greenway Ltd" and "FBI" are no people. */
export const kindOfName = remembering((name): 'person' | 'organisation' => {
  const isOrganisation =
    /^[A-Z.&]{2,}$| (?:Street|Palace)$/.test(name) ||
    name.includes(' & ') ||
    firms.test(name) ||
    name.split(' ').some(isOrganisationWord);
  return isOrganisation ? 'organisation' : 'person';
});

export const isOrganisationWord = remembering((word): boolean =>
  organisationWords.has(word.replace(/\.$/, '').toLowerCase()),
);

/** "company", "shipbuilder": what an article calls an organisation once it has named it. */
export function isBodyNoun(lower: string): boolean {
  return bodies.has(lower) || makers.test(lower);
}

/** True for a word that says of any organisation what it is: "company", but not "hospital". */
export function isAnyBody(lower: string): boolean {
  return /^(?:company|firm|organi[sz]ation|group|agency|business|body)$/.test(lower);
}

const organisationWords: ReadonlySet<string> = new Set(
  'department university party society academy library museum authority assembly board bureau society laboratory observatory committee commission council agency administration campaign court house congress senate parliament government ministry company corporation corp inc ltd limited plc llc llp gmbh ag oyj asa sa nv spa oy ab kg bv foods yards holdings industries partners labs systems technologies motors airlines railways ferries trust charity hospital group union association institute foundation bank police fbi cia office service center centre care healthcare homes grid college school church team board bureau federation league organization organisation network coalition embassy pentagon kremlin report study poll survey statement website article paper newspaper magazine'.split(
    ' ',
  ),
);

const bodies: ReadonlySet<string> = new Set(
  'company firm business body agency group charity union organisation organization council university college school hospital hospice clinic museum theatre theater gallery library church retailer developer operator utility bank insurer lender airline publisher broadcaster foundation trust league club supermarket chain brewery manufacturer producer supplier startup start-up carrier ministry department committee regulator watchdog party coalition federation association institute bureau board authority campaign network service festival promoter producer label venue landlord contractor'.split(
    ' ',
  ),
);

/** "carmaker": a trade that only organisations have. */
export function isMakerNoun(lower: string): boolean {
  return makers.test(lower);
}

const makers = /.(?:maker|builder|miner|yard|works)$/;

/** Last words of names that only firms have: "Northgate Mutual", "Castlemain Civil". */
const firms =
  / (?:Mutual|Civil|Assurance|Insurance|Reinsurance|Chemicals|Energy|Logistics|Minerals|Pharma|Pharmaceuticals|Resources|Retail|Solutions|Telecom|Homes|Estates|Properties|Developments|Construction|Contractors|Builders|Engineering|Shipping|Haulage|Securities|Financial|Aviation|Aerospace|Healthcare|Infrastructure|Renewables|Electronics|Software|Associates|Ventures|Broadband|Fibre)$/;

/** "Norrland Lifting": the name that an article gives to a firm, though people have such names too. */
export function isNameOfTrade(name: string): boolean {
  return kindOfName(name) === 'organisation' || trade.test(name);
}

const trade =
  /(?: \p{Lu}\p{Ll}+ing| (?:Air|Capital|Chemicals?|Dairy|Data|Electric|Energy|Express|Farms?|Freight|Gas|Hotels?|Insurance|Logistics|Marine|Media|Metals|Mills|Minerals|Oil|Paper|Pharma|Power|Rail|Resources|Retail|Services|Solutions|Steel|Stores|Supplies|Telecom|Timber|Transport|Water|Works))$/u;
