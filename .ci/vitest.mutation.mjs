// Vitest as Stryker runs it: one room's own tests, without the proofs over the full product, which take too long for each mutant.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [`tests/${process.env.MUTATED_ROOM}/**/*.test.ts`],
    exclude: ['tests/**/proof/**'],
  },
});
