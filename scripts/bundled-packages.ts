import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

interface Licences {
  /** For the build: notes what it bundles, and writes the file. */
  readonly write: () => Plugin;
  /** For each build of a worker within it. */
  readonly note: () => Plugin;
}

type Output = Parameters<Extract<Plugin['generateBundle'], (...given: never[]) => unknown>>[1];

/** The licences of all packages that go into a build, as its scripts, workers, styles or fonts, in one file. */
export function bundledLicences(fileName: string): Licences {
  const folders = new Set<string>();
  const note = (bundle: Output, root: string): void => {
    for (const folder of packagesIn(bundle, root)) folders.add(folder);
  };
  return {
    note: () => ({
      name: 'galley:note-packages',
      generateBundle(_, bundle) {
        note(bundle, this.environment.config.root);
      },
    }),
    write: () => ({
      name: 'galley:licences',
      async generateBundle(_, bundle) {
        note(bundle, this.environment.config.root);
        const packages = await Promise.all([...folders].map(licenceOf));
        const texts = packages
          .toSorted((one, other) => (one.title < other.title ? -1 : 1))
          .map(({ title, text }) => `\n## ${title}\n${text === '' ? '' : `\n${text}\n`}`);
        const source = `# Licences\n\nThese packages are part of this build:\n${texts.join('')}`;
        this.emitFile({ type: 'asset', fileName, source });
      },
    }),
  };
}

/**
 * Ends a build that bundles a package which our own code imports and which is not one of these: one that
 * slipped under `devDependencies` would else be bundled in silence, and one that cannot be would break later.
 */
export function bundlesOnly(names: readonly string[]): Plugin {
  const expected = new Set(names);
  return {
    name: 'galley:bundles-only',
    generateBundle(_, bundle) {
      const own = Object.values(bundle)
        .flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
        .filter((id) => packageOf(id) === null);
      const imported = own.flatMap((id) => {
        const module = this.getModuleInfo(id);
        return module ? [...module.importedIds, ...module.dynamicallyImportedIds] : [];
      });
      const bundled = new Set(imported.flatMap((id) => packageOf(id)?.name ?? []));
      const slipped = [...bundled].filter((name) => !expected.has(name));
      if (slipped.length === 0) return;
      this.error(
        `Bundled, and not named among what is: ${slipped.join(', ')}. Put it under "dependencies", or name it in electron.vite.config.ts.`,
      );
    },
  };
}

function packagesIn(bundle: Output, root: string): readonly string[] {
  return Object.values(bundle)
    .flatMap((one) =>
      one.type === 'chunk'
        ? one.moduleIds
        : one.originalFileNames.map((name) => resolve(root, name)),
    )
    .flatMap((path) => packageOf(path)?.folder ?? []);
}

const inPackage = /^.*\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)(?=\/)/;

/** The package that a file belongs to; `null` for our own, and for what a bundler makes up. */
function packageOf(path: string): { readonly folder: string; readonly name: string } | null {
  const found = path.startsWith('\0') ? null : inPackage.exec(path.replaceAll('\\', '/'));
  const name = found?.groups?.['name'];
  return found && name !== undefined ? { folder: found[0], name } : null;
}

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
});

async function licenceOf(
  folder: string,
): Promise<{ readonly title: string; readonly text: string }> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifestSchema.parse(manifest);
  const file = (await readdir(folder)).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  return { title: `${name} - ${version}${license === undefined ? '' : ` (${license})`}`, text };
}
