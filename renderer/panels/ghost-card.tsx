import type { ReactNode } from 'react';
import type { Place } from '#shared/article/blocks.ts';
import type { Shade } from '../reading/attribution.ts';
import type { PanelName } from '../stores/interface.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { Card, CardActions } from './card.tsx';
import { Decision } from './decision.tsx';
import { moveOn } from './move-on.ts';
import { offerUndo } from './offer-undo.ts';
import { reveal } from './reveal.ts';
import { ShowInText } from './show-in-text.tsx';
import styles from './card.module.css';

interface GhostCardProps {
  readonly panel: PanelName;
  readonly id: string;
  /** What is proposed, for screen readers. */
  readonly name: string;
  readonly shade: Shade | undefined;
  /** Where the text has it. */
  readonly places: readonly Place[];
  /** What is remembered when the proposal is dismissed for good. */
  readonly proposalKey: string;
  readonly onAccept: () => void;
  readonly children: ReactNode;
}

/** A proposal of the reader's: accept it as a record, or dismiss it for good. */
export function GhostCard(props: GhostCardProps) {
  const { panel, id, name, shade, places, proposalKey, onAccept, children } = props;
  const readOnly = useReadOnly();
  return (
    <Card
      panel={panel}
      id={id}
      label={`Found in the text: ${name}`}
      ghost
      shade={shade}
      onChoose={() => reveal(places, false)}
    >
      {children}
      <CardActions>
        {readOnly ? null : (
          <Decision
            refusal="Dismiss"
            onAccept={(pressed) => {
              moveOn(pressed);
              onAccept();
            }}
            onRefuse={(pressed) => {
              moveOn(pressed);
              useArticle.getState().dismiss([proposalKey]);
              offerUndo();
            }}
          />
        )}
        <span className={styles['space']} />
        <ShowInText places={places} />
      </CardActions>
    </Card>
  );
}
