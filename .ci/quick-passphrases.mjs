// For mutation runs alone: each mutant unlocks desks again, and 600,000 rounds would make that days. The rounds that a row asks for
// are still checked by the tests; only the time that the browser's PBKDF2 takes is left out.
const deriveKey = crypto.subtle.deriveKey.bind(crypto.subtle);
crypto.subtle.deriveKey = (algorithm, ...others) =>
  deriveKey('iterations' in algorithm ? { ...algorithm, iterations: 1 } : algorithm, ...others);
