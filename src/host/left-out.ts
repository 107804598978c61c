import { securityHeaders } from './headers.ts';

/** What lies beside a policy's sources: case and white space do not count. */
const plain = (value: string) => value.toLowerCase().replace(/\s+/g, ' ').trim();

/** The names of the security headers that an answer of this host lacks, or has with another value; in the order in which they are told. */
export const leftOut = (answer: Headers): readonly string[] =>
  Object.entries(securityHeaders).flatMap(([name, value]) => (plain(answer.get(name) ?? '') === plain(value) ? [] : [name]));
