import type { Article, ArticleStatus, Waiver } from '#shared/article/article.ts';
import type { Correction } from '#shared/article/corrections.ts';
import { contentHash } from '#shared/article/content-hash.ts';
import type { LogEntry, LogEvent } from '#shared/article/log.ts';

/** An event, and who did it where the article tells. */
export interface Deed {
  readonly by: string | null;
  readonly event: LogEvent;
}

/** What of a change belongs in the log: the status, the sign-off, the waivers and the corrections. */
export function deedsBetween(before: Article, after: Article): readonly Deed[] {
  return [
    ...waiverDeeds(before.waivers, after.waivers),
    ...correctionDeeds(before.corrections, after.corrections),
    ...signOffDeeds(before, after),
    ...(before.status === after.status ? [] : [statusDeed(before.status, after)]),
  ];
}

/**
 * What an article shows and its log does not tell: a crash came between the two, or something else
 * changed the file.
 */
export function deedsMissed(entries: readonly LogEntry[], stored: Article): readonly Deed[] {
  if (entries.length === 0) return [];
  const told = entries.reduce(toldAfter, nothingTold);
  const { signOff } = stored;
  const deeds: Deed[] = [];
  const known = new Set(stored.waivers.map(({ findingKey }) => findingKey));
  for (const waiver of stored.waivers) {
    if (!told.waivers.has(waiver.findingKey)) deeds.push(waived(waiver));
  }
  for (const [findingKey, { rule, reason }] of told.waivers) {
    if (known.has(findingKey)) continue;
    deeds.push({ by: null, event: { kind: 'waiver lifted', findingKey, rule, reason } });
  }
  if (signOff !== null && signOff.contentHash !== told.signed?.contentHash) {
    deeds.push({
      by: signOff.by,
      event: { kind: 'signed off', contentHash: signOff.contentHash },
    });
  }
  if (signOff === null && told.signed !== null) {
    deeds.push({ by: null, event: { kind: 'sign-off voided', of: told.signed.by } });
  }
  if (told.status !== null && told.status !== stored.status) {
    deeds.push(statusDeed(told.status, stored));
  }
  return deeds;
}

/**
 * What the log of another desk tells that this one does not, for it to learn of late. What is about the
 * other file, and what this build does not know, stays there.
 */
export function deedsElsewhere(
  here: readonly LogEntry[],
  there: readonly LogEntry[],
): readonly LogEntry[] {
  const told = new Set(here.map(sayingOf));
  return there.filter((entry) => !ofOneFile.has(entry.event.kind) && !told.has(sayingOf(entry)));
}

const ofOneFile: ReadonlySet<LogEvent['kind']> = new Set<LogEvent['kind']>([
  'interrupted',
  'break found',
  'unknown',
]);

function sayingOf({ at, by, revision, event }: LogEntry): string {
  return JSON.stringify([at, by, revision, event]);
}

function signOffDeeds({ signOff: was }: Article, after: Article): readonly Deed[] {
  const is = after.signOff;
  if (is !== null) {
    if (was?.by === is.by && was.at === is.at && was.contentHash === is.contentHash) return [];
    return [{ by: is.by, event: { kind: 'signed off', contentHash: is.contentHash } }];
  }
  if (was === null) return [];
  const edited = was.contentHash !== contentHash(after);
  const kind = edited ? 'sign-off voided' : 'sign-off withdrawn';
  return [{ by: null, event: { kind, of: was.by } }];
}

function waiverDeeds(before: readonly Waiver[], after: readonly Waiver[]): readonly Deed[] {
  if (before === after) return [];
  const was = new Map(before.map((waiver) => [waiver.findingKey, waiver]));
  const is = new Map(after.map((waiver) => [waiver.findingKey, waiver]));
  const lifted = before.filter(({ findingKey }) => !is.has(findingKey));
  const added = after.filter(({ findingKey, reason, by }) => {
    const earlier = was.get(findingKey);
    return earlier?.reason !== reason || earlier.by !== by;
  });
  return [
    ...lifted.map(({ findingKey, rule, reason }): Deed => ({
      by: null,
      event: { kind: 'waiver lifted', findingKey, rule, reason },
    })),
    ...added.map(waived),
  ];
}

function waived({ findingKey, rule, reason, by }: Waiver): Deed {
  return { by, event: { kind: 'waived', findingKey, rule, reason } };
}

function correctionDeeds(
  before: readonly Correction[],
  after: readonly Correction[],
): readonly Deed[] {
  const missing = (from: readonly Correction[], among: readonly Correction[]) =>
    from.filter(({ id }) => !among.some((other) => other.id === id));
  return [
    ...missing(before, after).map(({ id, text }): Deed => ({
      by: null,
      event: { kind: 'correction withdrawn', correction: id, text },
    })),
    ...missing(after, before).map((correction) => correctionTold(correction)),
    ...after.flatMap((correction) => {
      const was = before.find(({ id }) => id === correction.id);
      const isSame = was?.text === correction.text && was.kind === correction.kind;
      return was === undefined || isSame ? [] : [correctionTold(correction, was.text)];
    }),
  ];
}

function correctionTold({ id, by, text, kind: note }: Correction, before?: string): Deed {
  const edited = before === undefined ? {} : { before };
  return {
    by,
    event: { kind: 'correction', correction: id, text, ...(note && { note }), ...edited },
  };
}

/** Whoever signs an article off approves it by that. */
function statusDeed(from: ArticleStatus, { status, signOff }: Article): Deed {
  const by = status === 'approved' ? (signOff?.by ?? null) : null;
  return { by, event: { kind: 'status', from, to: status } };
}

/** How an article should stand, as its log tells; `null` for a status that it never told. */
interface Told {
  readonly status: ArticleStatus | null;
  readonly signed: { readonly by: string; readonly contentHash: string } | null;
  readonly waivers: ReadonlyMap<string, { readonly rule: string; readonly reason: string }>;
}

const nothingTold: Told = { status: null, signed: null, waivers: new Map() };

function toldAfter(told: Told, { by, event }: LogEntry): Told {
  switch (event.kind) {
    case 'status':
      return { ...told, status: event.to };
    case 'signed off':
      return { ...told, signed: { by: by ?? '', contentHash: event.contentHash } };
    case 'sign-off withdrawn':
    case 'sign-off voided':
      return { ...told, signed: null };
    case 'waived': {
      const { findingKey, rule, reason } = event;
      return { ...told, waivers: new Map([...told.waivers, [findingKey, { rule, reason }]]) };
    }
    case 'waiver lifted':
      return {
        ...told,
        waivers: new Map([...told.waivers].filter(([key]) => key !== event.findingKey)),
      };
    case 'created':
    case 'imported':
    case 'exported':
    case 'corrected':
    case 'correction':
    case 'correction withdrawn':
    case 'handed over':
    case 'taken in':
    case 'restored':
    case 'settled':
    case 'trashed':
    case 'brought back':
    case 'changed outside':
    case 'migrated':
    case 'quarantined':
    case 'interrupted':
    case 'break found':
    case 'unknown':
      return told;
  }
}
