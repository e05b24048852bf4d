import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/article/blocks.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { quotationsIn, readingOf } from './reading-of.ts';

describe('direct quotations', () => {
  it.each([
    [
      'names the speaker behind the cue, with the role in apposition',
      '“The bridge will open on Friday,” said Ann Lee, a harbour engineer.',
      ['direct: Ann Lee (a harbour engineer) | said | - | The bridge will open on Friday,'],
    ],
    [
      'names the speaker before the cue, with the outlet it was said to',
      '"The crane is old and tired," Ben Okafor, who runs the ferry, told the AP.',
      ['direct: Ben Okafor (who runs the ferry) | told | AP | The crane is old and tired,'],
    ],
    [
      'is one quotation of two parts where the attribution breaks it',
      '“We will fight this,” Ann Lee said, “until the very last day.”',
      ['direct: Ann Lee | said | - | We will fight this, until the very last day. [2 parts]'],
    ],
    [
      'begins behind the colon that opens it, whatever the writer says before',
      'The plan is simple: “We close it in May,” Ann Lee said. The rest is clear: “Nobody will pay,” said Ben Okafor, who runs the ferry.',
      [
        'direct: Ann Lee | said | - | We close it in May,',
        'direct: Ben Okafor (who runs the ferry) | said | - | Nobody will pay,',
      ],
    ],
    [
      'goes on after the attribution’s full stop',
      '“Nobody told us,” said Frank Brennan. “We read it in the paper.”',
      ['direct: Frank Brennan | said | - | Nobody told us, We read it in the paper. [2 parts]'],
    ],
    [
      'goes on with its speaker, and not with the outlet that relays it',
      '“My children come first,” Ann Lee said, according to Reuters. “They always will.”',
      ['direct: Ann Lee | said | Reuters | My children come first, They always will. [2 parts]'],
    ],
    [
      'reads single marks and leaves apostrophes alone',
      '‘We are not going to pay the builders’ bill,’ said Grace Duarte, the shop’s owner.',
      [
        'direct: Grace Duarte (the shop’s owner) | said | - | We are not going to pay the builders’ bill,',
      ],
    ],
    [
      'reads single marks around part of a sentence, whole sentences and a plural’s apostrophe',
      'Ann Lee said she was ‘deeply sad’ about the dockers’ ‘lost years’. ‘I should’ve asked,’ she told the Guardian. ‘I didn’t, and I’ll say so.’',
      [
        'mixed: Ann Lee | said | - | she was ‘deeply sad’ about the dockers’ ‘lost years’',
        'direct: Ann Lee | told | The Guardian | I should’ve asked, I didn’t, and I’ll say so. [2 parts]',
      ],
    ],
    [
      'reads straight single marks alike',
      "Ann Lee said she was 'deeply sad'. 'I should've asked the buyers' agents,' she told the Guardian. 'I didn't.'",
      [
        "mixed: Ann Lee | said | - | she was 'deeply sad'",
        "direct: Ann Lee | told | The Guardian | I should've asked the buyers' agents, I didn't. [2 parts]",
      ],
    ],
    [
      'finds its speaker on the other side of a relative clause',
      'Harbour master Raj Patel, who asked for the survey last autumn, said: “It took its time.”',
      [
        'indirect: Raj Patel (Harbour master) | asked for | - | the survey last autumn',
        'direct: Raj Patel (Harbour master) | said | - | It took its time.',
      ],
    ],
    [
      'reads guillemets',
      '«We shall see,» said Hugo Novak.',
      ['direct: Hugo Novak | said | - | We shall see,'],
    ],
    [
      'reads marks that open low and close high, two in a sentence',
      '„We shall see,“ said Hugo Novak. „Nobody knows.“',
      ['direct: Hugo Novak | said | - | We shall see, Nobody knows. [2 parts]'],
    ],
    [
      'keeps a quotation within a quotation',
      '“The day my father said ‘never again’ I left,” Irene Sato said.',
      ['direct: Irene Sato | said | - | The day my father said ‘never again’ I left,'],
    ],
    [
      'runs over paragraphs that each open with a mark',
      '“We asked them three times.\n“Nobody answered,” Elena Sato said.',
      ['direct: Elena Sato | said | - | We asked them three times. Nobody answered, [2 parts]'],
    ],
    [
      'is announced by the paragraph before',
      'Ann Lee wrote:\n“The crane is safe as long as nobody uses it.”',
      ['direct: Ann Lee | wrote | - | The crane is safe as long as nobody uses it.'],
    ],
    [
      'may carry its speaker as a label or a signature',
      'Ann Lee met the board.\nLEE: We never saw the report.\n“We never saw it.” — Ben Okafor',
      [
        'direct: Ann Lee | - | - | We never saw the report.',
        'direct: Ben Okafor | - | - | We never saw it.',
      ],
    ],
    [
      'may be a question',
      '“Who will pay for all of this?” Carla Marsh asked.',
      ['direct: Carla Marsh | asked | - | Who will pay for all of this?'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it('is whole, and a finding, when it opens straight and closes curly', () => {
    const { quotations, strayMarks } = readingOf(
      '"The wall is safe for now,” said Irene Whitfield.',
    );
    expect(quotations.map(({ words, marks }) => [words, marks])).toEqual([
      ['The wall is safe for now,', 'mismatched'],
    ]);
    expect(strayMarks.map(({ kind }) => kind)).toEqual(['mismatched']);
  });

  it('reports marks without a partner', () => {
    const kinds = (text: string): readonly string[] =>
      readingOf(text).strayMarks.map(({ kind }) => kind);
    expect(kinds('“The gate is shut, said the guard.')).toEqual(['unclosed']);
    expect(kinds('The gate is shut,” said the guard.')).toEqual(['unopened']);
    expect(kinds('He bought a 27" screen in the ’90s.')).toEqual([]);
  });
});

describe('paraphrase', () => {
  it.each([
    [
      'takes the clause after “that”',
      'The council said that the bridge would stay shut.',
      ['indirect: The council | said | - | that the bridge would stay shut'],
    ],
    [
      'takes the clause before the cue',
      'Rents have doubled since May, city officials said.',
      ['indirect: city officials | said | - | Rents have doubled since May'],
    ],
    [
      'reads “according to” at either end',
      'According to Ben Okafor, the pier is safe.\nThe quay is safe, according to Ann Lee.',
      [
        'indirect: Ben Okafor | According to | - | the pier is safe',
        'indirect: Ann Lee | according to | - | The quay is safe',
      ],
    ],
    [
      'reads a passive with its agent',
      'The plan was praised by Ben Okafor, who said that it would save the ferry.',
      [
        'indirect: Ben Okafor | was praised | - | The plan',
        'indirect: Ben Okafor | said | - | that it would save the ferry',
      ],
    ],
    [
      'mixes with quoted words',
      'Mayor Carla Marsh called the plan “a gift to landlords.”',
      ['mixed: Carla Marsh (Mayor) | called | - | the plan “a gift to landlords.”'],
    ],
    [
      'knows what an outlet says itself',
      'The crane was old, reports The Hill.\nSlate also reports that the crane was never tested.',
      [
        'indirect: The Hill | reports | The Hill | The crane was old',
        'indirect: Slate | also reports | Slate | that the crane was never tested',
      ],
    ],
    [
      'puts content, speaker and relaying outlet each in its place',
      'The Associated Press reported that -- according to two harbour officials speaking on condition of anonymity -- the crane had failed before.',
      ['indirect: two harbour officials | according to | AP | the crane had failed before'],
    ],
    [
      'keeps an addressee out of the content',
      'Ann Lee told NBC News that the crane was old.',
      ['indirect: Ann Lee | told | NBC News | that the crane was old'],
    ],
    [
      'says what a letter says, and not who sent it',
      'A letter that the council sent to residents says the bridge will stay shut.',
      ['indirect: A letter | says | - | the bridge will stay shut'],
    ],
    [
      'ends with a sentence that ends in marks, whoever begins the next',
      'Ann Lee called the pier “an old friend of the sea.” She added, “It sleeps.”\nAnn Lee voted no. Ben Okafor said the pier was safe.',
      [
        'mixed: Ann Lee | called | - | the pier “an old friend of the sea.”',
        'direct: Ann Lee | added | - | It sleeps.',
        'indirect: Ben Okafor | said | - | the pier was safe',
      ],
    ],
    [
      'begins behind the programme that it was said in, and goes on behind “but that”',
      'On “Harbour Hour,” Ann Lee said the pier “leaks,” but that the quay was “dry.”',
      ['mixed: Ann Lee | said | - | the pier “leaks,” but that the quay was “dry.”'],
    ],
    [
      'goes on behind the speaker with an adverb',
      'The two towns, Ann Lee said, now have a boat.',
      ['indirect: Ann Lee | said | - | The two towns now have a boat [2 parts]'],
    ],
    [
      'belongs to who closes the sentence, and not to whom its words speak of',
      'Nothing the mayor said “will mend the pier,” Ann Lee said on Monday.',
      ['mixed: Ann Lee | said | - | Nothing the mayor said “will mend the pier,”'],
    ],
    [
      'takes what somebody did into the words of who tells it now',
      'Police say he left the pier and refused to pay.',
      ['indirect: Police | say | - | he left the pier and refused to pay'],
    ],
    [
      'ends with the phrase that opens a sentence, and where the writer sets something beside it',
      'A month after announcing the plan, Ann Lee left.\nAnn Lee said the pier was safe, even as it sank into the sea.',
      [
        'indirect: Ann Lee | announcing | - | the plan',
        'indirect: Ann Lee | said | - | the pier was safe',
      ],
    ],
    ['is nothing that only tells when', 'But as the tide fell at last, Ann Lee began to swim.', []],
    [
      'keeps refusals with their cue',
      'The ministry would not comment on whether the crane was insured.',
      ['indirect: The ministry | would not comment on | - | whether the crane was insured'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});

describe('transcripts and interviews', () => {
  const answers = (titles: string, lines: readonly string[]): readonly string[] =>
    createReader()
      .read(blocksOfText(lines.join('\n')).blocks, { titles, outlets: [] })
      .quotations.map(
        ({ kind, marks, speaker, words }) =>
          `${kind}, ${marks}: ${speaker?.name ?? 'nobody'} | ${words}`,
      );
  const lines = ['Q: When did you start?', 'A: At six. My mother told me to sit.', 'A: Never.'];

  it('give the answers to whom the headline names', () => {
    expect(answers('‘I never sat still’: an interview with Lina Duarte\n', lines)).toEqual([
      'direct, none: Lina Duarte | At six. My mother told me to sit.',
      'direct, none: Lina Duarte | Never.',
    ]);
  });

  it('give the answers to whom the introduction names, or to nobody', () => {
    expect(answers('', ['We spoke to the sculptor Grace Melo.', ...lines]).at(-1)).toBe(
      'direct, none: Grace Melo | Never.',
    );
    expect(answers('', ['Grace Melo carves boats.', ...lines]).at(-1)).toBe(
      'direct, none: Grace Melo | Never.',
    );
    expect(answers('', ['Grace Melo and Ann Lee carve boats.', ...lines]).at(-1)).toBe(
      'direct, none: nobody | Never.',
    );
  });

  it('give a line to its label, in capitals or in full', () => {
    const script = [
      'DUARTE: We left early.',
      'Rui Melo: I saw them go.',
      'Grace Duarte: They ran.',
      'New Haven: The pier opens today.',
    ];
    expect(answers('', script)).toEqual([
      'direct, none: Grace Duarte | We left early.',
      'direct, none: Rui Melo | I saw them go.',
      'direct, none: Grace Duarte | They ran.',
    ]);
  });
});

describe('what is not said', () => {
  it.each([
    'Those port states would help the pier.',
    'Questions and answers have been cut.',
    'They met at town halls and state fairs.',
    'It was cold in May when the pier closed.',
  ])('has no cue: %s', (text) => {
    expect(quotationsIn(text)).toEqual([]);
  });

  it('is whom an order is given to', () => {
    expect(quotationsIn('My mother gave me a box and told me to be quiet.')).toEqual([
      'indirect: My mother | told | - | to be quiet',
    ]);
  });

  it('is the clause that relays it, or an age for a role', () => {
    const text =
      '“It leans,” said Ann Lee, 54.\nExperts believe the crane could fall, Reuters reported on Tuesday.';
    expect(quotationsIn(text)).toEqual([
      'direct: Ann Lee | said | - | It leans,',
      'indirect: Experts | believe | Reuters | the crane could fall',
    ]);
  });

  it('is a plan for a thing, or a song that somebody quotes', () => {
    expect(quotationsIn('The mayor plans a new pier.')).toEqual([]);
    expect(quotationsIn('Many quoted the shanty "Lower the Gangway" by The Dry Docks.')).toEqual(
      [],
    );
  });

  it('is said by no weather, and a thing’s name by no hour', () => {
    expect(readingOf('Rain fell. “We wait for water.”').quotations[0]?.speaker).toBeNull();
    expect(quotationsIn('At noon came “the long bell of the harbour,” and we left.')).toEqual([]);
  });
});

describe('people', () => {
  it.each([
    ['made to say it', 'The judge forced Ann Lee to admit that the pier was old.', 'Ann Lee'],
    ['shown as they say it', 'The film has footage of Ann Lee asking, “Who pays?”', 'Ann Lee'],
    ['called May', 'Theresa May said the pier was old.', 'Theresa May'],
    ['called Will', 'Will Lee said the pier was old.', 'Will Lee'],
  ])('speak where they are %s', (_, text, who) => {
    expect(readingOf(text).quotations.map(({ speaker }) => speaker?.name)).toEqual([who]);
  });

  it('stand behind surnames and pronouns', () => {
    const text =
      'Elena Sato, the harbour master, opened the gate.\n“It was rusty,” Sato said.\n“I used a hammer,” she said.';
    expect(quotationsIn(text)).toEqual([
      'direct: Elena Sato (the harbour master) | said | - | It was rusty,',
      'direct: Elena Sato (the harbour master) | said | - | I used a hammer,',
    ]);
  });

  it('are told from companies, which speak as “it”, whoever relays them', () => {
    const text =
      'The builder, Greenvale Ltd, called the report “thin”.\nAccording to BBC News, two crews have left.\n“We welcome a survey,” it said.';
    expect(quotationsIn(text)).toEqual([
      'mixed: Greenvale Ltd (The builder) | called | - | the report “thin”',
      'indirect: BBC | According to | BBC | two crews have left',
      'direct: Greenvale Ltd (The builder) | said | - | We welcome a survey,',
    ]);
  });

  it('say nothing by not being allowed to, nor by giving their terms', () => {
    const text =
      'Two people close to the talks, who were not allowed to discuss them openly, said the Dutch Bank had a buyer.\nSpeaking on condition of anonymity because she feared the sack, one clerk said the files were gone.';
    expect(quotationsIn(text)).toEqual([
      'indirect: Two people close to the talks | said | - | the Dutch Bank had a buyer',
      'indirect: one clerk | said | - | the files were gone',
    ]);
  });

  it('keep apart when they share a surname', () => {
    const text =
      'Ann Lee and Ben Lee own the ferry.\n“We will sell,” Ben Lee said.\n“We will not,” Ann Lee said.';
    expect(quotationsIn(text).map((line) => line.split(' |')[0])).toEqual([
      'direct: Ben Lee',
      'direct: Ann Lee',
    ]);
  });
});

describe('marks without speech', () => {
  it.each([
    ['The song “Blue Harbour” opened the evening.', 'title', 'Blue Harbour'],
    [
      'The song contains the line, “I left my boots on the quay.”',
      'line',
      'I left my boots on the quay.',
    ],
    ['Dwayne “Rocky” Marsh won the race.', 'nickname', 'Rocky'],
    ['The so-called “smart crane” was slow.', 'term', 'smart crane'],
  ])('%s', (text, kind, words) => {
    const { quotations, terms } = readingOf(text);
    expect(quotations.filter((quotation) => quotation.kind === 'direct')).toEqual([]);
    expect(terms.map((term) => [term.kind, term.text])).toEqual([[kind, words]]);
  });
});
