import { securityHeaders } from './headers.ts';

/** What lies beside a policy's sources: case and white space do not count. */
const plain = (value: string) => value.toLowerCase().replace(/\s+/g, ' ').trim();

/** The names of the security headers that an answer lacks, or has with another value; in the order in which they are told. */
const lacking = (answer: Headers): readonly string[] =>
  Object.entries(securityHeaders).flatMap(([name, value]) => (plain(answer.get(name) ?? '') === plain(value) ? [] : [name]));

const policy = 'Content-Security-Policy';

/** What a host leaves out of its answer for the page; and the policy of its scripts, since a worker goes by the one that its own file comes with. */
export function leftOut(page: Headers, script: Headers): readonly string[] {
  const names = lacking(page);
  return names.includes(policy) || !lacking(script).includes(policy) ? names : [...names, `${policy} of scripts`];
}
