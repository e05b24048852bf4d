import { blocksOf } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import { viaOutlet } from '#shared/article/ledger.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { contextOf } from '#shared/attribution/reading-context.ts';
import type { Quotation, Reading, UnnamedSource } from '#shared/attribution/reading.ts';
import { exitCodeOf, messageOf, type ExitCode } from './exit-codes.ts';
import { note, writeData } from './streams.ts';
import { readFileSubject, type Subject } from './subject.ts';

/**
 * `galley read FILE…`: who says what, through whom. A file that fails stops none of the others.
 * With `json`, one array with an entry a file; places are UTF-16 offsets in `blocks[place.block]`.
 */
export async function readCommand(files: readonly string[], json: boolean): Promise<ExitCode> {
  let code: ExitCode = 0;
  const entries: unknown[] = [];
  for (const path of files) {
    try {
      const subject = await readFileSubject(path);
      const blocks = blocksOf(bodyNode(subject.article.body));
      const reading = createReader().read(blocks, contextOf(subject.article));
      if (json) {
        const { headline } = subject.article;
        entries.push({ file: path, headline, blocks: blocks.map((each) => each.text), ...reading });
      } else await writeData(readable(path, subject, reading));
    } catch (error) {
      note(messageOf(error));
      code = exitCodeOf(error);
    }
  }
  if (json) await writeData(`${JSON.stringify(entries, null, 2)}\n`);
  return code;
}

function readable(path: string, { article }: Subject, reading: Reading): string {
  const cited = reading.outlets.filter((outlet) => outlet.cited).map((outlet) => outlet.name);
  return [
    `${path}: ${article.headline || '(no headline)'}`,
    ...section('Quotations', reading.quotations.map(quotationLine)),
    ...section('Without a name', reading.unnamed.map(unnamedLine)),
    ...section('Outlets cited', [...new Set(cited)]),
    '',
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function quotationLine({ kind, words, spoken, speaker, cue, outlet, media }: Quotation): string {
  const said = kind === 'direct' ? `“${spoken}”` : words;
  const who = speaker === null ? 'nobody named' : (speaker.name ?? speaker.text);
  const via = viaOutlet(speaker?.name, outlet?.name);
  const details = [
    speaker?.role ?? null,
    cue?.text ?? null,
    via === null ? null : `via ${via}`,
    media[0]?.medium ?? null,
  ].filter((detail) => detail !== null);
  return `${said}\n      ${[who, ...details].join(' · ')}`;
}

function unnamedLine({ text, kind, terms, reason, outlet }: UnnamedSource): string {
  const details = [
    kind === 'vague' ? 'vague' : (terms?.text ?? 'no terms given'),
    ...(kind === 'vague' ? [] : [reason?.text ?? 'no reason given']),
    ...(outlet === null ? [] : [`via ${outlet}`]),
  ];
  return `${text} (${details.join('; ')})`;
}
