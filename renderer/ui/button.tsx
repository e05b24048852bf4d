import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Tip } from './tip.tsx';

interface ButtonLook {
  /** `primary`: the one thing a view is for. `quiet`: no frame until it is pointed at. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium';
}

type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> &
  ButtonLook & {
    readonly icon?: ReactNode;
    readonly children: ReactNode;
    readonly className?: string | undefined;
  };

/** A button that says in words what it does. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes(styles['button'], styles[variant], styles[size], className)}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> &
  ButtonLook & {
    /** Its name, shown as a tooltip and read by screen readers. */
    readonly label: string;
    /** False for a sign that everybody knows where Escape has more to do than to close a tooltip. */
    readonly hasTip?: boolean;
    /** A shortcut as `shortcutText` writes it. */
    readonly shortcut?: string | undefined;
    readonly className?: string | undefined;
    readonly children: ReactNode;
  };

/** A button that is an icon alone, with its name and shortcut in a tooltip. */
export function IconButton({
  label,
  hasTip = true,
  shortcut,
  variant = 'quiet',
  size = 'medium',
  className,
  children,
  ...rest
}: IconButtonProps) {
  const button = (
    <AriaButton
      {...rest}
      aria-label={label}
      className={classes(
        styles['button'],
        styles['icon'],
        styles[variant],
        styles[size],
        className,
      )}
    >
      {children}
    </AriaButton>
  );
  if (!hasTip) return button;
  return (
    <Tip label={label} shortcut={shortcut}>
      {button}
    </Tip>
  );
}
