import type { PhotoFields } from '../article/edits.ts';
import type { Photo } from '../article/ledger.ts';
import { hasRunOut, lastDayOf } from '../article/licence-term.ts';
import { forbidsCommerce, isCreativeCommons, licenceGaps, licenceOf } from '../article/licences.ts';
import type { LicenceNeed } from '../article/licences.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import { excerptOf } from './excerpt.ts';
import { isShortCaption, repeatsCaption } from './picture-words.ts';
import type { Proof, Remark, Rule } from './rule.ts';

export const noAlt: Rule = {
  id: 'photo/no-alt',
  severity: 'error',
  title: 'Every picture says in words what it shows',
  why: 'Readers who do not see a picture hear its alternative text (Guardian).',
  mend: 'Describe what is seen, without “photo of” and without the caption again.',
  find: (proof) =>
    wantingWords(proof, 'alt', {
      none: 'This picture has no alternative text.',
      poor: 'The alternative text says again what the caption says.',
      poorKey: 'repeats',
      isPoor: repeatsCaption,
      fix: (photo) => ask(photo, 'alt', 'Describe the picture', 'What does it show?'),
    }),
};

export const noCaption: Rule = {
  id: 'photo/no-caption',
  severity: 'error',
  title: 'A caption says who, where and when',
  why: 'Readers are told whom and what they see, and where and when that was (AP).',
  mend: 'Say it in a sentence. What a picture shows to those who do not see it is its alternative text.',
  find: (proof) =>
    wantingWords(proof, 'caption', {
      none: 'This picture has no caption.',
      poor: 'This caption is too short to say who, where and when.',
      poorKey: 'short',
      isPoor: ({ caption }) => isShortCaption(caption),
      fix: (photo) => ask(photo, 'caption', 'Write the caption', 'Who is seen, where, and when?'),
    }),
};

interface Wanting {
  /** Said where there are no words. */
  readonly none: string;
  /** Said, as a warning, of words that are not worth much, and what their finding's key ends with. */
  readonly poor: string;
  readonly poorKey: string;
  readonly isPoor: (photo: Photo) => boolean;
  readonly fix: (photo: Photo) => Fix;
}

/** What is to be said of the words that a placed picture has, or has not. */
function wantingWords(
  { article, figures }: Proof,
  field: 'alt' | 'caption',
  { none, poor, poorKey, isPoor, fix }: Wanting,
): readonly Remark[] {
  return article.photos
    .filter((photo) => isShown(photo, figures))
    .flatMap((photo) => {
      const remark = { ...aboutPicture(photo), fixes: [fix(photo)] };
      if (photo[field].trim() === '') return [{ ...remark, message: none }];
      if (!isPoor(photo)) return [];
      return [{ ...remark, message: poor, words: `${photo.id} ${poorKey}`, severity: 'warning' }];
    });
}

export const noRights: Rule = {
  id: 'photo/no-rights',
  severity: 'error',
  title: 'The right to use a picture is recorded',
  why: "Without a licence, a permission or a handout nobody can tell whether it may be printed (the Guardian's picture system).",
  mend: 'Choose the right in the picture’s record.',
  find: ({ article, figures }) =>
    article.photos
      .filter((photo) => isShown(photo, figures) && (photo.licence ?? '').trim() === '')
      .map((photo) => ({
        ...aboutPicture(photo),
        message: 'Nothing says why this picture may be printed.',
        fixes: [recordRight(photo)],
      })),
};

export const expired: Rule = {
  id: 'photo/expired',
  severity: 'error',
  title: 'A picture is used only while its terms run',
  why: 'A handout or a licence often lets a picture be used for a few days, and no longer (AP).',
  mend: 'Ask for more time and record its end, or use another picture.',
  find: ({ article, figures, now }) =>
    article.photos
      .filter((photo) => isShown(photo, figures) && hasRunOut(photo, now))
      .map((photo) => ({
        ...aboutPicture(photo),
        message: `The terms of this picture ran out on ${lastDayOf(photo) ?? ''}.`,
        words: `${photo.id} ${photo.expiry ?? ''}`,
        fixes: [
          ask(photo, 'expiry', 'Record a later day', 'Until when may it be used?', '2026-12-31'),
          takeOut(photo),
        ],
      })),
};

export const licenceUnmet: Rule = {
  id: 'photo/cc-attribution',
  severity: 'error',
  title: 'The record has what the picture’s licence asks for',
  why: 'A licence holds only as long as its terms are met (Creative Commons, and Galley’s own rule).',
  mend: 'Add what is missing, or use another picture.',
  find: ({ article, figures }) =>
    article.photos
      .filter((photo) => isShown(photo, figures))
      .flatMap((photo) =>
        licenceGaps(photo).map(({ need, sentence }) => ({
          ...aboutPicture(photo),
          message: `${licenceOf(photo.licence)?.title ?? ''}: ${sentence}`,
          words: `${photo.id} ${need}`,
          severity: isCreativeCommons(photo.licence) && need !== 'whole' ? 'error' : 'warning',
          fixes: [wayToMeet(photo, need)],
        })),
      ),
};

export const nonCommercial: Rule = {
  id: 'photo/cc-noncommercial',
  severity: 'warning',
  title: 'A picture that may earn nothing stands where nothing is earned',
  why: 'An NC licence allows no commercial use, and a publication with advertisements or subscribers is one (Creative Commons, and Galley’s own rule).',
  mend: 'Ask its author and record the permission, record why the use is not commercial, or use another picture.',
  find: ({ article, figures }) =>
    article.photos
      .filter((photo) => isShown(photo, figures) && forbidsCommerce(photo.licence))
      .filter(({ terms }) => (terms ?? '').trim() === '')
      .map((photo) => ({
        ...aboutPicture(photo),
        message: `${licenceOf(photo.licence)?.title ?? ''} allows no commercial use, and nothing says why this is none.`,
        fixes: [
          ask(
            photo,
            'terms',
            'Record why it may be used',
            'Why may it be used?',
            'Its author’s permission, or that nothing is earned with it',
          ),
          takeOut(photo),
        ],
      })),
};

/** What a remark says of a picture as a whole. */
export function aboutPicture(photo: Photo): Omit<Remark, 'message' | 'fixes'> {
  return {
    words: photo.id,
    target: { kind: 'record', record: 'photo', id: photo.id },
    excerpt: excerptOf(photo.caption || photo.alt || 'A picture without a caption'),
  };
}

type TextField = Exclude<keyof PhotoFields, 'focus'>;

const fields: Readonly<
  Record<Exclude<LicenceNeed, 'whole'>, readonly [TextField, string, string, string?]>
> = {
  creator: ['creator', 'Record the photographer', 'Who took it?'],
  owner: ['credit', 'Record the owner', 'Whose picture is it?'],
  agency: ['agency', 'Record the agency', 'Which agency?'],
  title: [
    'title',
    'Record the title',
    'What does its author call it? (“Untitled” where it has no name)',
  ],
  link: ['link', 'Record the link', 'Where is the picture on the web?'],
  terms: ['terms', 'Record the terms', 'Who allowed what?'],
  expiry: ['expiry', 'Record the day', 'When do the terms run out?', '2026-12-31'],
};

function wayToMeet(photo: Photo, need: LicenceNeed): Fix {
  if (need !== 'whole') return ask(photo, ...fields[need]);
  return {
    label: 'Keep the picture whole',
    question: null,
    edits: [{ kind: 'change photo', id: photo.id, fields: { focus: null } }],
  };
}

/** The right is one of a list: words for it that nothing else knows would ask for nothing. */
function recordRight(photo: Photo): Fix {
  return {
    label: 'Record the right',
    question: { label: 'Right to use it', hint: '', choice: 'licence' },
    edits: [{ kind: 'change photo', id: photo.id, fields: { licence: answerSlot } }],
  };
}

function takeOut({ id }: Photo): Fix {
  return { label: 'Take the picture out', question: null, edits: [{ kind: 'remove photo', id }] };
}

function ask(photo: Photo, field: TextField, label: string, question: string, hint = ''): Fix {
  return {
    label,
    question: { label: question, hint },
    edits: [{ kind: 'change photo', id: photo.id, fields: { [field]: answerSlot } }],
  };
}

/** True for a picture that the body places, and that readers will see. */
export function isShown({ id }: Photo, figures: readonly string[]): boolean {
  return figures.includes(id);
}
