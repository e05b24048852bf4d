import { euphemism } from './correction-notes.ts';
import type { Edit } from '../article/edits.ts';
import { placeholdersIn } from '../attribution/placeholders.ts';
import type { Placeholder } from '../attribution/reading.ts';
import { answerSlot } from './answer-fix.ts';
import type { ArticleField } from './finding.ts';
import { excerptOf } from './excerpt.ts';
import { aboutMention, upperFirst } from './passages.ts';
import type { Proof, Remark, Rule } from './rule.ts';

const noHeadline: Rule = {
  id: 'meta/no-headline',
  severity: 'error',
  title: 'The article has a headline',
  why: "It is what readers, search and whoever links to the article know it by (Galley's own rule).",
  mend: 'Write one.',
  find: ({ article }) =>
    missingField('headline', article.headline, 'One line: what happened, and to whom'),
};

const noByline: Rule = {
  id: 'meta/no-byline',
  severity: 'error',
  title: 'The article has a byline, a dateline and a section',
  why: 'Readers are told who wrote this, from where, and what it is about (AP).',
  mend: 'Fill the field in.',
  find: ({ article }) => [
    ...(article.byline.some((name) => name.trim() !== '') ? [] : [missingByline]),
    ...missingField('dateline', article.dateline, 'City and date: “Kiel, Nov. 22”'),
    ...missingField('section', article.section, 'Politics, Culture, Sport …'),
  ],
};

const placeholder: Rule = {
  id: 'meta/placeholder',
  severity: 'error',
  title: 'No placeholder is left in',
  why: "TK, XXX, lorem ipsum and [name] mark what is still to come (Galley's own rule).",
  mend: 'Write what it stands for, or delete it.',
  find: (proof) => [...placeholdersInFields(proof), ...placeholdersInText(proof)],
};

const openSuggestion: Rule = {
  id: 'text/open-suggestion',
  severity: 'error',
  title: 'No suggestion is left open',
  why: "Nobody can sign what is not decided: until then the text is read as if every suggestion were accepted (Galley's own rule).",
  mend: 'Accept or reject each in the Notes.',
  mustBeMended: true,
  find: openSuggestions,
};

export const articleRules: readonly Rule[] = [
  euphemism,
  noHeadline,
  noByline,
  placeholder,
  openSuggestion,
];

const missingByline: Remark = {
  message: 'Nobody is named as the author.',
  words: 'byline',
  target: { kind: 'field', field: 'byline' },
  excerpt: 'Byline',
  fixes: [
    {
      label: 'Add the byline',
      question: { label: 'Who wrote this?', hint: 'One name, or several with commas' },
      edits: [{ kind: 'set byline', byline: [answerSlot] }],
    },
  ],
};

function missingField(
  field: 'headline' | 'dateline' | 'section',
  text: string,
  hint: string,
): readonly Remark[] {
  if (text.trim() !== '') return [];
  return [
    {
      message: `The article has no ${field}.`,
      words: field,
      target: { kind: 'field', field },
      excerpt: upperFirst(field),
      fixes: [
        {
          label: `Add the ${field}`,
          question: { label: upperFirst(field), hint },
          edits: [{ kind: 'set field', field, text: answerSlot }],
        },
      ],
    },
  ];
}

/** Inside a quotation only TK counts: nobody says it, and anything else may be the speaker's. */
function placeholdersInText(proof: Proof): readonly Remark[] {
  return proof.reading.placeholders
    .filter(({ place, text }) => /^(?:TK)+$/.test(text) || !proof.isQuoted(place))
    .map((found) => ({
      message: messageOf(found),
      ...aboutMention(proof, found.place),
      fixes: [
        {
          label: 'Write it',
          question: { label: `What does ${found.text} stand for?`, hint: 'Replaces it' },
          edits: [{ kind: 'replace text', place: found.place, text: answerSlot }],
        },
        {
          label: 'Delete it',
          question: null,
          edits: [{ kind: 'replace text', place: found.place, text: '' }],
        },
      ],
    }));
}

function messageOf({ text }: Pick<Placeholder, 'text'>): string {
  return `“${text}” is a placeholder.`;
}

function placeholdersInFields({ article }: Proof): readonly Remark[] {
  const { headline, dek, byline, dateline, section } = article;
  const fields: readonly (readonly [ArticleField, string])[] = [
    ['headline', headline],
    ['dek', dek],
    ...byline.map((name) => ['byline', name] as const),
    ['dateline', dateline],
    ['section', section],
  ];
  return fields.flatMap(([field, text]) => {
    const [found] = placeholdersIn(text, 0);
    return found === undefined ? [] : [fieldRemark(field, text, found.text, byline)];
  });
}

function fieldRemark(
  field: ArticleField,
  text: string,
  found: string,
  byline: readonly string[],
): Remark {
  const answered = text.replace(found, answerSlot);
  const edit: Edit =
    field === 'byline'
      ? { kind: 'set byline', byline: byline.map((name) => (name === text ? answered : name)) }
      : { kind: 'set field', field, text: answered };
  return {
    message: messageOf({ text: found }),
    words: `${field} ${text}`,
    target: { kind: 'field', field },
    excerpt: excerptOf(text),
    fixes: [
      {
        label: 'Write it',
        question: { label: `What does ${found} stand for?`, hint: `Replaces it in the ${field}` },
        edits: [edit],
      },
    ],
  };
}

/** One for all of them: each has its card in the Notes. */
function openSuggestions({ blocks }: Proof): readonly Remark[] {
  const open = blocks.flatMap(({ links }, block) =>
    links
      .filter(({ kind }) => kind === 'suggestion')
      .map(({ target, start, end }) => ({ id: target, place: { block, start, end } })),
  );
  const [first] = open;
  if (first === undefined) return [];
  const count = new Set(open.map(({ id }) => id)).size;
  return [
    {
      message: count === 1 ? 'A suggestion is open.' : `${count} suggestions are open.`,
      words: 'open suggestions',
      target: { kind: 'text', place: first.place },
      excerpt: '',
      fixes: (['accept', 'reject'] as const).map((fate) => ({
        label: fate === 'accept' ? 'Accept all' : 'Reject all',
        question: null,
        edits: [{ kind: 'settle suggestions', ids: null, fate }],
      })),
    },
  ];
}
