import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { readArticle } from '../library/article-form.ts';
import { diskError, isMissing } from '../library/disk-errors.ts';
import type { Library } from '../library/library.ts';
import { contentNamed, unpacked } from '../library/revisions/snapshot-file.ts';
import { sha256Of } from '../sha256.ts';

export const verifiedKinds = ['articles', 'trash', 'revisions', 'logs', 'pictures'] as const;
export type VerifiedKind = (typeof verifiedKinds)[number];

/** Something that is not as it should be. */
export interface Problem {
  /** Path from the library's folder. */
  readonly file: string;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** What was done about it; `null` for nothing. */
  readonly mended: string | null;
}

export interface Verification {
  /** Files looked at. */
  readonly checked: Readonly<Record<VerifiedKind, number>>;
  readonly problems: readonly Problem[];
}

/**
 * Walks through everything in a library and reads it as if for the first time: articles, the trash, kept
 * revisions, logs, pictures. Where it mends, it moves what cannot be read into quarantine as it is, where
 * the last good revision is offered; nothing else is touched. Of a broken log a copy is kept there.
 */
export async function verifyLibrary(library: Library, mend: boolean): Promise<Verification> {
  const walk = new Walk(library, mend && library.writable);
  await walk.articles('articles');
  await walk.articles('trash');
  await walk.revisions();
  await walk.logs();
  await walk.pictures();
  return { checked: walk.checked, problems: walk.problems };
}

const setAside =
  'Moved to quarantine as it was; open the library to bring back its last good version.';

class Walk {
  readonly checked: Record<VerifiedKind, number> = {
    articles: 0,
    trash: 0,
    revisions: 0,
    logs: 0,
    pictures: 0,
  };
  readonly problems: Problem[] = [];
  readonly #library: Library;
  readonly #mend: boolean;
  /** SHA-256 of the pictures that something shows, and where. */
  readonly #shown = new Map<string, string>();

  constructor(library: Library, mend: boolean) {
    this.#library = library;
    this.#mend = mend;
  }

  async articles(kind: 'articles' | 'trash'): Promise<void> {
    const files = new Map<string, string>();
    for (const name of await this.#names(kind, '.json')) {
      this.checked[kind] += 1;
      const file = `${kind}/${name}`;
      try {
        const { article } = readArticle(await readFile(this.#path(file)));
        this.#shows(article, file);
        const other = files.get(article.id);
        if (kind === 'articles' && other !== undefined) {
          this.#add(file, `It is a second copy of the article in ${other}: keep one of them.`);
        }
        files.set(article.id, file);
      } catch (error) {
        await this.#unreadable(file, error);
      }
    }
  }

  async revisions(): Promise<void> {
    for (const id of await this.#names('revisions')) {
      for (const name of await this.#names(`revisions/${id}`, '.gz')) {
        const content = contentNamed(name);
        if (content === null) continue;
        this.checked.revisions += 1;
        const file = `revisions/${id}/${name}`;
        try {
          const bytes = await readFile(this.#path(file));
          this.#shows(readArticle(await unpacked(bytes, content)).article, file);
        } catch (error) {
          await this.#unreadable(file, error);
        }
      }
    }
  }

  /**
   * A broken log is evidence: it is never mended, and kept in quarantine as it was found. A crash cuts a
   * line short, and that is no fault.
   */
  async logs(): Promise<void> {
    for (const name of await this.#names('log', '.jsonl')) {
      this.checked.logs += 1;
      const id = name.slice(0, -'.jsonl'.length);
      try {
        const { state, faults } = await this.#library.history.readLog(id);
        if (state !== 'broken') continue;
        const kept = await this.#library.quarantine.cameFrom(`log/${name}`);
        const where = kept ? ' It is kept in quarantine as it was found; the log goes on.' : '';
        this.#add(`log/${name}`, `The log is broken: ${faults.join(' ')}${where}`);
      } catch (error) {
        this.#add(`log/${name}`, diskError(error, 'The log could not be read.').message);
      }
    }
  }

  async pictures(): Promise<void> {
    const there = new Set<string>();
    for (const name of await this.#names('assets')) {
      this.checked.pictures += 1;
      const file = `assets/${name}`;
      const sha256 = name.slice(0, 64);
      try {
        const bytes = await readFile(this.#path(file));
        if (sha256Of(bytes) === sha256) there.add(sha256);
        else await this.#unreadable(file, damagedPicture());
      } catch (error) {
        await this.#unreadable(file, error);
      }
    }
    for (const [sha256, shownBy] of this.#shown) {
      if (!there.has(sha256)) {
        this.#add(
          shownBy,
          `The picture or attached file ${sha256} is missing or damaged: add it again.`,
        );
      }
    }
  }

  #shows(article: Article, file: string): void {
    const material = article.sources.flatMap((source) => source.material);
    for (const { asset } of [...article.photos, ...material]) {
      if (asset !== null && !this.#shown.has(asset.sha256)) this.#shown.set(asset.sha256, file);
    }
  }

  async #unreadable(file: string, error: unknown): Promise<void> {
    if (isMissing(error)) return;
    const { code, message } = diskError(error, 'This file could not be read.');
    let mended: string | null = null;
    if (this.#mend && code === 'damaged file') {
      const taken = await this.#library.quarantine.take(this.#path(file), message);
      if (taken !== null) mended = setAside;
    }
    this.problems.push({ file, message, mended });
  }

  #add(file: string, message: string): void {
    this.problems.push({ file, message, mended: null });
  }

  #path(file: string): string {
    return join(this.#library.folder, ...file.split('/'));
  }

  async #names(folder: string, ending = ''): Promise<readonly string[]> {
    const names = await readdir(this.#path(folder)).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw diskError(error, 'The library could not be read.');
    });
    return names.filter((name) => !name.startsWith('.') && name.endsWith(ending)).sort();
  }
}

function damagedPicture(): DeskError {
  return new DeskError(
    'damaged file',
    'This picture or attached file is damaged on the disk: add it again from its original.',
  );
}
