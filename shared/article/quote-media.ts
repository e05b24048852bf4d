/** How words reached whoever heard or read them first: the media that a quote record tells apart. */
export const quoteMedia = [
  'interview',
  'news conference',
  'remarks to reporters',
  'speech',
  'hearing',
  'testimony',
  'broadcast',
  'statement',
  'e-mail',
  'letter',
  'text message',
  'post',
  'document',
] as const;
export type QuoteMedium = (typeof quoteMedia)[number];

/** As a sentence says it of words: "said in a statement". */
export const inMedium: Readonly<Record<QuoteMedium, string>> = {
  interview: 'in an interview',
  'news conference': 'at a news conference',
  'remarks to reporters': 'to reporters',
  speech: 'in a speech',
  hearing: 'at a hearing',
  testimony: 'in testimony',
  broadcast: 'in a broadcast',
  statement: 'in a statement',
  'e-mail': 'in an e-mail',
  letter: 'in a letter',
  'text message': 'in a text message',
  post: 'in a post',
  document: 'in a document',
};
