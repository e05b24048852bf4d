import { Check, LocateFixed, X } from 'lucide-react';
import type { Quotation } from '#shared/attribution/reading.ts';
import { spokenWords } from '#shared/attribution/spoken-words.ts';
import type { Shade } from '../reading/attribution.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Card, CardActions } from './card.tsx';
import { moveOn } from './move-on.ts';
import { offerUndo } from './offer-undo.ts';
import { reveal } from './reveal.ts';
import styles from './card.module.css';

interface QuoteGhostProps {
  readonly quotation: Quotation;
  readonly shade: Shade | undefined;
  readonly onAccept: () => void;
}

/** A quotation that the reader found and no record holds: accept it, or dismiss it for good. */
export function QuoteGhost({ quotation, shade, onAccept }: QuoteGhostProps) {
  const { key, parts } = quotation;
  const words = spokenWords(quotation);
  const readOnly = useReadOnly();
  return (
    <Card
      panel="quotes"
      id={key}
      label={`Found in the text: ${words}`}
      ghost
      shade={shade}
      onChoose={() => reveal(parts, false)}
    >
      <blockquote className={styles['words']}>{words}</blockquote>
      <p className={styles['sentence']}>{sentenceOf(quotation)}</p>
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
        <IconButton size="small" label="Show in the text" onPress={() => reveal(parts, true)}>
          <LocateFixed aria-hidden />
        </IconButton>
      </CardActions>
    </Card>
  );
}

function sentenceOf({ speaker, outlet, kind }: Quotation): React.ReactNode {
  const name = speaker?.name ?? speaker?.text ?? null;
  return (
    <>
      {name === null ? <em>Nobody named</em> : <strong>{name}</strong>}
      {speaker?.role ? `, ${speaker.role}` : ''}
      {outlet ? ` · via ${outlet.name}` : ''}
      {kind === 'mixed' ? ' · part of a sentence' : ''}
    </>
  );
}
