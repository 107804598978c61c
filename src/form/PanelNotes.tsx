import { Advisories } from './Advisories.tsx';
import { WhyAsked } from './WhyAsked.tsx';

/** What the panel says under the tree; it comes after the form. */
export function PanelNotes() {
  return (
    <>
      <Advisories />
      <WhyAsked />
    </>
  );
}
