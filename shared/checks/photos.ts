import { makePhoto } from '../article/ledger.ts';
import type { PhotoFields } from '../article/edits.ts';
import type { Photo } from '../article/ledger.ts';
import { renderCredit } from '../article/photo-credit.ts';
import type { CreditEntry } from '../attribution/reading.ts';
import type { MarkPair } from '../house/house-style.ts';
import { answerSlot } from './answer-fix.ts';
import { removeEntry } from './credit-line-edits.ts';
import type { Fix } from './finding.ts';
import { contradictedCredit } from './embedded-facts.ts';
import { generated } from './generated-pictures.ts';
import { excerptOf } from './excerpt.ts';
import {
  aboutPicture,
  expired,
  licenceUnmet,
  noAlt,
  noCaption,
  nonCommercial,
  noRights,
} from './picture-rights.ts';
import type { Proof, Remark, Rule } from './rule.ts';

const noCredit: Rule = {
  id: 'photo/no-credit',
  severity: 'error',
  title: 'Every picture has a credit',
  why: "Readers are told whose picture they see (AP, and the Guardian's picture system).",
  mend: 'Say whose picture it is.',
  find: (proof) =>
    pictures(proof)
      .filter((photo) => !isCredited(photo))
      .map((photo) => ({
        message: 'This picture has no credit.',
        ...aboutPicture(photo),
        fixes: [...waitingCredits(proof, photo), askCredit(photo)],
      })),
};

const creditUnused: Rule = {
  id: 'photo/credit-unused',
  severity: 'warning',
  title: 'Every photo credit belongs to a picture in the article',
  why: "A credit without its picture is left over, or the picture is missing (Galley's own rule).",
  mend: 'Place the picture, or remove the credit.',
  find: (proof) => [...unusedEntries(proof), ...unusedRecords(proof)],
};

const creditMismatch: Rule = {
  id: 'photo/credit-mismatch',
  severity: 'warning',
  title: 'The credit agrees with what the picture’s file says',
  why: "A file that names somebody else may be another's picture (Galley's own rule).",
  mend: 'Ask whose picture it is, and credit them.',
  find: (proof) =>
    pictures(proof).flatMap((photo) => {
      const named = contradictedCredit(photo);
      if (named === null) return [];
      return [
        {
          message: `The picture’s file names ${named}, and the credit names somebody else.`,
          ...aboutCredit(photo, proof),
          words: `${named} ${renderCredit(photo)}`,
          fixes: takeFromFile(photo, proof.houseMarks),
        },
      ];
    }),
};

export const photoRules: readonly Rule[] = [
  noCredit,
  creditUnused,
  creditMismatch,
  noCaption,
  noRights,
  expired,
  licenceUnmet,
  nonCommercial,
  noAlt,
  generated,
];

/** The photos that the body places, and those that have a file; a figure may have lost its record. */
function pictures({ article, figures }: Proof): readonly Photo[] {
  const lost = figures.filter((id) => !article.photos.some((photo) => photo.id === id));
  return [
    ...article.photos.filter((photo) => photo.asset !== null || figures.includes(photo.id)),
    ...[...new Set(lost)].map((id) => makePhoto({ id })),
  ];
}

function isCredited({ creator, credit, agency }: Photo): boolean {
  return [creator, credit, agency].some((name) => name !== null && name.trim() !== '');
}

/** The file's own photographer and owner in the place of those recorded. */
function takeFromFile(photo: Photo, marks: MarkPair): readonly Fix[] {
  const { creator, credit } = photo.embedded ?? {};
  if (creator === undefined && credit === undefined) return [];
  const taken = { creator: creator ?? null, credit: credit ?? null, agency: null };
  const label = `Credit “${renderCredit({ ...photo, ...taken }, marks)}”`;
  return [
    { label, question: null, edits: [{ kind: 'change photo', id: photo.id, fields: taken }] },
  ];
}

function askCredit(photo: Photo): Fix {
  return {
    label: 'Add the credit',
    question: { label: 'Whose picture is it?', hint: 'Name/Agency, or the owner' },
    edits: [{ kind: 'change photo', id: photo.id, fields: { credit: answerSlot } }],
  };
}

/** A credit that waits for its picture, from the ledger or a typed line, may be this one's. */
function waitingCredits(proof: Proof, photo: Photo): readonly Fix[] {
  const fromLedger = unusedPhotos(proof)
    .filter((waiting) => waiting.asset === null)
    .map((waiting): Fix => {
      const { creator, credit, agency, platform, title, licence } = waiting;
      return useCredit(renderCredit(waiting, proof.houseMarks), [
        {
          kind: 'change photo',
          id: photo.id,
          fields: { creator, credit, agency, platform, title, licence },
        },
        { kind: 'remove photo', id: waiting.id },
      ]);
    });
  const typed = photoEntries(proof).map(({ entry }): Fix => {
    const fields = fieldsOf(entry);
    return useCredit(entry.text, [{ kind: 'change photo', id: photo.id, fields }]);
  });
  return [...fromLedger, ...typed];
}

function useCredit(line: string, edits: Fix['edits']): Fix {
  return { label: `Use the credit “${line}”`, question: null, edits };
}

function fieldsOf({ name, creator, agency, platform }: CreditEntry): PhotoFields {
  const credit = name === creator || name === agency ? null : name;
  return { credit, creator, agency, platform };
}

function unusedPhotos({ article, figures }: Proof): readonly Photo[] {
  return article.photos.filter(
    (photo) => isCredited(photo) && (photo.asset === null || !figures.includes(photo.id)),
  );
}

/** What a remark says of a picture by its credit. */
function aboutCredit(photo: Photo, { houseMarks }: Proof): Omit<Remark, 'message' | 'fixes'> {
  return {
    ...aboutPicture(photo),
    words: renderCredit(photo),
    excerpt: excerptOf(renderCredit(photo, houseMarks)),
  };
}

function unusedRecords(proof: Proof): readonly Remark[] {
  return unusedPhotos(proof).map((photo) => ({
    message:
      photo.asset === null
        ? `The photo credit “${renderCredit(photo, proof.houseMarks)}” has no picture.`
        : `The picture credited “${renderCredit(photo, proof.houseMarks)}” is not placed in the article.`,
    ...aboutCredit(photo, proof),
    fixes: [
      {
        label: photo.asset === null ? 'Remove the credit' : 'Remove the picture and its credit',
        question: null,
        edits: [{ kind: 'remove photo', id: photo.id }],
      },
    ],
  }));
}

/** Typed credits are unused only where the article has no picture at all: no telling which is whose. */
function unusedEntries(proof: Proof): readonly Remark[] {
  if (proof.figures.length > 0) return [];
  return photoEntries(proof).map(({ line, entry }) => ({
    message: `The photo credit “${entry.text}” has no picture.`,
    words: entry.text,
    target: { kind: 'text', place: entry.place },
    excerpt: excerptOf(entry.text),
    fixes: [
      {
        label: 'Remove the credit',
        question: null,
        edits: [removeEntry(proof.blocks, line, entry)],
      },
    ],
  }));
}

function photoEntries({ reading }: Proof) {
  return reading.credits
    .filter((line) => line.kind === 'photo')
    .flatMap((line) => line.entries.map((entry) => ({ line, entry })));
}
