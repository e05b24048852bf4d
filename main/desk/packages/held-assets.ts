import type { Article } from '#shared/article/article.ts';
import type { Asset } from '#shared/article/ledger.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { assetOf, isMaterialExtension } from '../library/assets.ts';
import { recogniseMaterial } from '../material/recognise.ts';

/** A file that an article rests on, and whether it shows it or a source gave it. */
export interface HeldAsset {
  readonly asset: Asset;
  readonly as: 'picture' | 'material';
}

/** Every file that an article's records name, each record of it once. */
export function heldAssets({ photos, sources }: Article): readonly HeldAsset[] {
  const material = sources.flatMap((source) => source.material);
  const held: readonly HeldAsset[] = [
    ...photos.flatMap(({ asset }) => (asset === null ? [] : [{ asset, as: 'picture' } as const])),
    ...material.map(({ asset }) => ({ asset, as: 'material' }) as const),
  ];
  return [...new Map(held.map((each) => [JSON.stringify(each), each])).values()];
}

/**
 * Whether a file is by its content what its record says: its hash, its length and its kind.
 *
 * @throws DeskError `not supported` and the like, of a file that no article may hold at all.
 */
export async function isAsRecorded(
  { asset, as }: HeldAsset,
  { name, bytes }: IncomingFile,
): Promise<boolean> {
  const { extension } = asset;
  if (!isMaterialExtension(extension)) return false;
  // The name claims the kind that the record says.
  if (as === 'material') await recogniseMaterial({ name: `${name}.${extension}`, bytes });
  const found = await assetOf({ name, bytes }, as === 'material' ? extension : undefined);
  return (
    found.sha256 === asset.sha256 &&
    found.bytes === asset.bytes &&
    found.extension === extension &&
    found.mediaType === asset.mediaType
  );
}
