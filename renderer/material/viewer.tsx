import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { onMac, shortcutText } from '../commands/shortcut.ts';
import { pictureAddress } from '../manuscript/figures.ts';
import { useArticle } from '../stores/article.ts';
import { useMaterial } from '../stores/material.ts';
import type { ReadMaterial } from '../stores/material.ts';
import { IconButton } from '../ui/button.tsx';
import { MaterialReading } from './material-reading.tsx';
import { holderOf } from './quote-work.ts';
import { useViewerFocus } from './use-viewer-focus.ts';
import { viewerKeys } from './viewer-keys.ts';
import styles from './viewer.module.css';

/** What lies open beside the text, in the place of the panels. */
export function MaterialViewer() {
  const shown = useMaterial((state) => state.shown);
  const sources = useArticle((state) => state.article?.sources);
  const held = shown && holderOf(shown.material.asset.sha256, sources ?? []);
  const read = useMaterial((state) =>
    shown === null ? undefined : state.read.get(shown.material.asset.sha256),
  );
  const gone = held === null;
  // Taken away from its source, or another article is open.
  useEffect(() => {
    if (gone) useMaterial.getState().close();
  }, [gone]);
  const place = useRef<HTMLElement>(null);
  useViewerFocus(place);
  if (held === null) return null;

  const { source, material } = held;
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="material-title"
      className={styles['viewer']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        useMaterial.getState().close();
      }}
    >
      <header className={styles['head']}>
        <div className={styles['titles']}>
          <h2 id="material-title" className={styles['title']} title={material.name}>
            {material.name}
          </h2>
          <p className={styles['details']}>{detailsOf(source.name, read)}</p>
        </div>
        <IconButton
          label="Close the material"
          shortcut={shortcutText(viewerKeys.close, onMac())}
          onPress={() => useMaterial.getState().close()}
        >
          <X aria-hidden />
        </IconButton>
      </header>
      <Content key={material.asset.sha256} read={read} material={material} />
    </section>
  );
}

interface ContentProps {
  readonly read: ReadMaterial | undefined;
  readonly material: NonNullable<ReturnType<typeof holderOf>>['material'];
}

function Content({ read, material }: ContentProps) {
  if (read === undefined || read.state === 'loading') {
    return (
      <p role="status" className={styles['message']}>
        Reading {material.name}…
      </p>
    );
  }
  if (read.state === 'failed') {
    return (
      <div role="alert" className={styles['message']}>
        <p>{read.error.message}</p>
      </div>
    );
  }
  if (read.text.kind === 'picture') {
    return (
      <div className={styles['picture']}>
        <img src={pictureAddress(material.asset)} alt={`The picture ${material.name}`} />
      </div>
    );
  }
  return <MaterialReading material={material} text={read.text} />;
}

const kindNames = {
  text: 'Text',
  'web page': 'Web page',
  PDF: 'PDF',
  'Word document': 'Word document',
  transcript: 'Transcript',
  'e-mail': 'E-mail',
  picture: 'Picture',
} as const;

/** "PDF, 12 pages · from Ines Marchetti" */
function detailsOf(source: string, read: ReadMaterial | undefined): string {
  if (read?.state !== 'ready') return `From ${source}`;
  const { kind, pages } = read.text;
  const count = pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`;
  return `${kindNames[kind]}${count} · from ${source}`;
}
