import { expect, it } from 'vitest';
import type { ElementKey } from '../../src/letter/elements.ts';
import { remedySentence } from '../../src/letter/fault-words.ts';
import { remedies } from '../../src/letter/remedies.ts';

const isElement = (key: string): key is ElementKey => key in remedies;
const elements = Object.keys(remedies).filter(isElement);
const requirement = { element: 'request', basis: 'rule', source: 'a rule' } as const;

it.each(elements)('what mends a lack of %s is told in words, the plan’s own by its place in plan.json', (element) => {
  const remedy = remedies[element]('him');
  const sentence = remedySentence({ kind: 'missing', ...requirement, element, remedy });
  if (remedy.in === 'plan') expect(sentence).toBe(`Fill in ${remedy.path} in plan.json.`);
  else expect(sentence).toMatch(/^Give (the|what) (?:ID|[^.A-Z])+ in the (request|determination)\.$/);
});
