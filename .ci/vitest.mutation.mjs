// Vitest as Stryker runs it: the tests that judge one room (.ci/mutation.mjs names them), the tables first, the seeded samples last.
// The proofs over full products take too long for each mutant; a seeded share of them stands in tests/criteria/sampled.test.ts.
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
    include: JSON.parse(process.env.MUTATION_TESTS),
    exclude: ['tests/**/proof/!(outline)*'],
    setupFiles: ['.ci/quick-passphrases.mjs'],
    sequence: { sequencer: TablesFirst },
    testTimeout: 60_000,
  },
});
