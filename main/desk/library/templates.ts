import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { articleSchema } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { freshCopy } from '#shared/article/fresh-copy.ts';
import type { Template } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { readArticle } from './article-form.ts';
import { diskError, isMissing } from './disk-errors.ts';
import { syncFolder } from './durable-write.ts';
import { DurableFile } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

const fileSchema = z.object({ schema: z.literal(1), name: z.string(), article: z.unknown() });

interface Kept {
  readonly name: string;
  readonly article: Article;
}

const templateFile = /^([0-9a-f-]{36})\.json$/;

/** Articles to begin with: `templates/<id>.json`, each a name and an article without its history. */
export class Templates {
  readonly #fs: FileSystem;
  readonly #folder: string;

  constructor(fs: FileSystem, library: string) {
    this.#fs = fs;
    this.#folder = join(library, 'templates');
  }

  /** By name. One that cannot be read is left out, and left where it is. */
  async list(): Promise<Template[]> {
    const names = await this.#fs.readdir(this.#folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw diskError(error, 'The templates could not be read.');
    });
    const ids = names.flatMap((name) => templateFile.exec(name)?.[1] ?? []);
    const found = await Promise.all(
      ids.map(async (id) => {
        const kept = await this.#low(id).catch(() => null);
        return kept === null ? [] : [{ id, name: kept.name }];
      }),
    );
    return found.flat().sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Keeps the content of an article under a name; one of the same name is replaced. */
  async keep(
    article: Article,
    name: string,
    given: { id: string; now: string },
  ): Promise<Template> {
    const same = (await this.list()).find((template) => template.name === name);
    const id = same?.id ?? given.id;
    try {
      await mkdir(this.#folder, { recursive: true });
      const low = new Low<Kept | null>(this.#file(id), null);
      const fresh = freshCopy(article, { ...given, id, origin: null, dismissed: [] });
      low.data = { name, article: fresh };
      await low.write();
    } catch (error) {
      throw diskError(error, 'The template was not kept.');
    }
    return { id, name };
  }

  /** A new article of the template's content. */
  async begin(template: string, given: { id: string; now: string }): Promise<Article> {
    const kept = await this.#low(template);
    if (kept === null) throw gone();
    return freshCopy(kept.article, given);
  }

  /** Puts the template aside, under a name that `restore` knows. */
  async remove(id: string): Promise<void> {
    await this.#rename(`${id}.json`, `${id}.removed`, 'The template was not removed.');
  }

  async restore(id: string): Promise<void> {
    await this.#rename(`${id}.removed`, `${id}.json`, 'The template was not brought back.');
  }

  async #rename(from: string, to: string, outcome: string): Promise<void> {
    try {
      await this.#fs.rename(join(this.#folder, from), join(this.#folder, to));
      await syncFolder(this.#fs, this.#folder);
    } catch (error) {
      throw isMissing(error) ? gone() : diskError(error, outcome);
    }
  }

  async #low(id: string): Promise<Kept | null> {
    const low = new Low<Kept | null>(this.#file(id), null);
    await low.read();
    return low.data;
  }

  #file(id: string): DurableFile<Kept | null> {
    return new DurableFile<Kept | null>(this.#fs, join(this.#folder, `${id}.json`), {
      parse: (bytes) => {
        const { name, article } = fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
        // Through the article's own door, with its migrations.
        return { name, article: readArticle(Buffer.from(JSON.stringify(article))).article };
      },
      format: (kept) => `${JSON.stringify({ schema: 1, ...kept }, null, 1)}\n`,
      check: (kept) => void articleSchema.parse(kept?.article),
    });
  }
}

function gone(): DeskError {
  return new DeskError('not found', 'This template is no longer in the library.');
}
