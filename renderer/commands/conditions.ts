import type { Article } from '#shared/article/article.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';

/** When commands can be asked for; each reads how things stand at that moment. */

export function always(): boolean {
  return true;
}

export function isWritable(): boolean {
  return useLibrary.getState().info?.writable !== false;
}

/** False in the proof, too: its text is for reading. */
export function isTextWritable(): boolean {
  return isWritable() && !useInterface.getState().proof;
}

export function hasArticle(): boolean {
  return articleOnDesk() !== null;
}

/** True where the open text may be changed. */
export function canWriteText(): boolean {
  return hasArticle() && isTextWritable();
}

/** True for an open article that may be changed. */
export function canWrite(): boolean {
  return hasArticle() && isWritable();
}

/** `null` where none lies open. */
export function articleOnDesk(): Article | null {
  return useArticle.getState().article;
}
