import type { Photo } from '../article/ledger.ts';
import { nameKey } from './outlet-names.ts';

/** UTF-16 units; screen readers read an alternative text in one breath. */
export const longestAlt = 150;

/** What could be better about a picture's alternative text; empty where there is none yet. */
export function altRemarks({ alt, caption }: Pick<Photo, 'alt' | 'caption'>): readonly string[] {
  const text = alt.trim();
  if (text === '') return [];
  return [
    ...(repeatsCaption({ alt, caption })
      ? ['It repeats the caption. Say what the picture shows to those who do not see it.']
      : []),
    ...(/^(?:an? |the )?(?:photo(?:graph)?|picture|image|graphic)s? (?:of|showing)\b/i.test(text)
      ? ['Screen readers say that it is a picture: leave “photo of” out.']
      : []),
    ...(/\.(?:jpe?g|png|gif|webp|avif)$/i.test(text)
      ? ['This looks like the name of a file.']
      : []),
    ...(text.length > longestAlt
      ? [`It has ${text.length} characters; up to ${longestAlt} are read in one breath.`]
      : []),
  ];
}

/** True where both say the same, marks and capitals apart. */
export function repeatsCaption({ alt, caption }: Pick<Photo, 'alt' | 'caption'>): boolean {
  const key = nameKey(alt);
  return key !== '' && key === nameKey(caption);
}

/** True for a caption of one to three words: a name, and not who, where and when. */
export function isShortCaption(caption: string): boolean {
  const text = caption.trim();
  return text !== '' && text.split(/\s+/).length < 4;
}

/** What could be better about a caption: who, where, when. */
export function captionRemarks(caption: string): readonly string[] {
  const text = caption.trim();
  if (text === '') return [];
  return [
    ...(isShortCaption(text) ? ['It is short: say who, where and when.'] : []),
    ...(/[.!?”"’)]$/.test(text) ? [] : ['It ends without a stop.']),
  ];
}
