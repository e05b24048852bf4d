import { FileText, Paperclip, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import type { Source } from '#shared/article/ledger.ts';
import { useReadOnly } from '../stores/library.ts';
import { useMaterial } from '../stores/material.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { attachFiles, detachFile, materialFiles } from './attach.ts';
import styles from './source-material.module.css';

/** The files that stand behind a source, on its card: open, attach (also by dropping), take away. */
export function SourceMaterial({ source }: { readonly source: Source }) {
  const place = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const readOnly = useReadOnly();
  const hovering = useDroppedOnCard(place, source.id, !readOnly);

  return (
    <div ref={place} className={classes(styles['material'], hovering && styles['hovering'])}>
      {source.material.length > 0 ? (
        <ul aria-label={`Material of ${source.name}`} className={styles['files']}>
          {source.material.map((material) => (
            <li key={material.asset.sha256} className={styles['file']}>
              <PlainButton
                className={styles['open'] ?? ''}
                data-opens-material={material.asset.sha256}
                onPress={() => useMaterial.getState().show(source.id, material)}
              >
                <FileText aria-hidden />
                <span className={styles['name']}>{material.name}</span>
              </PlainButton>
              {readOnly ? null : (
                <IconButton
                  size="small"
                  label={`Remove ${material.name}`}
                  onPress={() => detachFile(source, material.asset.sha256)}
                >
                  <X aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {readOnly ? null : (
        <>
          <Button
            size="small"
            variant="quiet"
            icon={<Paperclip aria-hidden />}
            aria-label={`Attach material to ${source.name}`}
            onPress={() => picker.current?.click()}
          >
            {hovering ? 'Drop to attach' : 'Attach material'}
          </Button>
          <input
            ref={picker}
            type="file"
            accept={materialFiles}
            multiple
            hidden
            data-attach-to={source.id}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              // The same file may be chosen again.
              event.target.value = '';
              void attachFiles(source.id, files);
            }}
          />
        </>
      )}
    </div>
  );
}

/** Takes files dropped anywhere on the card around `place`; true while some hover over it. */
function useDroppedOnCard(
  place: React.RefObject<HTMLElement | null>,
  sourceId: string,
  writable: boolean,
): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const card = place.current?.closest('li');
    if (!card || !writable) return undefined;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node && card.contains(event.relatedTarget))) {
        setHovering(false);
      }
    };
    const drop = (event: DragEvent): void => {
      setHovering(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      // Not for the window, which would make an article of it.
      event.preventDefault();
      void attachFiles(sourceId, files);
    };
    card.addEventListener('dragover', over);
    card.addEventListener('dragleave', leave);
    card.addEventListener('drop', drop);
    return () => {
      card.removeEventListener('dragover', over);
      card.removeEventListener('dragleave', leave);
      card.removeEventListener('drop', drop);
    };
  }, [place, sourceId, writable]);
  return hovering;
}
