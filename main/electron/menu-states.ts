import type { Menu } from 'electron';
import type { MenuStates } from '#shared/desk/contract.ts';
import { menuCommands } from '#shared/desk/menu-commands.ts';
import { commandNames } from '#shared/desk/names.ts';

/** The items of the native menu, as the page says that its commands stand. */
export interface FollowingMenu {
  /** Shows what the page has said. */
  readonly show: (states: MenuStates) => void;
  /** Shows what can be asked for while there is no page. */
  readonly showNoPage: () => void;
  /** Shows the same once more: Electron has turned the tick of a chosen item, and the page may not follow. */
  readonly showAgain: () => void;
}

/** Nothing is on, and what opens a window can be asked for. */
const noPage: MenuStates = {
  available: commandNames.filter((name) => menuCommands[name].opensWindow === true),
  ticked: [],
};

/** Has the items of a menu follow the page, from a moment on when there is none yet. */
export function followingMenu(menu: Pick<Menu, 'getMenuItemById'>): FollowingMenu {
  let shown = noPage;
  const show = (states: MenuStates): void => {
    shown = states;
    for (const name of commandNames) {
      const item = menu.getMenuItemById(name);
      if (item === null) continue;
      item.enabled = states.available.includes(name);
      if (menuCommands[name].ticked === true) item.checked = states.ticked.includes(name);
    }
  };
  show(noPage);
  return { show, showNoPage: () => show(noPage), showAgain: () => show(shown) };
}
