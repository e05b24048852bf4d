import { z } from 'zod';
import { listedFileSchema } from '../zip/listed-file.ts';

/** Names of what a package holds beside its mark: docs/package.md. */
export const packageNames = {
  manifest: 'galley-package.json',
  article: 'article.json',
  log: 'log.jsonl',
  seal: 'log.seal.json',
} as const;

/** The version of the format that this build writes. Newer ones are refused. */
export const packageFormat = 1;

/** The last entry of a package: what it holds, and by which hash. */
export const packageManifestSchema = z.object({
  format: z.literal(packageFormat),
  app: z.object({ name: z.literal('Galley'), version: z.string() }),
  /** ISO 8601. */
  made: z.iso.datetime(),
  article: z.object({ id: z.uuid(), revision: z.string() }),
  files: z.array(listedFileSchema),
});
export type PackageManifest = Readonly<z.infer<typeof packageManifestSchema>>;

/** Where a package keeps a file of the article's pictures and material. */
export function assetPath({ sha256, extension }: AssetName): string {
  return `assets/${sha256}.${extension}`;
}

interface AssetName {
  readonly sha256: string;
  readonly extension: string;
}

/** What a package may weigh, so that none fills the memory of whoever takes it in. */
export interface PackageLimits {
  /** Bytes of the package, and of all that is in it. */
  readonly packed: number;
  readonly unpacked: number;
  readonly entries: number;
  /** Times that an entry of more than a megabyte may be larger than it is packed. */
  readonly ratio: number;
}

const MiB = 1024 * 1024;

export const packageLimits: PackageLimits = {
  packed: 256 * MiB,
  unpacked: 512 * MiB,
  entries: 4_000,
  ratio: 250,
};

/** A limit as people read it. */
export function megabytes(bytes: number): number {
  return Math.floor(bytes / MiB);
}
