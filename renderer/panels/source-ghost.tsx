import { Check, LocateFixed, X } from 'lucide-react';
import type { Attribution } from '../reading/attribution.ts';
import type { SourceProposal } from '../reading/proposals.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Card, CardActions } from './card.tsx';
import { moveOn } from './move-on.ts';
import { offerUndo } from './offer-undo.ts';
import { reveal } from './reveal.ts';
import styles from './card.module.css';

interface SourceGhostProps {
  readonly proposal: SourceProposal;
  readonly attribution: Attribution;
  readonly onAccept: () => void;
}

/** Somebody the text rests on without a record: accept them, or dismiss the proposal for good. */
export function SourceGhost({ proposal, attribution, onAccept }: SourceGhostProps) {
  const { key, draft, because, places, shadeKey } = proposal;
  const readOnly = useReadOnly();
  return (
    <Card
      panel="sources"
      id={shadeKey}
      label={`Found in the text: ${draft.name}`}
      ghost
      shade={attribution.shades.get(shadeKey)}
      onChoose={() => reveal(places, false)}
    >
      <p className={styles['sentence']}>
        <strong>{draft.name}</strong>
        {draft.role === null ? '' : `, ${draft.role}`}
      </p>
      <p className={styles['faint']}>
        {words[because]}
        {places.length > 1 ? `, ${places.length} times` : ''}
      </p>
      <CardActions>
        {readOnly ? null : (
          <>
            <Button
              size="small"
              icon={<Check aria-hidden />}
              onPress={({ target }) => {
                moveOn(target);
                onAccept();
              }}
            >
              Accept
            </Button>
            <Button
              size="small"
              variant="quiet"
              icon={<X aria-hidden />}
              onPress={({ target }) => {
                moveOn(target);
                useArticle.getState().dismiss([key]);
                offerUndo();
              }}
            >
              Dismiss
            </Button>
          </>
        )}
        <span className={styles['space']} />
        <IconButton size="small" label="Show in the text" onPress={() => reveal(places, true)}>
          <LocateFixed aria-hidden />
        </IconButton>
      </CardActions>
    </Card>
  );
}

const words: Readonly<Record<SourceProposal['because'], string>> = {
  'cited outlet': 'outlet, cited in the text',
  quoted: 'quoted in the text',
  unnamed: 'unnamed source',
  'nobody in particular': 'nobody in particular',
};
