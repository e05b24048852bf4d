import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './publishing.module.css';

/** What kept the desk from doing it, in the desk's words. */
export function Problem({ error }: { readonly error: DeskErrorValue }) {
  return (
    <Banner tone={error.code === 'blocked' ? 'block' : 'warning'}>
      <p>{error.message}</p>
      {error.code === 'blocked' && error.details.length > 0 ? (
        <ul className={styles['details']}>
          {error.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      ) : null}
    </Banner>
  );
}
