import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledLicences, bundlesOnly } from './scripts/bundled-packages.ts';

const licences = { main: bundledLicences('licences.md'), window: bundledLicences('licences.md') };

/** What the main process bundles, so that a start reads few files: docs/dependencies.md says of each why. */
const inMain = [
  '@hono/node-server',
  '@noble/hashes',
  'env-paths',
  'hast-util-to-html',
  'hastscript',
  'hono',
  'image-size',
  'lowdb',
  'prosemirror-model',
  'prosemirror-transform',
  'zod',
];

/** What only the shells use that are never packaged: left to Node, and no package of the product. */
const besideTheProduct = ['commander', 'open'];

/** One build for every shell: each entry of `main` is a shell, all serve the same renderer. */
export default defineConfig({
  main: {
    plugins: [licences.main.write(), bundlesOnly(inMain)],
    build: {
      outDir: 'out/main',
      target: 'node20.19',
      sourcemap: true,
      externalizeDeps: { include: besideTheProduct },
      rolldownOptions: {
        input: {
          electron: 'main/electron/main.ts',
          loopback: 'main/loopback/main.ts',
          cli: 'main/cli/main.ts',
          'search-worker': 'main/desk/library/search/worker.ts',
          'material-worker': 'main/desk/material/worker.ts',
        },
        // Beside each other: the desk finds its workers there.
        output: { format: 'es', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload may require nothing but electron and a few built-ins.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // Loopback and app:// serve the build from their own root; a relative base suits both.
    base: './',
    plugins: [react(), licences.window.write()],
    worker: { format: 'es', plugins: () => [licences.window.note()] },
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      // The content security policy allows no data: scripts or fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
