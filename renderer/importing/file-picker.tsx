import { useEffect, useRef } from 'react';
import { importBrowserFiles } from './import-files.ts';

let open: (() => void) | null = null;

/** Asks the person for files to import. */
export function openFilePicker(): void {
  open?.();
}

/** The browser's own file dialog; stands once in the window. */
export function FilePicker() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    open = () => {
      input.current?.click();
    };
    return () => {
      open = null;
    };
  }, []);
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      aria-label="Files to import"
      accept=".txt,.text,.html,.htm,.xhtml,.docx,.galley,text/plain,text/html"
      data-import-files
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // The same file may be chosen again.
        event.target.value = '';
        void importBrowserFiles(files);
      }}
    />
  );
}
