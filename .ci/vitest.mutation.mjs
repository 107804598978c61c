// Vitest as Stryker runs it: one room's own tests, the tables first, the seeded samples last. The proofs over full products take
// too long for each mutant; a seeded share of them stands in tests/criteria/sampled.test.ts.
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** A mutant is done with at its first failing test, so what runs quickly runs first. */
class TablesFirst extends BaseSequencer {
  async sort(files) {
    const isSlow = ({ moduleId }) => moduleId.includes('/sampled.test.');
    return [...files].sort((one, other) => Number(isSlow(one)) - Number(isSlow(other)) || one.moduleId.localeCompare(other.moduleId));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    include: [`tests/${process.env.MUTATED_ROOM}/**/*.test.ts`],
    exclude: ['tests/**/proof/!(outline)*'],
    sequence: { sequencer: TablesFirst },
    testTimeout: 60_000,
  },
});
