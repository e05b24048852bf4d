import { useInterface } from '../../stores/interface.ts';
import { insertPictures } from '../pictures.ts';
import type { LeftOut } from './clean-html.ts';

/** Says in passing what of a paste stayed out of the text, and offers the pictures that it holds. */
export function sayLeftOut(left: LeftOut): void {
  const { notify } = useInterface.getState();
  const words = wordsFor(left);
  if (words !== null) notify(words);
  if (left.pictures.length === 0) return;
  const many = left.pictures.length > 1;
  notify(
    many ? `${left.pictures.length} pictures came with the text.` : 'A picture came with the text.',
    {
      action: {
        label: many ? 'Add them here' : 'Add it here',
        run: () => void insertPictures(left.pictures.flatMap(fileOf)),
      },
    },
  );
}

/** What stayed out beside pictures that can be had; `null` where nothing did. */
export function wordsFor(left: LeftOut): string | null {
  const parts = [
    ...counted(left.picturesElsewhere, 'picture', 'pictures'),
    ...counted(left.deletions, 'struck-out passage', 'struck-out passages'),
    ...counted(left.comments, 'comment', 'comments'),
  ];
  if (parts.length === 0) return null;
  const list =
    parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
  const pictures =
    left.picturesElsewhere > 0 ? ' Save a picture as a file and drop it into the text.' : '';
  return `Not pasted: ${list ?? ''}.${pictures}`;
}

function counted(count: number, one: string, many: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? `a ${one}` : `${count} ${many}`];
}

function fileOf(address: string): readonly File[] {
  const [, type, data] = /^data:([^;]+);base64,(.*)$/s.exec(address) ?? [];
  if (type === undefined || data === undefined) return [];
  try {
    const bytes = Uint8Array.from(atob(data), (unit) => unit.charCodeAt(0));
    return [new File([bytes], 'Pasted picture', { type })];
  } catch {
    return [];
  }
}
