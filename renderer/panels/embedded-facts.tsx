import { Check, TriangleAlert } from 'lucide-react';
import type { Photo } from '#shared/article/ledger.ts';
import { contradictedCredit, embeddedBeside } from '#shared/checks/embedded-facts.ts';
import type { EmbeddedFact } from '#shared/checks/embedded-facts.ts';
import { photoFieldNames } from '../ledger/photo-field-names.ts';
import { Button } from '../ui/button.tsx';
import styles from './photo.module.css';

interface EmbeddedFactsProps {
  readonly photo: Photo;
  readonly onTake: (patch: Partial<Photo>) => void;
}

/** What the file says about itself beside what the record says, to take over field by field. */
export function EmbeddedFacts({ photo, onTake }: EmbeddedFactsProps) {
  const facts = embeddedBeside(photo);
  const copyright = photo.embedded?.['copyright'];
  const missing = facts.filter(({ state }) => state === 'missing');
  const contradicted = contradictedCredit(photo);
  if (facts.length === 0 && copyright === undefined) {
    return photo.asset === null ? null : (
      <p className={styles['note']}>The file says nothing about itself.</p>
    );
  }
  return (
    <section className={styles['embedded']} aria-label="What the file says">
      <header>
        <h3>What the file says</h3>
        {missing.length > 1 ? (
          <Button size="small" variant="quiet" onPress={() => onTake(patchOf(missing))}>
            Take what is missing
          </Button>
        ) : null}
      </header>
      {contradicted === null ? null : (
        <p className={styles['gap']}>
          <TriangleAlert aria-hidden /> The file names {contradicted}; the record credits somebody
          else.
        </p>
      )}
      <dl>
        {facts.map((fact) => (
          <div key={fact.field}>
            <dt>{photoFieldNames[fact.field]}</dt>
            <dd>
              <span>{fact.text}</span>
              {fact.state === 'same' ? (
                <Check aria-label="as in the record" />
              ) : (
                <Button
                  size="small"
                  variant={fact.state === 'missing' ? 'secondary' : 'quiet'}
                  aria-label={`Take it: ${photoFieldNames[fact.field]}`}
                  onPress={() => onTake(patchOf([fact]))}
                >
                  {fact.state === 'missing' ? 'Take it' : 'Take it instead'}
                </Button>
              )}
            </dd>
          </div>
        ))}
        {copyright === undefined ? null : (
          <div>
            <dt>Copyright</dt>
            <dd>
              <span>{copyright}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function patchOf(facts: readonly EmbeddedFact[]): Partial<Photo> {
  return Object.fromEntries(facts.map(({ field, text }) => [field, text]));
}
