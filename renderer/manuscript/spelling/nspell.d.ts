/** As much of nspell as is used; the published types would bring Node into the window. */
declare module 'nspell' {
  interface Spelling {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  export default function nspell(aff: string, dic: string): Spelling;
}
