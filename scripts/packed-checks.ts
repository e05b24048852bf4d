import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import typescript from 'typescript';
import { z } from 'zod';

/** The files of a packaged app: paths with "/" relative to its root, and their text. */
export interface PackedFiles {
  readonly paths: readonly string[];
  readonly read: (path: string) => string;
}

export interface PackedCheck {
  readonly what: string;
  /** What is wrong; empty when it holds. */
  readonly wrong: readonly string[];
}

const manifestSchema = z.object({
  main: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const mainEntry = 'out/main/electron.js';
/** The main process starts these by their names. */
const workers = /^out\/main\/[a-z]+-worker\.js$/;
const preload = 'out/preload/preload.cjs';
const page = 'out/renderer/index.html';
const bundledLicences = ['out/main/licences.md', 'out/renderer/licences.md'];

/**
 * What must be in a packaged app, and what must not.
 *
 * @param devPackages Paths ("node_modules/…") that the lock file marks as needed for development alone.
 */
export function checkPacked(
  app: PackedFiles,
  devPackages: readonly string[],
): readonly PackedCheck[] {
  const paths = new Set(app.paths);
  const missing = (wanted: readonly string[]): readonly string[] =>
    wanted.filter((path) => !paths.has(path)).map((path) => `${path} is missing`);
  const imports = walkImports(app, paths);
  return [
    {
      what: 'the window, its preload, the main process and the licences are there',
      wrong: missing([mainEntry, preload, page, 'package.json', 'LICENSE', ...bundledLicences]),
    },
    {
      what: 'the app starts from its main process',
      wrong: manifest(app, 'package.json').main === mainEntry ? [] : ['"main" names another file'],
    },
    {
      what: 'everything the main process imports is there, and all that in turn depends on',
      wrong: imports.unresolved,
    },
    {
      what: 'the preload requires electron alone, as a sandbox demands',
      wrong: preloadRequires(app, paths),
    },
    { what: 'the page’s scripts and styles are there', wrong: missing(pageFiles(app, paths)) },
    {
      what: 'nothing but the build, production packages, manifest and licence',
      wrong: app.paths.filter(
        (path) => !/^(?:out|node_modules)(?:\/|$)|^(?:package\.json|LICENSE)$/.test(path),
      ),
    },
    {
      what: 'no sources, no source maps, no other shell',
      wrong: app.paths.filter((path) =>
        /\.(?:map|[cm]?tsx?)$|^out\/main\/(?:cli|loopback)\.js$/.test(path),
      ),
    },
    { what: 'no package of development', wrong: devPackages.filter((path) => paths.has(path)) },
    {
      what: 'no package that nothing in the app imports',
      wrong: packagesAmong(app.paths).filter((folder) => !imports.packages.has(folder)),
    },
  ];
}

function manifest(app: PackedFiles, path: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(app.read(path)));
}

/**
 * Walks the built modules from the entry and its workers, and each package's own dependencies from there:
 * what is not found, and the folders of the packages that are.
 */
function walkImports(
  app: PackedFiles,
  paths: ReadonlySet<string>,
): { readonly unresolved: readonly string[]; readonly packages: ReadonlySet<string> } {
  const unresolved: string[] = [];
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visitModule = (path: string, from: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (!paths.has(path)) {
      unresolved.push(`${from} imports ${path}, which is missing`);
      return;
    }
    for (const specifier of importsOf(app.read(path))) {
      if (specifier.startsWith('.')) visitModule(posix.join(posix.dirname(path), specifier), path);
      else if (specifier !== 'electron' && !isBuiltin(specifier)) {
        visitPackage(packageName(specifier), '', path);
      }
    }
  };
  const visitPackage = (name: string, folder: string, from: string): void => {
    const found = packageFolder(paths, name, folder);
    if (found === null) {
      unresolved.push(`${from} needs ${name}, which is missing`);
      return;
    }
    if (packages.has(found)) return;
    packages.add(found);
    const { dependencies, optionalDependencies } = manifest(app, `${found}/package.json`);
    for (const dependency of Object.keys(dependencies)) {
      // A name may stand under both.
      if (!(dependency in optionalDependencies)) visitPackage(dependency, found, found);
    }
    for (const dependency of Object.keys(optionalDependencies)) {
      if (packageFolder(paths, dependency, found) !== null) visitPackage(dependency, found, found);
    }
  };
  visitModule(mainEntry, 'package.json');
  for (const path of app.paths) if (workers.test(path)) visitModule(path, mainEntry);
  return { unresolved, packages };
}

/** Folders of packages, wherever they lie. */
function packagesAmong(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => packageManifest.exec(path)?.[1] ?? []);
}

const packageManifest = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/@]+)\/package\.json$/;

/** As Node looks a package up: in the nearest `node_modules`, then further out. */
function packageFolder(paths: ReadonlySet<string>, name: string, from: string): string | null {
  for (let folder = from; ; folder = posix.dirname(folder)) {
    const candidate = posix.join(folder, 'node_modules', name);
    if (paths.has(`${candidate}/package.json`)) return candidate;
    if (folder === '' || folder === '.') return null;
  }
}

/** Bundled packages name types in their comments, as `import('hast')`: these are no imports. */
function importsOf(code: string): readonly string[] {
  return typescript.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function preloadRequires(app: PackedFiles, paths: ReadonlySet<string>): readonly string[] {
  if (!paths.has(preload)) return [];
  return [...app.read(preload).matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => name !== 'electron');
}

function pageFiles(app: PackedFiles, paths: ReadonlySet<string>): readonly string[] {
  if (!paths.has(page)) return [];
  return [...app.read(page).matchAll(/(?:src|href)="\.\/([^"]+)"/g)].flatMap(([, file]) =>
    file === undefined ? [] : `out/renderer/${file}`,
  );
}
