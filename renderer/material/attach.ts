import type { Source } from '#shared/article/ledger.ts';
import { largestMaterial } from '#shared/material/material-text.ts';
import { desk } from '../desk/desk.ts';
import { offerUndo } from '../panels/offer-undo.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';

/** Files that the picker offers; the desk looks at what is in them. */
export const materialFiles =
  '.txt,.md,.html,.htm,.xhtml,.pdf,.docx,.vtt,.srt,.eml,.png,.jpg,.jpeg,.gif,.webp,.avif';

/** Attaches files to a source, one after the other; says which could not be, and why. */
export async function attachFiles(sourceId: string, files: readonly File[]): Promise<void> {
  const articleId = useArticle.getState().article?.id;
  for (const file of files) {
    const bytes = await bytesOf(file);
    if (bytes === null) continue;
    const result = await desk.request('material.add', { name: file.name.slice(-255), bytes });
    if (!result.ok) {
      complain(result.error.message);
      continue;
    }
    const { article, edit } = useArticle.getState();
    const source = article?.id === articleId ? sourceOf(sourceId) : null;
    if (source === null) {
      complain(`“${file.name}” was not attached: its source is no longer here.`);
      return;
    }
    if (source.material.some(({ asset }) => asset.sha256 === result.value.asset.sha256)) {
      useInterface.getState().notify(`“${file.name}” is attached to ${source.name} already.`);
      continue;
    }
    const material = [...source.material, result.value];
    edit([{ kind: 'put source', source: { ...source, material } }], 'Material attached');
  }
}

/** Takes a file away from a source, and offers to undo it. */
export function detachFile(source: Source, sha256: string): void {
  const material = source.material.filter(({ asset }) => asset.sha256 !== sha256);
  const edit = { kind: 'put source', source: { ...source, material } } as const;
  useArticle.getState().edit([edit], 'Material removed');
  offerUndo();
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.size > largestMaterial) {
    // Not even read: a film would fill the memory of the window.
    complain(
      `“${file.name}” is larger than 50 MB. Nothing was attached: save the part that matters as a smaller file.`,
    );
    return null;
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    complain(
      `“${file.name}” could not be read. Check that the file is still there, then attach it again.`,
    );
    return null;
  }
}

function sourceOf(id: string): Source | null {
  return useArticle.getState().article?.sources.find((source) => source.id === id) ?? null;
}

function complain(text: string): void {
  useInterface.getState().notify(text, { tone: 'problem' });
}
