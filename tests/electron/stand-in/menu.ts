import type { MenuItemConstructorOptions } from 'electron';
import { strict } from './strict.ts';

/** An item as its options made it, and as it stands. */
class StandInItem {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly label: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  enabled: boolean;
  checked: boolean;
  /** The stand-in's own: what the options give to a click. */
  readonly _click: MenuItemConstructorOptions['click'];

  constructor(options: MenuItemConstructorOptions) {
    this.id = options.id;
    this.role = options.role;
    this.label = options.label;
    this.type = options.type ?? 'normal';
    this.accelerator = options.accelerator ?? undefined;
    this.enabled = options.enabled ?? true;
    this.checked = options.checked ?? false;
    this._click = options.click;
  }
}

/** A menu as its template made it. */
export class Menu {
  static _application: Menu | null = null;
  readonly _items: readonly StandInItem[];

  constructor(items: readonly StandInItem[] = []) {
    this._items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    const items = flat(template);
    for (const item of items) {
      if (item.type !== 'separator' && item.label === undefined && item.role === undefined) {
        throw new TypeError('Invalid template for MenuItem: must have label, role or type');
      }
    }
    return strict('Menu', new Menu(items.map((item) => strict('MenuItem', new StandInItem(item)))));
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu._application = menu;
  }

  /** In submenus, too. */
  getMenuItemById(id: string): StandInItem | null {
    return this._items.find((item) => item.id === id) ?? null;
  }
}

export function applicationMenuItems(): readonly StandInItem[] {
  return Menu._application === null ? [] : Menu._application._items;
}

/**
 * Chooses an item of the application's menu by its id or label. As in Electron, the tick of a checkbox
 * turns before its click is heard. One that is greyed cannot be chosen, but for a menu that was `open`
 * before it was.
 */
export function chooseMenuItem(name: string, menu: 'as it is' | 'open' = 'as it is'): void {
  const item = applicationMenuItems().find((one) => one.id === name || one.label === name);
  if (item?._click === undefined) throw new Error(`The menu has no item "${name}" with a click.`);
  if (menu === 'as it is' && !item.enabled) throw new Error(`The item "${name}" is greyed.`);
  if (item.type === 'checkbox') item.checked = !item.checked;
  const click = item._click as () => void;
  click();
}

function flat(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flat(item.submenu) : []),
  ]);
}
