import { useEffect, useState } from 'react';
import { FileDown } from 'lucide-react';
import styles from './drop-target.module.css';
import { importBrowserFiles } from './import-files.ts';

/** Takes files dropped anywhere in the window, and says so while they hover over it. */
export function DropTarget() {
  const hovering = useDroppedFiles();
  if (!hovering) return null;
  return (
    <div className={styles['overlay']} role="status">
      <div className={styles['message']}>
        <FileDown aria-hidden />
        <strong>Drop to import</strong>
        <span>Plain text and web pages become articles of their own.</span>
      </div>
    </div>
  );
}

function useDroppedFiles(): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    // Enter and leave come for every element passed over; the window is left when they cancel out.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setHovering(true);
    };
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setHovering(false);
      // A picture dropped into the manuscript was taken there.
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      void importBrowserFiles([...(event.dataTransfer?.files ?? [])]);
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

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
