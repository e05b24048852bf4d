import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import { wasPublished, wasShown } from '#shared/article/corrections.ts';
import type { Correction } from '#shared/article/corrections.ts';
import { contentHash } from '#shared/article/content-hash.ts';
import { lastCleared } from '#shared/article/log.ts';
import type { ClearedExport } from '#shared/article/log.ts';
import { packageEnding } from '#shared/article/package.ts';
import { slugOf } from '#shared/article/slug.ts';
import type { Exported, RequestName } from '#shared/desk/contract.ts';
import type { HandedOver } from '#shared/desk/hand-over-contract.ts';
import type { HouseStyle } from '#shared/house/house-style.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { writeExportFolder } from '../exporting/export-folder.ts';
import { pageIdentifier } from '../exporting/head-tree.ts';
import type { Library } from '../library/library.ts';
import { requireRevision } from '../library/saving.ts';
import { takeIn } from '../packages/take-in.ts';
import { writePackage } from '../packages/write-package.ts';
import { clearedForPublication, exportArticle, signOff } from '../publishing.ts';
import type { Handlers } from './handlers.ts';

/** What the shell does for an export. */
interface ExportOptions {
  readonly chooseExportFolder: (suggestedName: string) => Promise<string | null>;
  readonly reveal: (file: string) => Promise<void>;
  readonly exportUrl: (file: string) => string | null;
  readonly version: string;
  readonly now: () => string;
  /** The house's form of the lines at the foot of a page. */
  readonly house: () => Promise<HouseStyle>;
}

/** Signing off, and letting articles out and in. */
export function publishingRequests(library: Library, options: ExportOptions) {
  const { now } = options;
  /** What was written last of each article, while this desk is open. */
  const exported = new Map<string, string>();
  return {
    'article.signOff': async ({ id, revision, by }) => {
      const shown = await lastClearedOf(library, id);
      return library.change(id, (stored) => {
        requireRevision(stored, revision);
        return signOff(stored, by, now(), shown?.contentHash);
      });
    },
    'article.withdrawSignOff': ({ id, revision }) =>
      library.change(id, (stored) => {
        requireRevision(stored, revision);
        return { ...stored, signOff: null };
      }),
    'article.correct': async ({ id, revision, text, by, kind, correction: edited }) => {
      const shown = await lastClearedOf(library, id);
      return library.change(id, (stored) => {
        requireRevision(stored, revision);
        if (!wasPublished(stored)) throw unpublished();
        const others = withoutUnseen(stored.corrections, edited, shown);
        const correction = {
          id: edited ?? randomUUID(),
          ...{ by, at: now(), text },
          ...(kind && { kind }),
        };
        return { ...stored, corrections: [...others, correction] };
      });
    },
    'article.withdrawCorrection': async ({ id, revision, correction }) => {
      const shown = await lastClearedOf(library, id);
      return library.change(id, (stored) => {
        requireRevision(stored, revision);
        return { ...stored, corrections: withoutUnseen(stored.corrections, correction, shown) };
      });
    },
    'export.html': async ({ id, revision, draft }) => {
      // A cleared export becomes part of the article, which a draft leaves alone.
      if (!draft) library.requireWritable();
      const article = await library.read(id);
      requireRevision(article, revision);
      if (!draft) clearedForPublication(article, now());
      const done = await exportFolder(library, article, { ...options, draft });
      if (done === null) return null;
      exported.set(id, pageIn(done.folder));
      if (library.writable) await noteExport(library, article, draft);
      if (!draft) await markPublished(library, article, now());
      return done;
    },
    'article.handOver': async ({ id, revision }) => {
      const article = await library.read(id);
      requireRevision(article, revision);
      const done = await handOver(library, article, options);
      if (done !== null) exported.set(id, done.file);
      return done;
    },
    'article.takeIn': ({ file, onto }) => takeIn(library, file, onto),
    'export.reveal': async ({ id }) => {
      const file = exported.get(id);
      if (file === undefined) {
        throw new DeskError(
          'not found',
          'This article has not been exported since Galley was opened.',
        );
      }
      await options.reveal(file);
      return {};
    },
  } satisfies Partial<{ [N in RequestName]: Handlers[N] }>;
}

async function exportFolder(
  library: Library,
  article: Article,
  options: ExportOptions & { readonly draft: boolean },
): Promise<Exported | null> {
  const name = fileNameOf(article);
  const parent = await options.chooseExportFolder(name);
  if (parent === null) return null;
  const files = await exportArticle(article, {
    draft: options.draft,
    now: options.now(),
    house: await options.house(),
    readAsset: (sha256) => library.readAsset(sha256),
  });
  const identifier = pageIdentifier(article.id);
  const folder = await writeExportFolder({ parent, name, files }, (page) =>
    page.includes(identifier),
  );
  return { folder, files: files.map(({ path }) => path), url: options.exportUrl(pageIn(folder)) };
}

/** What leaves is kept, and so both desks know later what they went on from. */
async function handOver(
  library: Library,
  article: Article,
  options: ExportOptions,
): Promise<HandedOver | null> {
  const name = fileNameOf(article);
  const to = await options.chooseExportFolder(`${name}${packageEnding}`);
  if (to === null) return null;
  const { file, bytes } = await writePackage({
    article,
    log: await library.history.writtenLog(article.id),
    readAsset: (sha256) => library.readAsset(sha256),
    to,
    name,
    version: options.version,
    now: options.now(),
  });
  if (library.writable) {
    await library.history.keep(article, 'handed over');
    const event = { kind: 'handed over', fileName: basename(file) } as const;
    await library.history.note(article, [{ by: null, event }]);
  }
  return { file, bytes, url: options.exportUrl(file) };
}

function fileNameOf({ slug, headline }: Article): string {
  return slugOf(slug) || slugOf(headline) || 'article';
}

function pageIn(folder: string): string {
  return join(folder, 'index.html');
}

/** A cleared export of another content than the one before corrects what was published. */
async function noteExport(library: Library, article: Article, draft: boolean): Promise<void> {
  const format = 'html';
  const hash = contentHash(article);
  const before = draft ? null : ((await lastClearedOf(library, article.id))?.contentHash ?? null);
  if (!draft) await library.history.keep(article, 'exported');
  await library.history.note(article, [
    ...(before === null || before === hash
      ? []
      : [{ by: null, event: { kind: 'corrected', format, contentHash: hash, before } } as const]),
    { by: null, event: { kind: 'exported', format, draft, contentHash: hash } },
  ]);
}

/** As `lastCleared`; `null` also where the log cannot be read. */
async function lastClearedOf(library: Library, id: string): Promise<ClearedExport | null> {
  const log = await library.history.readLog(id).catch(() => null);
  return lastCleared(log?.entries ?? []);
}

/** @throws DeskError `not supported` where readers have seen the one that is to go. */
function withoutUnseen(
  corrections: readonly Correction[],
  id: string | undefined,
  shown: ClearedExport | null,
): Article['corrections'] {
  return corrections.filter((each) => {
    if (each.id !== id) return true;
    if (wasShown(each, shown)) throw printed();
    return false;
  });
}

function unpublished(): DeskError {
  return new DeskError(
    'not supported',
    'Nobody outside has seen this article yet: change its text instead. Nothing was written.',
  );
}

function printed(): DeskError {
  return new DeskError(
    'not supported',
    'Readers have seen this correction, so it stays. Write another one that says what is right now.',
  );
}

/**
 * The date follows the export if nothing gave one before, and so does the status: but not of a text
 * that was written on meanwhile, which nobody cleared.
 */
function markPublished(library: Library, exported: Article, now: string): Promise<Article> {
  return library.change(exported.id, (stored) => {
    const publishedAt = stored.publishedAt ?? now;
    if (stored.revision !== exported.revision) return { ...stored, publishedAt };
    return { ...stored, publishedAt, status: 'published', signOff: seen(stored.signOff) };
  });
}

/** The sign-off of what readers see from now on. */
function seen(signOff: Article['signOff']): Article['signOff'] {
  if (signOff === null) return null;
  const { by, at, contentHash: hash } = signOff;
  return { by, at, contentHash: hash };
}
