import PostalMime from 'postal-mime';
import type { Address, Email } from 'postal-mime';
import { DeskError } from '#shared/desk/errors.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { parsePage } from '../../importing/html/dom.ts';
import { paragraphsOf } from '../../importing/plain-text.ts';
import { materialOf } from '../draft.ts';
import type { DraftBlock } from '../draft.ts';
import { blocksOfPage } from './page.ts';

/**
 * Reads a saved message: who wrote it, when, about what, and its text. Words that it quotes from others
 * (">") have no speaker.
 *
 * @throws DeskError `damaged file`, `not supported` for a message without text.
 */
export async function readMail(bytes: Uint8Array): Promise<MaterialText> {
  const mail = await parse(bytes);
  const from = nameOf(mail.from);
  const blocks = blocksOfMail(mail).map((block) =>
    block.speaker === undefined ? { ...block, speaker: from } : block,
  );
  const names = mail.attachments.map(({ filename }) => filename ?? 'a file without a name');
  if (blocks.every(({ text }) => text.trim() === '')) {
    throw new DeskError(
      'not supported',
      'This message holds no text of its own, so there is nothing to search or quote. The file is kept with the source.',
    );
  }
  return materialOf(blocks, {
    kind: 'e-mail',
    title: mail.subject?.trim() ?? null,
    date: mail.date ?? null,
    mail: { from: written(mail.from), to: (mail.to ?? []).map(written).join(', ') },
    notice: names.length === 0 ? null : attachmentNotice(names),
  });
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  } catch (error) {
    throw new DeskError(
      'damaged file',
      'This message is damaged and could not be read. The file is kept as it is: save it again in your mail program, and attach that.',
      { cause: error },
    );
  }
}

/** The plain text where the message has one: it is what was typed, and marks what others wrote. */
function blocksOfMail({ text, html }: Email): readonly DraftBlock[] {
  if (text !== undefined && text.trim() !== '') return partsOf(text).flatMap(paragraphsOfPart);
  return blocksOfPage(parsePage(html ?? ''));
}

/** Runs of lines that are quoted from another message, or are not. */
function partsOf(
  text: string,
): readonly { readonly quoted: boolean; readonly lines: readonly string[] }[] {
  const parts: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const quoted = line.startsWith('>');
    const bare = line.replace(/^(?:>\s?)+/, '');
    const last = parts.at(-1);
    if (last?.quoted === quoted) last.lines.push(bare);
    else parts.push({ quoted, lines: [bare] });
  }
  return parts;
}

function paragraphsOfPart({
  quoted,
  lines,
}: ReturnType<typeof partsOf>[number]): readonly DraftBlock[] {
  return paragraphsOf(lines.join('\n')).map((text) =>
    quoted ? { text, speaker: null } : { text },
  );
}

function nameOf(address: Address | undefined): string | null {
  const name = address?.name.trim() ?? '';
  return name === '' ? (address?.address ?? null) : name;
}

function written(address: Address | undefined): string {
  if (address === undefined) return '';
  const { name, address: mailbox = '' } = address;
  return name === '' || name === mailbox ? mailbox : `${name} <${mailbox}>`;
}

function attachmentNotice(names: readonly string[]): string {
  const files = names.length === 1 ? 'A file came' : `${names.length} files came`;
  return `${files} with this message, not shown here: ${names.join(', ')}. Save what you need and attach it by itself.`;
}
