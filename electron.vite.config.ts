import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The licences of the packages that are bundled, in `out/main` and `out/renderer`. */
const license = { fileName: 'licences.md' };

/** One build for every shell: each entry of `main` is a shell, all serve the same renderer. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.19',
      sourcemap: true,
      license,
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
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      license,
      // The content security policy allows no data: scripts or fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
