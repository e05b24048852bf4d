import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freshBuild } from '#scripts/fresh-build.ts';
import { articleSchema } from '#shared/article/article.ts';
import { articleSummarySchema } from '#shared/desk/contract.ts';
import { openDeskIn } from '../../desk-in-folder.ts';
import { runGalley, startGalley } from './run-galley.ts';

const unfinished = `Bakery Moves Its Ovens Overnight

The bakery on Quay Street moved both of its ovens on Monday. Experts say that no loaf was lost.

"We pushed them on rollers," said Ines Batalha, the head baker.
`;

const finished = `<!doctype html>
<html lang="en">
<head><title>Lock Keeper Retires</title>
<meta property="article:section" content="Local">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Lock Keeper Retires","articleSection":"Local","author":{"@type":"Person","name":"Ada Quill"}}</script>
</head>
<body><article><h1>Lock Keeper Retires</h1><p class="byline">By Ada Quill</p>
<p>HOLMWOOD — The keeper of the upper lock handed over her keys on Friday after thirty years.</p>
<p>&ldquo;The water never asked what day it was, and so neither did I,&rdquo; said Ruth Calloway, the lock keeper.</p>
<p>Her successor begins on Monday, and the boats will wait for him as they waited for her.</p>
</article></body></html>
`;

let folder: string;

beforeAll(freshBuild, 120_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-cli-'));
  await writeFile(join(folder, 'bakery.txt'), unfinished);
  await writeFile(join(folder, 'lock.html'), finished);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const checked = z.object({
  blocking: z.number(),
  findings: z.array(
    z.object({
      rule: z.string(),
      region: z.object({ start: z.number(), end: z.number(), startLine: z.number() }).nullable(),
    }),
  ),
});

const sarif = z.object({
  version: z.literal('2.1.0'),
  runs: z.array(
    z.object({
      columnKind: z.literal('utf16CodeUnits'),
      tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number(),
          level: z.enum(['error', 'warning', 'note']),
          locations: z.array(z.object({ physicalLocation: z.unknown() })),
        }),
      ),
    }),
  ),
});

async function importedId(file: string): Promise<string> {
  const { stdout } = await runGalley(folder, ['import', file, '--library', 'desk']);
  return stdout.split(' ')[0] ?? '';
}

describe('galley import and list', () => {
  test('what was imported is listed, with its id, headline and status', async () => {
    const imported = await runGalley(folder, ['import', 'bakery.txt', '--library', 'desk']);
    expect(imported).toMatchObject({ status: 0 });
    expect(imported.stdout).toMatch(/^[0-9a-f-]{36} Bakery Moves Its Ovens Overnight\n$/);

    const listed = await runGalley(folder, ['list', '--json', '--library', 'desk']);
    const rows = z.array(articleSummarySchema).parse(JSON.parse(listed.stdout));
    expect(rows).toMatchObject([
      {
        id: imported.stdout.slice(0, 36),
        headline: 'Bakery Moves Its Ovens Overnight',
        status: 'draft',
      },
    ]);
    const readable = await runGalley(folder, ['list', '--library', 'desk']);
    expect(readable.stdout).toContain('Bakery Moves Its Ovens Overnight');
  });

  test('without --library it is the folder Galley at home', async () => {
    await runGalley(folder, ['import', 'bakery.txt']);
    expect(await readdir(join(folder, 'Galley', 'articles'))).toHaveLength(1);
  });

  test('a file that fails is told, and stops none of the others', async () => {
    await writeFile(join(folder, 'empty.txt'), '');
    const args = ['import', 'empty.txt', 'gone.txt', 'bakery.txt', '--library', 'desk'];
    const { status, stdout, stderr } = await runGalley(folder, args);
    expect(status).toBe(2);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toContain('empty.txt');
    expect(stderr).toContain('There is no file “gone.txt”.');
    expect(stderr).not.toMatch(/\bat .*\.ts:/);
  });
});

describe('galley check', () => {
  test('blocking findings are told with their lines, and end it with 1', async () => {
    const { status, stdout, stderr } = await runGalley(folder, ['check', 'bakery.txt']);
    expect(status).toBe(1);
    expect(stdout).toContain('claim/vague-source  line 3, column 62');
    expect(stdout).toMatch(/\d findings block publication\./);
    expect(stderr).toBe('');
  });

  test('an article that may go out ends it with 0', async () => {
    const { status, stdout } = await runGalley(folder, ['check', 'lock.html', '--json']);
    expect(checked.parse(JSON.parse(stdout))).toMatchObject({ blocking: 0 });
    expect(status).toBe(0);
  });

  test('the library’s article is checked as its file was', async () => {
    const id = await importedId('bakery.txt');
    const stored = await runGalley(folder, ['check', id, '--json', '--library', 'desk']);
    const file = await runGalley(folder, ['check', 'bakery.txt', '--json']);
    const rulesOf = (json: string): readonly string[] =>
      checked.parse(JSON.parse(json)).findings.map(({ rule }) => rule);
    expect(rulesOf(stored.stdout)).toEqual(rulesOf(file.stdout));
    expect(stored.status).toBe(1);
  });

  test.runIf(process.platform === 'linux')(
    'fixes have the marks of the house’s style',
    async () => {
      const config = join(folder, 'config', 'Galley');
      await mkdir(config, { recursive: true });
      const preferences = { name: '', theme: 'system', house: { quotationMarks: 'guillemets' } };
      await writeFile(join(config, 'preferences.json'), JSON.stringify(preferences));
      await writeFile(
        join(folder, 'pier.txt'),
        'A Pier\n\n“It stands, said Jo Lind, the keeper.\n',
      );
      const { stdout } = await runGalley(folder, ['check', 'pier.txt', '--json']);
      expect(stdout).toContain('"text": "«"');
      expect(stdout).toContain('"text": "»"');
    },
  );

  test('SARIF points at the words in the file', async () => {
    const { status, stdout } = await runGalley(folder, ['check', 'bakery.txt', '--sarif']);
    expect(status).toBe(1);
    const log = sarif.parse(JSON.parse(stdout));
    const [run] = log.runs;
    const vague = run?.results.find(({ ruleId }) => ruleId === 'claim/vague-source');
    expect(run?.tool.driver.rules[vague?.ruleIndex ?? -1]?.id).toBe('claim/vague-source');
    expect(vague?.level).toBe('error');
    expect(vague?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'bakery.txt' },
      region: {
        startLine: 3,
        startColumn: 62,
        endLine: 3,
        endColumn: 69,
        charOffset: 95,
        charLength: 7,
      },
    });
    expect(unfinished.slice(95, 102)).toBe('Experts');
  });

  test('what is no article is told, and ends it with 2', async () => {
    await writeFile(join(folder, 'picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    expect(await runGalley(folder, ['check', 'picture.txt'])).toMatchObject({
      status: 2,
      stdout: '',
    });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await runGalley(folder, ['check', nobody])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('galley export', () => {
  test('an uncleared article is refused, and nothing is written', async () => {
    const { status, stdout, stderr } = await runGalley(folder, [
      'export',
      'lock.html',
      '--out',
      'site',
    ]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('signed');
    expect(await readdir(folder)).not.toContain('site');
  });

  test('a draft says that it is one, and where its page is', async () => {
    const args = ['export', 'bakery.txt', '--out', 'site', '--draft'];
    const { status, stdout } = await runGalley(folder, args);
    expect(status).toBe(0);
    const page = await readFile(stdout.trimEnd(), 'utf8');
    expect(stdout.startsWith(join(folder, 'site'))).toBe(true);
    expect(page).toContain('Bakery Moves Its Ovens Overnight');
    expect(page).toMatch(/draft/i);
    expect(await readdir(folder)).not.toContain('Galley');
  });

  test('a signed-off article of the library goes out', async () => {
    const id = await importedId('lock.html');
    const refused = await runGalley(folder, ['export', id, '--out', 'site', '--library', 'desk']);
    expect(refused.status).toBe(1);
    await signOff(id);
    const { status, stdout } = await runGalley(folder, [
      'export',
      id,
      '--out',
      'site',
      '--library',
      'desk',
    ]);
    expect(status).toBe(0);
    const page = await readFile(stdout.trimEnd(), 'utf8');
    expect(page).toContain('Ruth Calloway');
  });

  async function signOff(id: string): Promise<void> {
    const desk = await openDeskIn(folder, { library: join(folder, 'desk') });
    const opened = await desk.request('article.open', { id });
    const { revision } = articleSchema.parse(opened.ok ? opened.value : null);
    const signed = await desk.request('article.signOff', { id, revision, by: 'Nell Marsh' });
    expect(signed).toMatchObject({ ok: true });
    await desk.close();
  }
});

describe('galley read', () => {
  test('says who says what', async () => {
    const { status, stdout } = await runGalley(folder, ['read', 'bakery.txt', 'lock.html']);
    expect(status).toBe(0);
    expect(stdout).toContain('Ines Batalha');
    expect(stdout).toContain('Ruth Calloway');
  });

  test('as JSON, places point into the blocks that stand beside them', async () => {
    const { stdout } = await runGalley(folder, ['read', 'bakery.txt', '--json']);
    const place = z.object({ block: z.number(), start: z.number(), end: z.number() });
    const [entry] = z
      .array(
        z.object({
          blocks: z.array(z.string()),
          quotations: z.array(
            z.object({ kind: z.string(), words: z.string(), parts: z.array(place) }),
          ),
        }),
      )
      .parse(JSON.parse(stdout));
    const quotation = entry?.quotations.find(({ kind }) => kind === 'direct');
    const [part] = quotation?.parts ?? [];
    expect(entry?.blocks[part?.block ?? -1]?.slice(part?.start, part?.end)).toBe(quotation?.words);
  });

  test('lines in, lines out, in order, with offsets into each text', async () => {
    const texts = [
      'Nobody spoke.',
      '"Rain is enough," said Omar Lind.',
      '“Ja 🌧,” said Ada Ek. "No."',
    ];
    const input = texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
    const { status, stdout } = await runGalley(folder, ['read', '--jsonl'], input);
    expect(status).toBe(0);
    const lineSchema = z.object({
      id: z.number(),
      quotes: z.array(
        z.object({
          start: z.number(),
          end: z.number(),
          kind: z.enum(['direct', 'mixed', 'indirect']),
          speaker: z.object({ start: z.number(), end: z.number(), text: z.string() }).optional(),
        }),
      ),
      unnamed: z.array(z.unknown()),
      outlets: z.array(z.unknown()),
    });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)));
    expect(lines.map(({ id }) => id)).toEqual([0, 1, 2]);
    expect(lines[0]?.quotes).toEqual([]);
    for (const { id, quotes } of lines) {
      for (const { speaker } of quotes) {
        if (speaker !== undefined) {
          expect(texts[id]?.slice(speaker.start, speaker.end)).toBe(speaker.text);
        }
      }
    }
    expect(lines[1]?.quotes[0]?.speaker?.text).toBe('Omar Lind');
  });

  test('a line that is none is told by its number, and the others are read', async () => {
    const input = '{"id":"a","text":"x"}\n\nnonsense\n{"id":"b"}\n{"id":"c","text":"y"}\n';
    const { status, stdout, stderr } = await runGalley(folder, ['read', '--jsonl'], input);
    expect(status).toBe(2);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toContain('Line 3 ');
    expect(stderr).toContain('Line 4 ');
  });

  test('a reader that has seen enough ends it quietly', async () => {
    const child = startGalley(folder, ['read', '--jsonl']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdin.on('error', () => undefined);
    const line = `${JSON.stringify({ id: 'x', text: '"Yes," said Ada Ek. '.repeat(50) })}\n`;
    child.stdin.write(line.repeat(200));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.once('close', done));
    expect(status).toBe(0);
    expect(stderr).toBe('');
  });
});

describe('usage', () => {
  test.each([
    [['--help'], 0],
    [['--version'], 0],
    [[], 2],
    [['publish'], 2],
    [['check'], 2],
    [['check', 'bakery.txt', '--xml'], 2],
    [['check', 'bakery.txt', '--json', '--sarif'], 2],
    [['export', 'bakery.txt'], 2],
    [['read'], 2],
    [['read', '--jsonl', 'bakery.txt'], 2],
  ])('%j ends with %i', async (args, wanted) => {
    const { status, stdout, stderr } = await runGalley(folder, args);
    expect(status).toBe(wanted);
    expect(wanted === 0 ? stderr : stdout).toBe('');
    expect(wanted === 0 ? stdout : stderr).not.toBe('');
  });
});
