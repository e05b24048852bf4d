import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

/** Name and role of each quotation's speaker: "Ann Lee (mayor)". */
function speakersIn(text: string): readonly string[] {
  return readingOf(text).quotations.map(({ speaker }) => {
    const name = speaker?.name ?? speaker?.text ?? 'nobody';
    return speaker?.role ? `${name} (${speaker.role})` : name;
  });
}

describe('roles', () => {
  it.each([
    [
      'come from an appositive without age and home',
      '“It’s wet,” said Mira Holt, 41, a diver from Pell. “Very,” said Ivo Kern, 30, of Pell.',
      ['Mira Holt (a diver from Pell)', 'Ivo Kern'],
    ],
    [
      'end where the occasion begins',
      '“It’s wet,” said Mira Holt, a diver with the coastguard, in a letter to the mayor.',
      ['Mira Holt (a diver with the coastguard)'],
    ],
    [
      'come from a clause that says what somebody does, and from no other',
      'Mira Holt, who runs the diving school, said the sea was cold. Ivo Kern, who fell in twice, said it was wet.',
      ['Mira Holt (who runs the diving school)', 'Ivo Kern'],
    ],
    [
      'are kept from the first time that somebody is introduced',
      'The town asked retired diver Mira Holt.\nHolt, a poet herself, said the sea was cold.',
      ['Mira Holt (retired diver)'],
    ],
    [
      'are no description of the next words',
      'According to Mira Holt, the sea is cold.',
      ['Mira Holt'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a name behind a description', () => {
  it.each([
    ['its', 'Its lawyer, Mira Holt, said the sea was cold.', 'Mira Holt (Its lawyer)'],
    [
      'a second description',
      'The owner, former diver Mira Holt, said the sea was cold.',
      'Mira Holt (The owner, former diver)',
    ],
    [
      'an office of something',
      'The general manager of the baths, Mira Holt, said the sea was cold.',
      'Mira Holt (The general manager of the baths)',
    ],
    [
      'a title and a party',
      'The chair, Cllr Mira Holt (Ind), said the sea was cold.',
      'Mira Holt (The chair)',
    ],
    [
      'two roles, the second of today',
      'His onetime friend and now the town’s mayor, Mira Holt, said the sea was cold.',
      'Mira Holt (His onetime friend and now the town’s mayor)',
    ],
    [
      'where somebody was one',
      'A onetime colleague at the yard Mira Holt said the sea was cold.',
      'Mira Holt (A onetime colleague at the yard)',
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual([expected]);
  });
});

describe('an office', () => {
  const said = (facts: string, who: string): string | undefined =>
    speakersIn(`${facts}\n“It’s wet,” ${who} said.`).at(-1);

  it.each([
    ['Gov. Mira Holt was late.', 'the governor', 'Mira Holt (Gov.)'],
    ['Gov. Mira Holt, a Democrat, was late.', 'the governor', 'Mira Holt (a Democrat)'],
    ['Sen. Ivo Kern, D-Ore., was late.', 'the senator', 'Ivo Kern (Sen.)'],
    ['A judge freed Corran Mayor Mira “Reef” Holt.', 'the mayor', 'Mira Holt (Corran Mayor)'],
    [
      'The deputy secretary, Ivo Kern, left.',
      'the deputy secretary',
      'Ivo Kern (The deputy secretary)',
    ],
    ['Vice President Mira Holt met President Ivo Kern.', 'the president', 'Ivo Kern (President)'],
  ])('is known behind “%s”: %s', (facts, who, expected) => {
    expect(said(facts, who)).toBe(expected);
  });

  it.each([
    ['two hold it', 'Gov. Mira Holt met Gov. Ivo Kern.', 'the governor'],
    ['it is the deputy’s', 'The fish secretary, Ivo Kern, left.', 'the deputy fish secretary'],
    ['it is the other side’s', 'The fish secretary, Ivo Kern, left.', 'the shadow fish secretary'],
    ['it is another', 'Gov. Mira Holt was late.', 'the senator'],
  ])('is nobody’s by name where %s', (_, facts, who) => {
    expect(said(facts, who)).toBe(who);
  });

  it('is no name by its capitals', () => {
    expect(said('Home Secretary Mira Holt was late.', 'the Home Secretary')).toBe(
      'Mira Holt (Home Secretary)',
    );
    const { quotations } = readingOf('The Prime Minister said the sea was cold.');
    expect(quotations[0]?.speaker).toMatchObject({ kind: 'unnamed', name: null });
  });

  it('is no given name', () => {
    expect(said('It rained.', 'Earl Holt')).toBe('Earl Holt');
    expect(speakersIn('“It’s wet,” said Duke Kern, a diver.')).toEqual(['Duke Kern (a diver)']);
    expect(said('It rained.', 'the Earl of Pell')).toBe('the Earl of Pell');
    expect(said('It rained.', 'Judge Mira Holt')).toBe('Mira Holt (Judge)');
  });
});

describe('a party’s member', () => {
  const said = (facts: string, who: string): string | undefined =>
    speakersIn(`${facts}\n“It’s wet,” said ${who}.`).at(-1);

  it.each([
    [
      'named before',
      'Sen. Mira Holt was late.',
      'the Democrat, who owns no boat',
      'Mira Holt (Sen.)',
    ],
    [
      'a role tells',
      'Mira Holt, a Republican from Pell, met Ivo Kern.',
      'the Republican',
      'Mira Holt (a Republican from Pell)',
    ],
    [
      'brackets tell',
      'Sen. Mira Holt (D-Ore.) met Rep. Ivo Kern, R-Pell, at noon.',
      'the Democrat',
      'Mira Holt (Sen.)',
    ],
    ['nobody was named', 'It rained.', 'the Democrat', 'the Democrat'],
    [
      'only somebody of another party was named',
      'Mira Holt, a Republican, was late.',
      'the Democrat',
      'the Democrat',
    ],
  ])('is whom the article means where %s', (_, facts, who, expected) => {
    expect(said(facts, who)).toBe(expected);
  });

  it('is no name of the party', () => {
    expect(said('It rained.', 'the Republican Tide Board')).toBe('Republican Tide Board');
  });
});

describe('a noble title', () => {
  it.each([
    [
      'stays with a name that has no other before it',
      'The Labour peer Lady Holt said the sea was cold. “It’s wet,” said Holt.',
      ['Lady Holt (The Labour peer)', 'Lady Holt (The Labour peer)'],
    ],
    [
      'means the full name that the text gives',
      'The peer Lady Mira Holt swam. Lady Holt said the sea was cold.',
      ['Mira Holt (The peer)'],
    ],
    [
      'tells two of a name apart',
      'Lord Kern swam. Lady Kern said the sea was cold.',
      ['Lady Kern'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('an organisation', () => {
  it.each([
    [
      'is its first word and its initials',
      'The Office for Coastal Weather forecast rain. The OCW said so twice.\nShares in Marram Foods fell. Marram said it was the rain.',
      ['Office for Coastal Weather', 'Marram Foods'],
    ],
    [
      'is what its description calls it',
      'Two nurses left Dunmere, a hospice that takes no visitors.\nThe hospice said they were tired.',
      ['Dunmere'],
    ],
    [
      'is known by “which”, and is then “the company”',
      'Pell Marine, which owns the quay, shut the gate. “It was late,” the company said.',
      ['Pell Marine'],
    ],
    [
      'is known by a word that only firms have in their names',
      'Sallow Civil, the main contractor, closed the gate in May. “It was late,” the company said.',
      ['Sallow Civil (the main contractor)'],
    ],
    [
      'is the main contractor, and a contractor may be anybody',
      'Pell Kestrel, the main contractor, closed the gate in May. “It was late,” the company said.',
      ['Pell Kestrel'],
    ],
    [
      'may stand behind its trade',
      'Shipbuilder Pell said the gate was shut.',
      ['Pell (Shipbuilder)'],
    ],
    [
      'may stand in apposition',
      'The hospice, St. Anne’s, said the gate was shut.',
      ['St. Anne’s (The hospice)'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a short name', () => {
  it('means the full one with a nickname', () => {
    expect(
      speakersIn('It took Danny “The Tide” Holt a day to row home.\n“It’s wet,” Holt said.'),
    ).toEqual(['Danny Holt']);
  });
});

describe('a pronoun', () => {
  it.each([
    [
      'means whom a sentence names beside its subject, where that is nobody',
      'Others, like Mira Holt, 80, plan to stay. “It’s dry here,” she said.',
      ['Mira Holt'],
    ],
    [
      'means whom a relative clause describes',
      'Mira Holt, 41, who once dived for pearls, lives by the quay. “It’s dry here,” she said.',
      ['Mira Holt'],
    ],
    [
      'means whom a sentence describes before a verb that may be anything',
      'Holt, a retired diver known on the quay as Coach, mends nets. “It’s dry here,” she said.',
      ['Holt (a retired diver)'],
    ],
    [
      'means the spokesman of a house that has none of its own',
      'Downing Street said it was late. His spokesman told reporters it was early. “It’s dry here,” he said.',
      ['Downing Street', 'His spokesman', 'His spokesman'],
    ],
    [
      'means who was named before where the word for somebody of theirs tells no pronoun',
      'Ivo Kern said it was late. His lawyer said it was early. “It’s dry here,” he said.',
      ['Ivo Kern', 'His lawyer', 'Ivo Kern'],
    ],
    [
      'means somebody without a name, if the text went on to them',
      'Ivo Kern said it was late.\nThe president watched from the pier. He called the tide “a total star” and left.',
      ['Ivo Kern', 'The president'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('two of one surname', () => {
  const story = [
    'Chancellor Beth Holt spoke up for the diver David Holt. Mr Holt was late.',
    '“It’s wet,” said Ms Holt.',
    '“It’s cold,” said Mr Holt.',
  ];

  it('are told apart by “Mr” and “Ms”', () => {
    expect(speakersIn(story.join('\n'))).toEqual([
      'Beth Holt (Chancellor)',
      'David Holt (the diver)',
    ]);
  });

  it('are told apart where the first is known to be a man by “Mr” alone', () => {
    const others = [
      'Ellis Orme was late. Mr. Orme said the sea was cold.',
      'His sister, Quilla Orme, said it was wet.',
      '“It’s wet,” Ms. Orme said.',
    ];
    expect(speakersIn(others.join('\n')).at(-1)).toBe('Quilla Orme (His sister)');
  });

  it('leave “Mrs” to nobody where both are men', () => {
    const [who] = speakersIn('David Holt and Simon Holt dive.\n“It’s wet,” said Mrs Holt.');
    expect(who).toBe('Mrs Holt');
  });

  it('are the first where no title tells', () => {
    const obituary = [
      'Margit Orme, the soprano whose records sold well, has died.',
      'Her daughter, the cellist Ada Orme, was with her.',
      'Orme was born above a bakery. “We had one bed,” she recalled.',
    ];
    expect(speakersIn(obituary.join('\n'))).toEqual(['Margit Orme (the soprano)']);
  });
});

describe('somebody without a name', () => {
  it('is “she” in the next sentence', () => {
    expect(
      speakersIn('Ann Roe was tired. One driver said the cabs were hot. “We melt,” she said.'),
    ).toEqual(['One driver', 'One driver']);
  });

  it.each(['named', 'called'])('has one after all behind “%s”', (verb) => {
    expect(speakersIn(`A villager ${verb} Omar said the sea was cold.`)).toEqual([
      'Omar (A villager)',
    ]);
  });

  it('may be the star of something with a title', () => {
    expect(speakersIn('The star of “Harbour Nights” said the sea was cold.')).toEqual([
      'The star of “Harbour Nights”',
    ]);
  });
});

describe('a name that is not who speaks', () => {
  it.each([
    [
      'is the dead’s, and their families ask',
      'The families of the two divers, named locally as Samuel Brook, 34, and Yusuf Demir, 51, have asked for privacy.',
      'The families of the two divers',
    ],
    [
      'is the victim’s, and her mother speaks',
      'The mother of the victim, identified by police as Lena Holt, 9, said she was grateful.',
      'The mother of the victim',
    ],
    [
      'is the maker’s, and its spokesman speaks',
      'A spokesman for the winch’s maker, Norrvik Lifting, said the winch was sound.',
      'A spokesman for the winch’s maker, Norrvik Lifting',
    ],
    [
      'is the company’s, and its lawyer speaks',
      'A lawyer for the company, Sallow Marine, declined to comment.',
      'A lawyer for the company, Sallow Marine',
    ],
    [
      'is the insurer’s by a word that only firms have in their names',
      'A spokeswoman for the lead insurer, Westbrook Mutual, said it was sorry.',
      'A spokeswoman for the lead insurer, Westbrook Mutual',
    ],
    [
      'is the union’s where it is a single word',
      'A spokesman for the union, Unite, said the yard was safe.',
      'A spokesman for the union, Unite',
    ],
    [
      'is the spokesman’s own where a club has no such name',
      'A spokesman for the club, Ivo Kern, said the pitch was dry.',
      'Ivo Kern (A spokesman for the club)',
    ],
    [
      'is whom an inquest was held on',
      'An inquest on one of the men, Samuel Brook, found that he had drowned.',
      'An inquest on one of the men',
    ],
    [
      'is the driver’s own where nobody else is named',
      'The driver, named as Lena Holt, 34, said the brakes had failed.',
      'Lena Holt',
    ],
  ])('%s', (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});
