import type { ResolveHook } from 'node:module';

const standIn = new URL('electron.ts', import.meta.url).href;

/** `electron` is the stand-in; everything else, and how to read it, is for the next in line. */
export const resolve: ResolveHook = (specifier, context, nextResolve) =>
  nextResolve(/^electron(?:\/main)?$/.test(specifier) ? standIn : specifier, context);
