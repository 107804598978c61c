import { warnings } from '../criteria/policies/cp-phar-312/wording/policy-text/therapies.ts';
import { InsetNote } from '../ui/Note.tsx';
import { Citation } from './Citation.tsx';
import { listInWords } from './summary.ts';

/** The label's contraindication and boxed warnings, where the dose is asked for. CP.PHAR.312 IV, Appendix C. */
export function BoxedWarnings() {
  return (
    <InsetNote>
      <p>
        <strong>Boxed warnings:</strong> {listInWords(warnings.boxed)}. <strong>Contraindication:</strong> {warnings.contraindication} (
        <Citation id="IV.C" />
        ).
      </p>
    </InsetNote>
  );
}
