import { expect } from '@playwright/test';
import type { FileChooser, Locator, Page } from '@playwright/test';
import { command } from './palette.ts';
import { settled, textOf } from './manuscript.ts';

/** How somebody works at the desk: every feature is walked by both. */
export const hands = ['mouse', 'keyboard'] as const;

/** What a hand does, each thing in the way that its tool has for it. */
export interface Hand {
  /** Goes into a field, or into the text, to write on there. */
  readonly enter: (field: Locator) => Promise<void>;
  /** Asks for a command by its whole title. */
  readonly command: (title: string) => Promise<void>;
  /** Takes back what was just done: by the button beside what is said of it, or by key. */
  readonly undo: () => Promise<void>;
  /** Presses a button, a link or a checkbox. */
  readonly press: (control: Locator) => Promise<void>;
  /** Takes one of a list's options, by its name or the beginning of that. */
  readonly choose: (list: Locator, option: string) => Promise<void>;
  /** Takes one of some radio buttons. */
  readonly take: (group: Locator, option: string) => Promise<void>;
  /** Opens the menu of a button, and takes one of its lines. */
  readonly pick: (button: Locator, line: string | RegExp) => Promise<void>;
  /** Writes into a field, in place of what stands there. */
  readonly write: (field: Locator, words: string) => Promise<void>;
  /** Shows a panel. */
  readonly panel: (
    name: 'Quotes' | 'Sources' | 'Photos' | 'Checks' | 'Notes' | 'History',
  ) => Promise<Locator>;
  /** Selects words within a paragraph of the text. */
  readonly select: (words: string) => Promise<void>;
}

export function handOf(page: Page, name: (typeof hands)[number]): Hand {
  return name === 'mouse' ? mouse(page) : keyboard(page);
}

function mouse(page: Page): Hand {
  return {
    enter: (field) => field.click(),
    command: async (title) => {
      await page.getByRole('button', { name: 'Commands' }).click();
      const palette = page.getByRole('dialog', { name: 'Command palette' });
      await palette.getByRole('menuitem', { name: title }).click();
      await expect(palette).toHaveCount(0);
    },
    undo: () =>
      page
        .getByRole('region', { name: 'Notices' })
        .getByRole('button', { name: 'Undo' })
        .last()
        .click(),
    press: (control) => control.click(),
    choose: async (list, option) => {
      // The system's own list lies outside the page, out of reach of this mouse.
      await list.selectOption({ label: await labelOf(list, option) });
    },
    take: (group, option) => group.getByText(option, { exact: true }).click(),
    pick: async (button, line) => {
      await button.click();
      await page.getByRole('menuitem', { name: line }).click();
    },
    write: async (field, words) => {
      await field.click({ clickCount: 3 });
      await field.fill(words);
    },
    panel: async (name) => {
      await page.getByRole('tab', { name }).click();
      return panelOf(page, name);
    },
    select: async (words) => {
      // Anew where the page moved under it.
      await expect(async () => {
        const { left, right, middle } = await boxOf(page, words);
        await page.mouse.move(left + 1, middle);
        await page.mouse.down();
        await page.mouse.move(right, middle, { steps: 3 });
        await page.mouse.up();
        await settled(page);
        expect(await selection(page)).toBe(words);
      }).toPass();
    },
  };
}

function keyboard(page: Page): Hand {
  return {
    enter: (field) => tabTo(page, field),
    command: (title) => command(page, title),
    undo: () => page.keyboard.press('ControlOrMeta+z'),
    press: async (control) => {
      await tabTo(page, control);
      const isCheckbox = (await control.getAttribute('type')) === 'checkbox';
      await page.keyboard.press(isCheckbox ? 'Space' : 'Enter');
    },
    choose: async (list, option) => {
      const label = await labelOf(list, option);
      await tabTo(page, list);
      await page.keyboard.press('Home');
      const chosen = list.locator('option:checked');
      const options = await list.locator('option').count();
      for (let steps = 0; steps < options && (await chosen.innerText()) !== label; steps += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await expect(chosen).toHaveText(label);
    },
    take: async (group, option) => {
      const radios = group.getByRole('radio');
      await tabTo(page, radios.and(page.locator(':checked')));
      const wanted = group.getByRole('radio', { name: option, exact: true });
      for (let steps = await radios.count(); steps > 0 && !(await wanted.isChecked()); steps -= 1) {
        await page.keyboard.press('ArrowRight');
      }
      await expect(wanted).toBeChecked();
    },
    pick: async (button, line) => {
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await goTo(page, page.getByRole('menuitem', { name: line }));
      await page.keyboard.press('Enter');
    },
    write: async (field, words) => {
      await tabTo(page, field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(words);
    },
    panel: async (name) => {
      await command(page, `Show the ${name === 'History' ? 'version history' : name}`);
      return panelOf(page, name);
    },
    select: async (words) => {
      await tabTo(page, textOf(page));
      const before = await charactersBefore(page, words);
      await page.keyboard.press('ControlOrMeta+Home');
      await settled(page);
      for (let steps = 0; steps < before; steps += 1) await page.keyboard.press('ArrowRight');
      for (let left = words.length; left > 0; left -= 1)
        await page.keyboard.press('Shift+ArrowRight');
      await settled(page);
      expect(await selection(page)).toBe(words);
    },
  };
}

/**
 * Goes with Tab, or back with Shift+Tab, until this has the focus, and with the arrows within what Tab
 * stops at once; whatever takes more than a round cannot be reached.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const look = (): Promise<{ readonly isAbove: boolean; readonly arrows: string | null } | null> =>
    target.evaluate((element) => {
      const focused = document.activeElement;
      if (element === focused) return null;
      const order = focused?.compareDocumentPosition(element);
      const isAbove =
        order !== undefined &&
        focused !== document.body &&
        (order & Node.DOCUMENT_POSITION_PRECEDING) > 0;
      const around = element.closest<HTMLElement>('[role=toolbar], [role=group]');
      const isOneStop = around?.role === 'toolbar' || element.tabIndex < 0;
      if (!isOneStop || !around?.contains(focused)) return { isAbove, arrows: null };
      const [back, on] =
        around.role === 'toolbar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
      return { isAbove, arrows: isAbove ? back : on };
    });
  let seen = await look();
  const way = seen?.isAbove === true ? 'Shift+Tab' : 'Tab';
  for (let presses = 0; presses < 120 && seen !== null; presses += 1) {
    await page.keyboard.press(seen.arrows ?? way);
    seen = await look();
  }
  await expect(target).toBeFocused();
}

/** Goes to a line of an open menu with the arrow keys. */
export async function goTo(page: Page, line: Locator): Promise<void> {
  const menu = page.getByRole('menu').filter({ has: line });
  // It takes the focus a moment after it stands there.
  await expect
    .poll(() => menu.evaluate((list) => list.contains(document.activeElement)))
    .toBe(true);
  const isThere = (): Promise<boolean> =>
    line.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 20 && !(await isThere()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(line).toBeFocused();
}

/** What a control asks the system for, once a hand has pressed it. */
export async function chooserOf(page: Page, press: () => Promise<void>): Promise<FileChooser> {
  const chooser = page.waitForEvent('filechooser');
  await press();
  return chooser;
}

async function panelOf(page: Page, name: string): Promise<Locator> {
  const panel = page.getByRole('tabpanel', { name });
  await expect(panel).toBeVisible();
  return panel;
}

/** The whole name of the option that begins so. */
async function labelOf(list: Locator, option: string): Promise<string> {
  const labels = list.locator('option');
  await expect(labels.filter({ hasText: option }).first()).toBeAttached();
  const label = (await labels.allInnerTexts()).find((text) => text.startsWith(option));
  if (label === undefined) throw new Error(`The list has no “${option}”.`);
  return label;
}

function selection(page: Page): Promise<string> {
  return page.evaluate(() => document.getSelection()?.toString() ?? '');
}

/** How often the right arrow is pressed from the start of the text to these words. */
function charactersBefore(page: Page, words: string): Promise<number> {
  return textOf(page).evaluate((text, sought) => {
    const lines = [...text.children].map((block) => block.textContent);
    const at = lines.join('\n').indexOf(sought);
    if (at < 0) throw new Error(`The text has no “${sought}”.`);
    return at;
  }, words);
}

/** Where the words stand in the window, on one line. */
function boxOf(
  page: Page,
  words: string,
): Promise<{ readonly left: number; readonly right: number; readonly middle: number }> {
  return textOf(page).evaluate((text, sought) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
    const range = document.createRange();
    const at = nodes
      .map(({ data }) => data)
      .join('')
      .indexOf(sought);
    let before = 0;
    for (const node of nodes) {
      const [start, end] = [at - before, at + sought.length - before];
      if (start >= 0 && start < node.length) range.setStart(node, start);
      if (end > 0 && end <= node.length) range.setEnd(node, end);
      before += node.length;
    }
    const { left, right, top, height } = range.getBoundingClientRect();
    if (at < 0 || height === 0) throw new Error(`The text has no “${sought}”.`);
    return { left, right, middle: top + height / 2 };
  }, words);
}
