import { useEffect, useState } from 'react';
import { FileDown, ImagePlus } from 'lucide-react';
import { insertPictures, picturesAmong } from '../manuscript/pictures.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { classes } from '../ui/classes.ts';
import styles from './drop-target.module.css';
import { importBrowserFiles } from './import-files.ts';

/** Takes files dropped anywhere in the window, and says so while they hover over it. */
export function DropTarget() {
  const hovering = useDroppedFiles();
  if (hovering === null) return null;
  return hovering === 'pictures' ? (
    <div className={classes(styles['overlay'], styles['clear'])} role="status">
      <div className={styles['message']}>
        <ImagePlus aria-hidden />
        <strong>Drop the picture into the text</strong>
      </div>
    </div>
  ) : (
    <div className={styles['overlay']} role="status">
      <div className={styles['message']}>
        <FileDown aria-hidden />
        <strong>Drop to import</strong>
        <span>
          Plain text, Word documents and web pages become articles of their own; packages are taken
          in as they were handed over.
        </span>
      </div>
    </div>
  );
}

type Hovering = 'stories' | 'pictures' | null;

function useDroppedFiles(): Hovering {
  const [hovering, setHovering] = useState<Hovering>(null);
  useEffect(() => {
    // Enter and leave come for every element passed over; the window is left when they cancel out.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth += 1;
      if (useLibrary.getState().info?.writable === false) return;
      setHovering(picturesFor(event) ? 'pictures' : 'stories');
    };
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(null);
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setHovering(null);
      // A picture dropped into the manuscript was taken there.
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      const { info } = useLibrary.getState();
      if (info?.writable === false) {
        useInterface.getState().notify(info.notice ?? '', { tone: 'problem' });
        return;
      }
      const files = [...(event.dataTransfer?.files ?? [])];
      if (picturesFor(event)) void insertPictures(picturesAmong(files));
      else void importBrowserFiles(files);
    };
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop };
    const names = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, []);
  return hovering;
}

/** Pictures alone, while an article lies open that can take them. */
function picturesFor({ dataTransfer }: DragEvent): boolean {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const { article } = useArticle.getState();
  return (
    article !== null && files.length > 0 && files.every(({ type }) => type.startsWith('image/'))
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
