import { articleSchemaVersion } from './article.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * How an article's file of one version becomes one of the next, by the version that it starts from.
 * Pure, and never changed once released: files of every version lie on people's disks. Each has
 * fixtures in `tests/fixtures/articles/version-<n>`.
 */
const steps: Readonly<Record<number, (article: Json) => Json>> = {
  // Version 2 remembers which kept revisions an article descends from.
  1: (article) => ({ ...article, lineage: [] }),
  // Version 3 has threads, corrections, material with spots in it, and what a picture's file says.
  2: (article) => ({
    ...article,
    threads: [],
    corrections: [],
    wordGoal: null,
    sources: each(article['sources'], { material: [] }),
    quotes: each(article['quotes'], { spot: null }),
    photos: each(article['photos'], { focus: null, embedded: null }),
  }),
  // Version 4 tells more media of a quotation apart: what had one keeps it.
  3: (article) => article,
};

/** The records of a list with further fields; what is no list passes through. */
function each(records: unknown, fields: Json): unknown {
  if (!Array.isArray(records)) return records;
  return records.map((record: unknown) =>
    typeof record === 'object' && record !== null ? { ...record, ...fields } : record,
  );
}

/**
 * The JSON of an article's file in the form that this build knows. What is no article passes through
 * as it is: whoever parses it says what is wrong.
 *
 * @throws RangeError for a version that is newer than this build, or that no step starts from.
 */
export function migrated(json: unknown): { readonly json: unknown; readonly from: number } {
  const from = schemaOf(json);
  if (from === null) return { json, from: articleSchemaVersion };
  let article = json as Json;
  for (let version = from; version !== articleSchemaVersion; version += 1) {
    const step = steps[version];
    if (step === undefined) throw new RangeError(`No file of version ${version} is known.`);
    article = { ...step(article), schema: version + 1 };
  }
  return { json: article, from };
}

/** The version that a file says it has; `null` where it says none. */
export function schemaOf(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return null;
  return typeof json.schema === 'number' ? json.schema : null;
}
