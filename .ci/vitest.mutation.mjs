// Vitest as Stryker runs it: one room's own tests, without the proofs over a full product that take too long for each mutant; a
// seeded share of those stands in tests/criteria/sampled.test.ts.
import { defineConfig } from 'vitest/config';

const tooLong = ['initial', 'continued', 'not-used', 'questions'];

export default defineConfig({
  test: {
    environment: 'node',
    include: [`tests/${process.env.MUTATED_ROOM}/**/*.test.ts`],
    exclude: tooLong.map((proof) => `tests/criteria/proof/${proof}.test.ts`),
    testTimeout: 60_000,
  },
});
