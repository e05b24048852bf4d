import { listsOfWord } from './word-lists.ts';

/** What of a paste does not come into the text, so that the writer can be told. */
export interface LeftOut {
  /** Pictures that the paste itself holds, as `data:` addresses. */
  readonly pictures: readonly string[];
  /** Pictures that lie somewhere else: nothing is fetched. */
  readonly picturesElsewhere: number;
  /** Passages that tracked changes had struck out. */
  readonly deletions: number;
  /** Comments of a word processor. */
  readonly comments: number;
}

/**
 * Makes what Word, Google Docs, mail programs and browsers put on the clipboard plain: their wrappers
 * go, lists and table rows become lists and paragraphs, struck-out words and comments are left out.
 * Changes `root`, whose elements are in no page: nothing in them runs or loads.
 */
export function cleanPasted(root: Element): LeftOut {
  remove(root, 'style, script, title, meta, link, template, iframe, object, noscript, xml');
  const deletions = remove(root, 'del, .msoDel, [style*="mso-element:comment-list"] del');
  const comments = remove(root, '.MsoCommentReference, a[style*="mso-comment-reference"]');
  remove(root, '[style*="mso-element:comment-list"], [style*="mso-element: comment-list"]');
  remove(root, '[style*="display:none"], [style*="display: none"], [style*="mso-hide:all"]');
  // Records belong to an article of this desk: what other programs say of them counts for nothing.
  for (const tied of root.querySelectorAll(records)) unwrap(tied);
  const pictures = takePictures(root);
  listsOfWord(root);
  for (const element of root.querySelectorAll('blockquote blockquote')) unwrap(element);
  plainMarks(root);
  for (const row of root.querySelectorAll('tr')) rowToParagraph(row);
  for (const line of root.querySelectorAll('br')) splitAt(line);
  for (const line of [...root.querySelectorAll('br')].reverse()) dropStray(line);
  dropEmpty(root);
  return { ...pictures, deletions, comments };
}

const records = '[data-quote-id], [data-source-id], [data-thread-id], [data-photo-id]';

function remove(root: Element, selector: string): number {
  const found = [...root.querySelectorAll(selector)];
  for (const element of found) element.remove();
  return found.length;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function takePictures(root: Element): Pick<LeftOut, 'pictures' | 'picturesElsewhere'> {
  const pictures: string[] = [];
  let picturesElsewhere = 0;
  for (const image of root.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    const size = Number(image.getAttribute('width') ?? Number.NaN);
    // A pixel that counts readers is no picture.
    if (/^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(source)) pictures.push(source);
    else if (source !== '' && !(size <= 2)) picturesElsewhere += 1;
    image.remove();
  }
  return { pictures, picturesElsewhere };
}

/** Bold and italic are what they look like, not what the element is called: Google Docs lies about both. */
function plainMarks(root: Element): void {
  for (const element of root.querySelectorAll('b, strong, i, em, span')) {
    const style = (element.getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase();
    const name = element.tagName.toLowerCase();
    const heading = element.closest('h1, h2, h3, h4, h5, h6') !== null;
    const bold = name === 'b' || name === 'strong';
    const italic = name === 'i' || name === 'em';
    if (bold && (heading || /font-weight:(?:normal|[1-4]00)/.test(style))) unwrap(element);
    else if (italic && style.includes('font-style:normal')) unwrap(element);
    else if (name === 'span') {
      if (!heading && /font-weight:(?:bold|[6-9]00)/.test(style)) wrapIn(element, 'strong');
      if (style.includes('font-style:italic')) wrapIn(element, 'em');
    }
  }
}

function wrapIn(element: Element, name: 'strong' | 'em'): void {
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** The text knows no tables: a row of short cells is a line with bars, other cells stand for themselves. */
function rowToParagraph(row: Element): void {
  const cells = [...row.children].filter((cell) => /^t[dh]$/i.test(cell.tagName));
  const line = cells.every(({ textContent }) => textContent.trim().length <= longestCell);
  const filled = cells.filter(({ textContent }) => textContent.trim() !== '');
  if (!line || filled.some((cell) => cell.querySelector('ul, ol, table'))) {
    for (const cell of cells) {
      const block = row.ownerDocument.createElement('div');
      block.append(...cell.childNodes);
      cell.replaceWith(block);
    }
    return;
  }
  const paragraph = row.ownerDocument.createElement('p');
  filled.forEach((cell, index) => {
    if (index > 0) paragraph.append(' | ');
    for (const block of cell.querySelectorAll('p, div')) unwrap(block);
    paragraph.append(...cell.childNodes);
  });
  row.replaceChildren(paragraph);
}

/** UTF-16 units; a longer cell is a text. */
const longestCell = 120;

/** Two line ends in a row are the end of a paragraph. */
function splitAt(line: Element): void {
  const next = line.nextSibling;
  const after = next?.nodeType === 3 && next.textContent?.trim() === '' ? next.nextSibling : next;
  const block = line.parentElement;
  if (after?.nodeName.toLowerCase() !== 'br' || !block || !/^(?:p|div)$/i.test(block.tagName)) {
    return;
  }
  const rest = line.ownerDocument.createElement('p');
  for (let node = line.nextSibling; node; node = line.nextSibling) rest.append(node);
  line.remove();
  while (rest.firstChild && isBlank(rest.firstChild)) rest.firstChild.remove();
  block.after(rest);
}

function isBlank(node: ChildNode): boolean {
  return node.nodeName.toLowerCase() === 'br' || (node.nodeType === 3 && !node.textContent?.trim());
}

/** A line end before or after a block, or at a block's end, is nothing that anybody sees. */
function dropStray(line: Element): void {
  const next = beyondBlanks(line, 'nextSibling');
  const before = beyondBlanks(line, 'previousSibling');
  if (next === null || before === null || isBlock(next) || isBlock(before)) line.remove();
}

function beyondBlanks(from: Element, way: 'nextSibling' | 'previousSibling'): ChildNode | null {
  let node = from[way];
  while (node?.nodeType === 3 && !node.textContent?.trim()) node = node[way];
  return node;
}

function isBlock(node: ChildNode): boolean {
  return /^(?:p|div|h[1-6]|ul|ol|blockquote|table|section|article|hr)$/i.test(node.nodeName);
}

/** Blank lines of mail and word processors are paragraphs without words. */
function dropEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6')]) {
    if (element.textContent.trim() === '' && element.querySelector('hr, figure') === null) {
      element.remove();
    }
  }
}
