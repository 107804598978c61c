import { readFileSync } from 'node:fs';

const cases: readonly { readonly request: object }[] = JSON.parse(readFileSync('tests/cases/cases.json', 'utf8'));

const families = ['Sample', 'Testcase', 'Placeholder', 'Invented', 'Example', 'Nobody', 'Fictional', 'Madeup'];

/** Requests of invented members, one a line (NDJSON): the worked cases over and over, each with a number and a name of its own. */
export function manyRequests(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const request = cases[index % cases.length]?.request ?? {};
    const member = {
      ...Reflect.get(request, 'member'),
      familyName: `${families[index % families.length]}-${index}`,
      givenName: 'Testcase',
    };
    const requestId = (index + 1).toString(16).padStart(32, '0');
    return JSON.stringify({
      ...request,
      requestId,
      urgency: index % 7 === 0 ? 'expedited' : 'standard',
      member: { ...member, memberId: `TEST-${index}` },
    });
  });
  return `${lines.join('\n')}\n`;
}
