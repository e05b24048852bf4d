/** Word writes list items as paragraphs whose style names a level: here they become lists. */
export function listsOfWord(root: Element): void {
  let open: Element[] = [];
  let last: Element | null = null;
  for (const paragraph of [...root.querySelectorAll('p[style*="mso-list"]')]) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    if (last === null || previousElement(paragraph) !== last) open = [];
    const marker = takeMarker(paragraph);
    const lists = open.slice(0, level);
    const document = root.ownerDocument;
    while (lists.length < level) {
      const list = document.createElement(
        /^\s*(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker) ? 'ol' : 'ul',
      );
      const parent = lists.at(-1)?.lastElementChild;
      if (parent) parent.append(list);
      else if (lists.length === 0) paragraph.before(list);
      else {
        const item = document.createElement('li');
        lists.at(-1)?.append(item);
        item.append(document.createElement('p'), list);
      }
      lists.push(list);
    }
    const item = document.createElement('li');
    lists.at(-1)?.append(item);
    item.append(paragraph);
    open = lists;
    last = lists[0] ?? null;
  }
}

/** From 1; `null` where the style only says that it is no item. */
function levelOf(paragraph: Element): number | null {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

/** The number or bullet that Word wrote before the words. */
function takeMarker(paragraph: Element): string {
  const marker = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  marker?.remove();
  return marker?.textContent ?? '';
}

function previousElement(paragraph: Element): Element | null {
  return paragraph.previousElementSibling;
}
