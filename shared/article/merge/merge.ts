import type { Article, ArticleStatus } from '../article.ts';
import { bodyNode, emptyBody } from '../body.ts';
import type { BodyJson } from '../body.ts';
import { bodiesWithoutComments, withCommentsOf } from './comment-passages.ts';
import { bodyStretches, differenceOf } from './differences.ts';
import type { Choice, Difference, Stretch } from './differences.ts';
import { unitedThreads } from './threads.ts';
import { isSame } from './values.ts';

/** Fields that are chosen whole. */
export const mergedFields = [
  'headline',
  'dek',
  'byline',
  'dateline',
  'section',
  'slug',
  'language',
  'wordGoal',
] as const;
export type MergedField = (typeof mergedFields)[number];

/** Lists of records that are merged by what names each. */
export const mergedRecords = [
  'sources',
  'quotes',
  'photos',
  'waivers',
  'threads',
  'corrections',
] as const;
export type MergedRecords = (typeof mergedRecords)[number];

type RecordJson = Readonly<Record<string, unknown>>;

export interface FieldDifference extends Difference<unknown> {
  readonly field: MergedField;
}

export interface RecordDifference extends Difference<RecordJson> {
  readonly list: MergedRecords;
  readonly record: string;
}

/** Two versions of an article laid beside each other, over what both began with. */
export interface Merge {
  readonly base: Article | null;
  readonly mine: Article;
  readonly theirs: Article;
  readonly fields: readonly FieldDifference[];
  readonly body: readonly Stretch[];
  readonly records: readonly RecordDifference[];
}

/** What somebody decided, by the difference's id. */
export type Choices = ReadonlyMap<string, Choice>;

/**
 * Lays two versions of an article beside each other: blocks of the body three-way (see
 * `bodyStretches`), fields one by one, records by id and within a record field by field.
 */
export function mergeOf(base: Article | null, mine: Article, theirs: Article): Merge {
  const fields = mergedFields.flatMap((field) => {
    const before = base === null ? undefined : base[field];
    const difference = differenceOf<unknown>(`field ${field}`, before, mine[field], theirs[field]);
    return difference === null ? [] : [{ ...difference, field }];
  });
  const records = mergedRecords.flatMap((list) => recordDifferences(list, base, mine, theirs));
  const [began, left, right] = bodiesWithoutComments([base?.body ?? null, mine.body, theirs.body]);
  const body = bodyStretches(began ?? null, left ?? mine.body, right ?? theirs.body);
  return { base, mine, theirs, fields, body, records };
}

/** What was chosen, or what one side changed alone; `null` where both did and nobody chose. */
export function chosenFor({ id, by }: Difference<unknown>, choices: Choices): Choice | null {
  return choices.get(id) ?? (by === 'both' ? null : by);
}

/** Of what nobody chose, so that nothing is lost: all that both wrote. */
function choiceFor(difference: Difference<unknown>, choices: Choices): Choice {
  const chosen = chosenFor(difference, choices);
  if (chosen !== null) return chosen;
  if (difference.mine === null) return 'theirs';
  return difference.theirs === null || !difference.id.startsWith('block ') ? 'mine' : 'both';
}

/** Differences that a person should decide, and did not. */
export function undecidedIn(merge: Merge, choices: Choices): readonly Difference<unknown>[] {
  const blocks = merge.body.flatMap((stretch) =>
    stretch.kind === 'difference' ? [stretch.difference] : [],
  );
  return [...merge.fields, ...blocks, ...merge.records].filter(
    (difference) => chosenFor(difference, choices) === null,
  );
}

/**
 * The article that comes of it, based on their revision. A record that the merged text speaks of is
 * there, whoever had it.
 */
export function merged(merge: Merge, choices: Choices): Article {
  const { base, mine, theirs } = merge;
  const text = mergedBody(merge.body, choices);
  const fields = Object.fromEntries(
    merge.fields.map((difference) => [
      difference.field,
      choiceFor(difference, choices) === 'mine' ? difference.mine : difference.theirs,
    ]),
  );
  const lists = Object.fromEntries(
    mergedRecords.map((list) => [list, mergedList(merge, list, choices, text)]),
  );
  const threads = new Set(
    [...mine.threads, ...theirs.threads]
      .map(({ id }) => id)
      .filter((id) => lists['threads']?.some((thread) => thread['id'] === id)),
  );
  return {
    ...theirs,
    ...fields,
    ...lists,
    body: withCommentsOf(text, [mine.body, theirs.body], threads),
    tags: mergedSet(base?.tags ?? null, mine.tags, theirs.tags),
    dismissed: mergedSet(base?.dismissed ?? null, mine.dismissed, theirs.dismissed),
    status: mergedStatus(base?.status, mine.status, theirs.status),
    origin: mergedOrigin(mine.origin, theirs.origin),
  };
}

function mergedBody(stretches: readonly Stretch[], choices: Choices): BodyJson {
  const content = stretches.flatMap((stretch) => {
    if (stretch.kind === 'same') return [stretch.block];
    const { difference } = stretch;
    const choice = choiceFor(difference, choices);
    const taken = [
      choice === 'theirs' ? null : difference.mine,
      choice === 'mine' ? null : difference.theirs,
    ];
    return taken.filter((block) => block !== null);
  });
  return content.length === 0 ? emptyBody : { type: 'doc', content };
}

function recordDifferences(
  list: MergedRecords,
  base: Article | null,
  mine: Article,
  theirs: Article,
): readonly RecordDifference[] {
  const before = base === null ? null : byName(list, base);
  const left = byName(list, mine);
  const right = byName(list, theirs);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((record) => {
    const began = before === null ? undefined : (before.get(record) ?? null);
    const a = left.get(record) ?? null;
    const b = right.get(record) ?? null;
    // A record that only one side has, with nothing known before, was added there.
    const known = began === undefined && (a === null || b === null) ? null : began;
    const [one, other] =
      list === 'threads'
        ? blendedThreads(record, base, mine, theirs)
        : blendedRecords(known ?? null, a, b);
    const difference = differenceOf(`${list} ${record}`, known, one, other);
    return difference === null ? [] : [{ ...difference, list, record }];
  });
}

function blendedThreads(
  id: string,
  ...versions: readonly [Article | null, Article, Article]
): readonly [RecordJson | null, RecordJson | null] {
  const [base, mine, theirs] = versions.map(
    (version) => version?.threads.find((thread) => thread.id === id) ?? null,
  );
  return unitedThreads(base ?? null, mine ?? null, theirs ?? null);
}

/** Both records with what the other side alone changed: they differ only where both changed. */
function blendedRecords(
  base: RecordJson | null,
  mine: RecordJson | null,
  theirs: RecordJson | null,
): readonly [RecordJson | null, RecordJson | null] {
  if (base === null || mine === null || theirs === null) return [mine, theirs];
  if (isSame(base, mine) || isSame(base, theirs)) return [mine, theirs];
  const one: Record<string, unknown> = { ...mine };
  const other: Record<string, unknown> = { ...theirs };
  for (const key of Object.keys(base)) {
    if (isSame(base[key], mine[key])) one[key] = theirs[key];
    else if (isSame(base[key], theirs[key])) other[key] = mine[key];
  }
  return [one, other];
}

function mergedList(
  merge: Merge,
  list: MergedRecords,
  choices: Choices,
  body: BodyJson,
): readonly RecordJson[] {
  const { base, mine, theirs } = merge;
  const left = byName(list, mine);
  const right = byName(list, theirs);
  const differences = new Map(
    merge.records.filter((each) => each.list === list).map((each) => [each.record, each]),
  );
  const needed = list === 'waivers' ? new Set<string>() : recordsIn(body, mine, theirs);
  const before = base === null ? new Map<string, RecordJson>() : byName(list, base);
  return [...new Set([...right.keys(), ...left.keys()])].flatMap((record) => {
    const difference = differences.get(record);
    const blended =
      list === 'threads'
        ? blendedThreads(record, base, mine, theirs)
        : blendedRecords(
            before.get(record) ?? null,
            left.get(record) ?? null,
            right.get(record) ?? null,
          );
    if (difference === undefined) return [blended[0] ?? blended[1]].filter((each) => each !== null);
    const chosen =
      choiceFor(difference, choices) === 'theirs' ? difference.theirs : difference.mine;
    const kept = chosen ?? (needed.has(record) ? (difference.mine ?? difference.theirs) : null);
    return kept === null ? [] : [kept];
  });
}

function byName(list: MergedRecords, article: Article): ReadonlyMap<string, RecordJson> {
  return list === 'waivers'
    ? new Map(article.waivers.map((waiver) => [waiver.findingKey, waiver]))
    : new Map(article[list].map((record) => [record.id, record]));
}

/** Ids of the records that marks and figures of a body speak of, and of the sources of quotes. */
function recordsIn(body: BodyJson, ...versions: readonly Article[]): ReadonlySet<string> {
  const quotes = versions.flatMap((version) => version.quotes);
  const sources = quotes.flatMap(({ speakerId, outletId }) => [speakerId, outletId]);
  const ids = new Set(sources.filter((id) => id !== null));
  bodyNode(body).descendants((node) => {
    for (const { attrs } of [node, ...node.marks]) {
      for (const name of ['quoteId', 'sourceId', 'photoId', 'threadId']) {
        const id: unknown = attrs[name];
        if (typeof id === 'string') ids.add(id);
      }
    }
  });
  return ids;
}

/** What both have, what either added; what one took out stays out. */
function mergedSet(
  base: readonly string[] | null,
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const all = [...new Set([...theirs, ...mine])];
  if (base === null) return all;
  const kept = (member: string): boolean =>
    !base.includes(member) || (mine.includes(member) && theirs.includes(member));
  return all.filter(kept);
}

function mergedStatus(
  base: ArticleStatus | undefined,
  mine: ArticleStatus,
  theirs: ArticleStatus,
): ArticleStatus {
  return base !== undefined && theirs === base ? mine : theirs;
}

/** A block that either side put back is back. */
function mergedOrigin(mine: Article['origin'], theirs: Article['origin']): Article['origin'] {
  if (mine === null || theirs === null) return theirs ?? mine;
  const restored = new Set(mine.dropped.filter((block) => block.restored).map(({ id }) => id));
  const dropped = theirs.dropped.map((block) => ({
    ...block,
    restored: block.restored || restored.has(block.id),
  }));
  return { ...theirs, dropped };
}
