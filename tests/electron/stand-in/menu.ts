import type { MenuItemConstructorOptions } from 'electron';

/** A menu as its template made it. */
export class Menu {
  static _application: Menu | null = null;
  readonly _items: readonly MenuItemConstructorOptions[];

  constructor(items: readonly MenuItemConstructorOptions[] = []) {
    this._items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    for (const item of flat(template)) {
      if (item.type !== 'separator' && item.label === undefined && item.role === undefined) {
        throw new TypeError('Invalid template for MenuItem: must have label, role or type');
      }
    }
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu._application = menu;
  }
}

export function applicationMenuItems(): readonly MenuItemConstructorOptions[] {
  return Menu._application === null ? [] : flat(Menu._application._items);
}

/** Chooses an item of the application's menu by its id or label. */
export function chooseMenuItem(name: string): void {
  const item = applicationMenuItems().find((one) => one.id === name || one.label === name);
  if (item?.click === undefined) throw new Error(`The menu has no item "${name}" with a click.`);
  const click = item.click as () => void;
  click();
}

function flat(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flat(item.submenu) : []),
  ]);
}
