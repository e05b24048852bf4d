import { makeSource } from '../article/ledger.ts';
import type { Source } from '../article/ledger.ts';
import type { UnnamedSource } from '../attribution/reading.ts';
import { singularVerbs } from './agreement.ts';
import { answerSlot } from './answer-fix.ts';
import { recordId } from './finding-key.ts';
import type { Fix } from './finding.ts';
import { aboutMention, upperFirst, wordsAround } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const plural: Rule = {
  id: 'anon/plural',
  severity: 'error',
  title: 'One unnamed source is not called several',
  why: '“Sources” where there is one makes a report look better founded than it is (Reuters).',
  mend: 'Write that it is one, or record whoever else says so.',
  find: (proof) =>
    proof.reading.unnamed.flatMap((mention) => {
      const source =
        mention.plural && !proof.isQuoted(mention.place) ? onlyOne(proof, mention) : null;
      if (source === null) return [];
      return [
        {
          message: `“${upperFirst(mention.text)}” are several, and the record is of one: ${source.name}.`,
          ...aboutMention(proof, mention.place),
          fixes: [writeOne(proof, mention, source), recordAnother(proof, mention, source)],
        } as const,
      ];
    }),
};

/** The one source that the mention stands for, by its record: "a French official". */
function onlyOne({ article, recordsAt }: Proof, { place }: UnnamedSource): Source | null {
  const [id, ...others] = new Set(recordsAt('citation', place));
  const source = article.sources.find((each) => each.id === id);
  if (source === undefined || others.length > 0) return null;
  const isOne = source.kind === 'person' && /^(?:an?|one|another) /i.test(source.name);
  return isOne && !source.named ? source : null;
}

function writeOne(proof: Proof, mention: UnnamedSource, { name }: Source): Fix {
  const { place, text } = mention;
  const one = /^\p{Lu}/u.test(text) ? upperFirst(name) : name;
  return {
    label: `Write “${one}”`,
    question: null,
    edits: [{ kind: 'replace text', place, text: one }, ...singularVerbs(proof, mention)],
  };
}

/** On the terms of the one that is recorded. */
function recordAnother(proof: Proof, { place }: UnnamedSource, known: Source): Fix {
  const id = recordId('source', `beside ${wordsAround(proof, place)}`, proof.article.sources);
  const { terms, anonymityReason } = known;
  return {
    label: 'Record who else says so',
    question: {
      label: 'Who else says so?',
      hint: 'As the text may call them: “a second official”',
    },
    edits: [
      {
        kind: 'put source',
        source: makeSource({
          id,
          kind: 'person',
          name: answerSlot,
          named: false,
          terms,
          anonymityReason,
        }),
      },
      { kind: 'link source', place, sourceId: id },
    ],
  };
}
