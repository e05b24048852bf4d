import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,faults}/**/*.test.{ts,tsx}'],
    // Real files and real services: two at a time suits a laptop and a small CI machine.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
