import styles from './keys.module.css';

/** A shortcut, as its keys: "Ctrl+K" or "⌘K". */
export function Keys({ text }: { readonly text: string }) {
  return <kbd className={styles['keys']}>{text}</kbd>;
}
