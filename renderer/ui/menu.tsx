import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import type { MenuTriggerProps } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import { classes } from './classes.ts';
import { Keys } from './keys.tsx';
import styles from './menu.module.css';

/** One line of a menu. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly run?: () => void;
  /** Opens these in a menu of its own. */
  readonly choices?: readonly MenuChoice[];
}

interface MenuProps {
  /** Names the menu for screen readers. */
  readonly label: string;
  /** Groups of choices, a rule between them. */
  readonly groups: readonly (readonly MenuChoice[])[];
}

interface MenuButtonProps extends MenuProps, Omit<MenuTriggerProps, 'children'> {
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** A button with a menu under it. */
export function MenuButton({ label, groups, children, ...trigger }: MenuButtonProps) {
  return (
    <MenuTrigger {...trigger}>
      {children}
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

interface ContextMenuProps extends MenuProps {
  /** Where the pointer asked for it, in window coordinates; `null` keeps it closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
}

/** A menu at the pointer. */
export function ContextMenu({ label, groups, at, onClose }: ContextMenuProps) {
  const x = at?.x ?? 0;
  const y = at?.y ?? 0;
  return (
    // A menu of its own each time: one that is still going away would not take the focus again.
    <MenuTrigger
      key={at === null ? 'closed' : `${x} ${y}`}
      isOpen={at !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {/* No button opens it that could name it. */}
      <Popover
        aria-label={label}
        aria-labelledby=""
        className={styles['popover'] ?? ''}
        placement="bottom start"
        offset={0}
        triggerRef={{ current: document.body }}
        getTargetRect={() => new DOMRect(x, y, 0, 0)}
      >
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

function MenuList({ label, groups }: MenuProps) {
  const choices = groups.flat();
  return (
    <AriaMenu
      aria-label={label}
      className={styles['menu'] ?? ''}
      disabledKeys={choices.filter((choice) => choice.disabled).map((choice) => choice.id)}
      onAction={(key) => {
        choices.find((choice) => choice.id === key)?.run?.();
      }}
    >
      {groups.map((group, index) => [
        index === 0 ? null : <Separator key={`rule-${index}`} className={styles['rule'] ?? ''} />,
        ...group.map((choice) => <Choice key={choice.id} choice={choice} />),
      ])}
    </AriaMenu>
  );
}

function Choice({ choice }: { readonly choice: MenuChoice }) {
  const { id, label, icon, shortcut, danger, choices } = choice;
  const item = (
    <AriaMenuItem
      id={id}
      textValue={label}
      className={classes(styles['item'], danger && styles['danger'])}
    >
      <span className={styles['icon']}>{icon}</span>
      <span className={styles['label']}>{label}</span>
      {shortcut === undefined ? null : <Keys text={shortcut} />}
      {choices === undefined ? null : (
        <span className={styles['icon']}>
          <ChevronRight aria-hidden />
        </span>
      )}
    </AriaMenuItem>
  );
  if (choices === undefined) return item;
  return (
    <SubmenuTrigger>
      {item}
      <Popover className={styles['popover'] ?? ''} offset={-2}>
        <MenuList label={label} groups={[choices]} />
      </Popover>
    </SubmenuTrigger>
  );
}
