// For mutation runs alone: each mutant makes and unlocks desks again, and 600,000 rounds each time would take days. Where the salt
// was made in this process a few rounds are taken; the rounds that a row asks for stay as they are, and tests check them. What an
// older program wrote keeps its rounds.
const hexOf = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
const made = new Set();

const getRandomValues = crypto.getRandomValues.bind(crypto);
crypto.getRandomValues = (bytes) => {
  const filled = getRandomValues(bytes);
  made.add(hexOf(filled));
  return filled;
};

const deriveKey = crypto.subtle.deriveKey.bind(crypto.subtle);
crypto.subtle.deriveKey = (algorithm, ...others) =>
  deriveKey(made.has(hexOf(algorithm.salt)) ? { ...algorithm, iterations: 1 + (algorithm.iterations % 1000) } : algorithm, ...others);
