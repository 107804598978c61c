import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import type { PolicyPlace } from '../criteria/policies/cp-phar-312/wording/policy-text/places.ts';
import { PolicyLink } from './PolicyLink.tsx';

/** Words by which our sentences cite what is no criterion. */
const phrases: ReadonlyMap<string, PolicyPlace> = new Map([
  ['section V', 'V'],
  ['FDA approved indications', 'indications'],
  ['footnote to the dose criterion', 'I.A.4*'],
  ['note at the end of the policy', 'note'],
]);

const citation = new RegExp(`(\\bI{1,2}\\.[AB](?:\\.[a-z0-9]+)*\\*?|(?:${[...phrases.keys()].join('|')})\\b)`);

const isCriterion = (id: string): id is keyof typeof criterionWording => Object.hasOwn(criterionWording, id);

/**
 * A sentence of ours with its citations as links to the policy page.
 *
 *     <CitedText>Imatinib is the only TKI that qualifies (I.A.3.b.ii).</CitedText>
 */
export function CitedText({ children }: { readonly children: string }) {
  // a split by a group keeps the group: every second part is a citation
  return children.split(citation).map((part, index) => {
    const place = isCriterion(part) ? part : phrases.get(part);
    if (place === undefined) return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name, and change together
      <PolicyLink key={index} to={place}>
        {part}
      </PolicyLink>
    );
  });
}
