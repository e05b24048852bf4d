import { copyFile, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { merged, mergeOf } from '#shared/article/merge/merge.ts';
import { open } from '../desk-with-library.ts';

type Opened = Awaited<ReturnType<typeof open>>;

const paragraphs = (...texts: readonly string[]): Article['body'] => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

async function written({ ask }: Opened, headline = 'Bridge to close'): Promise<Article> {
  const created = await ask('article.create', {});
  const body = paragraphs('The bridge closes on Monday.', 'Ferries will run.');
  return ask('article.save', { article: { ...created, headline, body } });
}

function fileOf({ folder }: Opened, { id }: Article): string {
  return join(folder, 'library', 'articles', `${id}.json`);
}

async function moved(
  { ask }: Opened,
  { id }: Article,
  status: Article['status'],
): Promise<Article> {
  await ask('article.arrange', { ids: [id], status });
  return ask('article.open', { id });
}

/** The files that are no rows, once the look through the folder that follows a list is over. */
async function damagedFiles({ ask }: Opened) {
  await ask('library.list', {});
  let damaged: Awaited<ReturnType<typeof ask<'library.list'>>>['damaged'] = [];
  await expect
    .poll(async () => {
      ({ damaged } = await ask('library.list', {}));
      return damaged.length;
    }, eventually)
    .toBeGreaterThan(0);
  return damaged;
}

const eventually = { timeout: 15_000, interval: 50 };

async function kinds({ ask }: Opened, id: string): Promise<readonly string[]> {
  const { entries } = await ask('log.read', { id });
  return entries.map(({ event }) => event.kind);
}

async function reasons({ ask }: Opened, id: string): Promise<readonly string[]> {
  return (await ask('revisions.list', { id })).rows.map(({ reason }) => reason);
}

describe('the log', () => {
  it('tells how an article came to be, its statuses, waivers, trash and return', async () => {
    const desk = await open();
    const article = await written(desk);
    const waiver = {
      findingKey: 'k',
      rule: 'r',
      reason: 'Known',
      by: 'Ada',
      at: article.createdAt,
    };
    const waived = await desk.ask('article.save', { article: { ...article, waivers: [waiver] } });
    const lifted = await desk.ask('article.save', { article: { ...waived, waivers: [] } });
    await moved(desk, lifted, 'in review');
    await desk.ask('article.trash', { ids: [article.id] });
    await desk.ask('trash.restore', { entries: [article.id] });
    expect(await kinds(desk, article.id)).toEqual([
      'created',
      'waived',
      'waiver lifted',
      'status',
      'trashed',
      'brought back',
    ]);
    const { entries, state } = await desk.ask('log.read', { id: article.id });
    expect(state).toBe('whole');
    expect(entries[1]).toMatchObject({ by: 'Ada', event: { reason: 'Known' } });
  });

  it('is not written by an ordinary save', async () => {
    const desk = await open();
    const article = await written(desk);
    await desk.ask('article.save', { article: { ...article, dek: 'More' } });
    expect(await kinds(desk, article.id)).toEqual(['created']);
  });

  it('tells of what it missed, with the next thing that happens', async () => {
    const desk = await open();
    const article = await written(desk);
    await moved(desk, article, 'in review');
    await desk.desk.close();
    const text = await readFile(fileOf(desk, article), 'utf8');
    await writeFile(fileOf(desk, article), text.replace('"in review"', '"spiked"'));
    const again = await open({ library: join(desk.folder, 'library') });
    const spiked = await again.ask('article.open', { id: article.id });
    await moved(again, spiked, 'draft');
    const { entries } = await again.ask('log.read', { id: article.id });
    expect(entries.map(({ late, event }) => [event.kind, late])).toEqual([
      ['created', false],
      ['status', false],
      ['status', true],
      ['changed outside', false],
      ['status', false],
    ]);
  });

  it('shows that it was tampered with', async () => {
    const desk = await open();
    const article = await written(desk);
    const log = join(desk.folder, 'library', 'log', `${article.id}.jsonl`);
    await writeFile(log, (await readFile(log, 'utf8')).replace('"created"', '"trashed"'));
    expect(await desk.ask('log.read', { id: article.id })).toMatchObject({ state: 'broken' });
  });
});

describe('revisions', () => {
  it('are kept as work begins and at its end, and found again after a restart', async () => {
    const desk = await open();
    const article = await written(desk);
    await desk.ask('article.save', { article: { ...article, headline: 'Bridge shut' } });
    await desk.desk.close();
    const again = await open({ library: join(desk.folder, 'library') });
    const { rows } = await again.ask('revisions.list', { id: article.id });
    expect(rows.map(({ headline }) => headline)).toEqual(['Bridge shut']);
    const [row] = rows;
    if (row === undefined) throw new Error('One was kept.');
    const { headline } = await again.ask('revisions.read', {
      id: article.id,
      content: row.content,
    });
    expect(headline).toBe('Bridge shut');
  });

  it('are kept at each status change, and restoring one keeps what stood there', async () => {
    const desk = await open();
    const first = await written(desk);
    const reviewed = await moved(desk, first, 'in review');
    const changed = await desk.ask('article.save', {
      article: { ...reviewed, body: paragraphs('All new.') },
    });
    const [row] = (await desk.ask('revisions.list', { id: first.id })).rows;
    if (row === undefined) throw new Error('One was kept.');
    expect(row.reason).toBe('status changed');
    const restored = await desk.ask('revisions.restore', {
      id: first.id,
      content: row.content,
      revision: changed.revision,
    });
    expect(restored.body).toEqual(first.body);
    expect(await reasons(desk, first.id)).toContain('before restoring');
    expect((await kinds(desk, first.id)).at(-1)).toBe('restored');
    expect(Number.parseInt(restored.revision)).toBe(Number.parseInt(changed.revision) + 1);
  });

  it('with a name keep it; a comparison gives both versions', async () => {
    const desk = await open();
    const first = await written(desk);
    await moved(desk, first, 'in review');
    const [row] = (await desk.ask('revisions.list', { id: first.id })).rows;
    if (row === undefined) throw new Error('One was kept.');
    const { content } = row;
    await desk.ask('revisions.name', { id: first.id, content, name: 'As sent to the lawyers' });
    const { rows } = await desk.ask('revisions.list', { id: first.id });
    expect(rows[0]?.name).toBe('As sent to the lawyers');
    const pair = await desk.ask('revisions.compare', {
      id: first.id,
      before: content,
      after: null,
    });
    expect(pair.before.headline).toBe('Bridge to close');
  });

  it('that are damaged are set aside, and the article is not affected', async () => {
    const desk = await open();
    const first = await written(desk);
    await moved(desk, first, 'in review');
    const [row] = (await desk.ask('revisions.list', { id: first.id })).rows;
    if (row === undefined) throw new Error('One was kept.');
    const folder = join(desk.folder, 'library', 'revisions', first.id);
    await truncate(join(folder, `${row.content}.json.gz`), 40);
    expect(
      await desk.refused('revisions.read', { id: first.id, content: row.content }),
    ).toMatchObject({ code: 'damaged file' });
    expect((await desk.ask('article.open', { id: first.id })).headline).toBe('Bridge to close');
    const { files } = await desk.ask('quarantine.list', {});
    expect(files.map(({ file }) => file)).toEqual([`${row.content}.json.gz`]);
  });

  it('are found again when their list is lost', async () => {
    const desk = await open();
    const first = await written(desk);
    await moved(desk, first, 'in review');
    await desk.desk.close();
    const list = join(desk.folder, 'library', 'revisions', first.id, 'revisions.json');
    await writeFile(list, '{"schema":1,"rows":[{');
    const again = await open({ library: join(desk.folder, 'library') });
    expect(new Set(await reasons(again, first.id))).toEqual(new Set(['found']));
  });
});

describe('a save on a stale base', () => {
  it('gets both versions, and a merge that keeps the other among the revisions', async () => {
    const desk = await open();
    const base = await written(desk);
    const theirs = await desk.ask('article.save', {
      article: { ...base, body: paragraphs('The bridge closes on Tuesday.', 'Ferries will run.') },
    });
    const mine: Article = {
      ...base,
      body: paragraphs('The bridge closes on Monday.', 'Ferries will run all night.'),
    };
    const error = await desk.refused('article.save', { article: mine });
    expect(error).toMatchObject({ code: 'conflict', conflict: { stored: theirs } });
    const article = merged(mergeOf(base, mine, theirs), new Map());
    const settled = await desk.ask('article.settle', {
      article,
      other: mine,
      how: 'merged',
      copy: null,
    });
    expect(settled.body).toEqual(
      paragraphs('The bridge closes on Tuesday.', 'Ferries will run all night.'),
    );
    expect(await reasons(desk, base.id)).toEqual(
      expect.arrayContaining(['other version', 'before settling']),
    );
    expect((await kinds(desk, base.id)).at(-1)).toBe('settled');
  });

  it('keeps mine among the revisions even where theirs is kept', async () => {
    const desk = await open();
    const base = await written(desk);
    const theirs = await desk.ask('article.save', { article: { ...base, headline: 'Theirs' } });
    const mine = { ...base, headline: 'Mine' };
    const input = { article: theirs, other: mine, how: 'theirs', copy: null } as const;
    expect(await desk.ask('article.settle', input)).toEqual(theirs);
    const { rows } = await desk.ask('revisions.list', { id: base.id });
    expect(rows.map(({ headline }) => headline)).toContain('Mine');
  });

  it('that changed once more meanwhile is a conflict again', async () => {
    const desk = await open();
    const base = await written(desk);
    const theirs = await desk.ask('article.save', { article: { ...base, headline: 'Theirs' } });
    await desk.ask('article.save', { article: { ...theirs, dek: 'And more' } });
    const input = { article: theirs, other: base, how: 'mine', copy: null } as const;
    expect(await desk.refused('article.settle', input)).toMatchObject({ code: 'conflict' });
  });
});

describe('a file that something else changed', () => {
  it('is taken as a revision, and what stood there before is kept', async () => {
    const desk = await open();
    const article = await written(desk);
    const text = await readFile(fileOf(desk, article), 'utf8');
    await writeFile(fileOf(desk, article), text.replace('Bridge to close', 'Bridge by hand'));
    await expect
      .poll(async () => reasons(desk, article.id), eventually)
      .toEqual(expect.arrayContaining(['before outside change', 'outside change']));
    const { entries } = await desk.ask('log.read', { id: article.id });
    expect(entries.at(-1)?.event).toEqual({
      kind: 'changed outside',
      by: 'hand',
      fields: ['headline'],
    });
    expect((await desk.ask('article.open', { id: article.id })).headline).toBe('Bridge by hand');
  });

  it('as a conflict copy is offered, merged over what both began with, and goes', async () => {
    const desk = await open();
    const first = await written(desk);
    // The stored revision goes into the lineage of whatever follows it.
    const article = await moved(desk, first, 'in review');
    const mine = await desk.ask('article.save', {
      article: {
        ...article,
        body: paragraphs('The bridge closes on Tuesday.', 'Ferries will run.'),
      },
    });
    const elsewhere = { ...article, lineage: mine.lineage, headline: 'Bridge to close for a year' };
    const name = `${article.id} (Ada's conflicted copy 2026-11-24).json`;
    const file = join(desk.folder, 'library', 'articles', name);
    await writeFile(file, JSON.stringify(elsewhere));
    const damaged = await damagedFiles(desk);
    expect(damaged).toMatchObject([{ file: name, copyOf: { id: article.id, tool: 'Dropbox' } }]);
    const { copy, stored, base } = await desk.ask('copy.read', { file: name });
    expect(base?.revision).toBe(article.revision);
    await desk.ask('article.settle', {
      article: merged(mergeOf(base, copy, stored), new Map()),
      other: copy,
      how: 'merged',
      copy: name,
    });
    const settled = await desk.ask('article.open', { id: article.id });
    expect(settled.headline).toBe('Bridge to close for a year');
    expect(settled.body).toEqual(mine.body);
    expect(await readdir(join(desk.folder, 'library', 'articles'))).toEqual([`${article.id}.json`]);
  });
});

describe('a file that cannot be read', () => {
  it('goes into quarantine as it is once it has settled, and the last good version comes back', async () => {
    const desk = await open({ settle: 100 });
    const article = await written(desk);
    await moved(desk, article, 'in review');
    const whole = await readFile(fileOf(desk, article));
    await writeFile(fileOf(desk, article), whole.subarray(0, 200));
    await expect
      .poll(async () => (await desk.ask('quarantine.list', {})).files.length, eventually)
      .toBe(1);
    const [item] = (await desk.ask('quarantine.list', {})).files;
    if (item === undefined) throw new Error('It lies there.');
    const kept = join(desk.folder, 'library', 'quarantine', item.key, `${article.id}.json`);
    expect(await readFile(kept)).toEqual(whole.subarray(0, 200));
    expect(item.lastGood?.headline).toBe('Bridge to close');
    await desk.ask('quarantine.restore', { key: item.key });
    expect((await desk.ask('article.open', { id: article.id })).body).toEqual(article.body);
    expect((await desk.ask('quarantine.list', {})).files).toEqual([]);
    expect(await readFile(kept)).toEqual(whole.subarray(0, 200));
    expect((await kinds(desk, article.id)).slice(-2)).toEqual(['quarantined', 'restored']);
  });

  it('but is only being written right now is left alone', async () => {
    const desk = await open({ settle: 400 });
    const article = await written(desk);
    const whole = await readFile(fileOf(desk, article));
    for (let share = 1; share <= 6; share += 1) {
      await writeFile(fileOf(desk, article), whole.subarray(0, (whole.length * share) / 6));
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await desk.ask('quarantine.list', {})).files).toEqual([]);
    expect((await desk.ask('article.open', { id: article.id })).headline).toBe('Bridge to close');
  });

  it('under a window with unsaved work gives way to that work', async () => {
    const desk = await open({ settle: 100 });
    const article = await written(desk);
    await writeFile(fileOf(desk, article), 'garbage');
    await expect
      .poll(async () => (await desk.ask('quarantine.list', {})).files.length, eventually)
      .toBe(1);
    const saved = await desk.ask('article.save', { article: { ...article, dek: 'Typed since' } });
    expect(saved.dek).toBe('Typed since');
    expect((await desk.ask('quarantine.list', {})).files).toEqual([]);
  });

  it('of a newer format is never moved', async () => {
    const desk = await open({ settle: 50 });
    const article = await written(desk);
    const text = await readFile(fileOf(desk, article), 'utf8');
    await writeFile(fileOf(desk, article), text.replace(/"schema": \d+/, '"schema": 99'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await desk.ask('quarantine.list', {})).files).toEqual([]);
    expect(await readFile(fileOf(desk, article), 'utf8')).toContain('"schema": 99');
  });
});

describe('a file of an older version', () => {
  it('is kept as it was before it is written in the new form', async () => {
    const desk = await open();
    const fixture = join(import.meta.dirname, '../../fixtures/articles/version-1/signed-off.json');
    const id = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11';
    await copyFile(fixture, join(desk.folder, 'library', 'articles', `${id}.json`));
    const article = await desk.ask('article.open', { id });
    expect(article.signOff?.by).toBe('Ed Hale');
    expect(await readdir(join(desk.folder, 'library', 'revisions'))).toEqual([]);
    await desk.ask('article.save', { article: { ...article, dismissed: ['x'] } });
    expect(await reasons(desk, id)).toContain('before migration');
    const { createHash } = await import('node:crypto');
    const original = createHash('sha256')
      .update(await readFile(fixture))
      .digest('hex');
    const { rows } = await desk.ask('revisions.list', { id });
    expect(rows.map(({ content }) => content)).toContain(original);
  });
});
