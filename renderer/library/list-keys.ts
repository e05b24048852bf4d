/** What a key asks of the list. */
export type ListAction =
  | { readonly kind: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly end: boolean; readonly extend: boolean }
  | { readonly kind: 'open' | 'toggle' | 'all' | 'none' | 'rename' | 'trash' }
  | { readonly kind: 'type'; readonly letter: string };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * @param page Rows that a page holds.
 * @returns `null` for a key that means nothing to the list.
 */
export function listAction(press: Press, page: number): ListAction | null {
  const mod = press.ctrlKey || press.metaKey;
  const extend = press.shiftKey;
  if (press.altKey) return null;
  switch (press.key) {
    case 'ArrowDown':
      return { kind: 'move', by: 1, extend };
    case 'ArrowUp':
      return { kind: 'move', by: -1, extend };
    case 'PageDown':
      return { kind: 'move', by: page, extend };
    case 'PageUp':
      return { kind: 'move', by: -page, extend };
    case 'Home':
      return { kind: 'edge', end: false, extend };
    case 'End':
      return { kind: 'edge', end: true, extend };
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'toggle' };
    case 'Escape':
      return { kind: 'none' };
    case 'F2':
      return { kind: 'rename' };
    case 'Delete':
      return { kind: 'trash' };
    default:
      if (mod) return press.key.toLowerCase() === 'a' ? { kind: 'all' } : null;
      return /^[\p{L}\p{N}]$/u.test(press.key) ? { kind: 'type', letter: press.key } : null;
  }
}
