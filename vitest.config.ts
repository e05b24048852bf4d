import { defineConfig } from 'vitest/config';

/**
 * Files that need a process of their own: these stand in for a whole window, or break things that a
 * process has but once.
 */
const apart = [
  'tests/faults/**/*.test.ts',
  'tests/unit/renderer/frame/desk-work.test.ts',
  'tests/unit/renderer/frame/left-off.test.ts',
  'tests/unit/renderer/stores/library.test.ts',
];

export default defineConfig({
  test: {
    // Real files and real services: two at a time suits a laptop and a small CI machine.
    maxWorkers: 2,
    // No measure of speed: a machine that has other work to do takes as long as it takes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: apart },
      },
      {
        extends: true,
        // One after the other in a process: to load the modules anew for each takes half the time.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: apart,
          isolate: false,
        },
      },
    ],
  },
});
