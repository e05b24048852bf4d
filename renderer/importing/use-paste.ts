import { useEffect } from 'react';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { isEditable } from '../ui/is-editable.ts';
import { importBrowserFiles, importPasted } from './import-files.ts';
import { pastedFiles, pastedFrom } from './pasted.ts';

/** Makes an article of what is pasted while no text field has the focus. */
export function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (event.defaultPrevented || !clipboardData || isEditable(event.target)) return;
      if (useInterface.getState().dialog !== null) return;
      if (useLibrary.getState().info?.writable === false) return;
      const files = [...clipboardData.files];
      const pasted = pastedFrom(clipboardData);
      if (pastedFiles(pasted).length > 0) void importPasted(pasted);
      else if (files.length > 0) void importBrowserFiles(files);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('paste', paste);
    };
  }, []);
}
