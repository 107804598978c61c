import { tkiNotes } from '../criteria/policies/cp-phar-312/wording/policy-text/therapies.ts';
import { Details } from '../ui/Details.tsx';
import { InsetNote } from '../ui/Note.tsx';
import { Citation } from './Citation.tsx';
import { TkiTable } from './TkiTable.tsx';

/** What the policy says of the TKIs, where their history is asked for. CP.PHAR.312 I.A.3.b.ii and its footnote; IV, Appendix B. */
export function TkiFacts() {
  return (
    <>
      <InsetNote>
        <p>
          {tkiNotes.counts} {tkiNotes.authorization} (<Citation id="I.A.3.b.ii" />, <Citation id="I.A.3.b.ii*" />)
        </p>
      </InsetNote>
      <Details summary="The listed TKIs and their doses">
        <TkiTable />
        <p>
          Source: <Citation id="IV.B" />. {tkiNotes.formulary}
        </p>
      </Details>
    </>
  );
}
