import type { IncomingFile } from '#shared/desk/contract.ts';

/** What a clipboard offers of one copy. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** The words of a clipboard, formatted and plain; empty for what it does not hold. */
export function pastedFrom(clipboard: DataTransfer | null): Pasted {
  return {
    html: clipboard?.getData('text/html') ?? '',
    text: clipboard?.getData('text/plain') ?? '',
  };
}

/**
 * A paste as files to import, the best first; none when it holds no text. The page is taken where it
 * carries structure; a line of formatted text is taken as plain text.
 */
export function pastedFiles({ html, text }: Pasted): readonly IncomingFile[] {
  const files: IncomingFile[] = [];
  if (/<(?:p|h[1-6]|article|main|section|ul|ol|blockquote|table|br)[\s>/]/i.test(html)) {
    // The clipboard holds characters, not bytes: whatever the page said of its encoding is void.
    const page = html.replace(/<meta[^>]*charset[^>]*>/gi, '');
    files.push(file('Pasted page.html', `<meta charset="utf-8">${page}`));
  }
  if (text.trim() !== '') files.push(file('Pasted text.txt', text));
  return files;
}

function file(name: string, content: string): IncomingFile {
  return { name, bytes: new TextEncoder().encode(content) };
}
