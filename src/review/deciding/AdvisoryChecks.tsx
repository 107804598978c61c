import type { AdvisoryCode } from '../../criteria/policies/cp-phar-312/advisories.ts';
import { advisoryWording } from '../../criteria/policies/cp-phar-312/wording/advisories.ts';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { acknowledged } from '../case/acts.ts';
import { useReviewing } from '../screen/reviewing.ts';
import { useReview } from './review-context.ts';

/** What the reviewer must have taken note of before deciding; each is acknowledged by itself, and the history has it. */
export function AdvisoryChecks({ advisories }: { readonly advisories: readonly AdvisoryCode[] }) {
  const { reviewed, act } = useReviewing();
  const { errors } = useReview();
  if (advisories.length === 0) return null;
  return (
    <CheckboxGroup
      id="advisories"
      name="advisories"
      legend="Advisories: acknowledge each"
      error={errors.get('advisories')}
      options={advisories.map((code) => ({ value: code, label: advisoryWording[code] }))}
      chosen={reviewed.acknowledged}
      onChange={async (event) => {
        const { value, checked } = event.target;
        act((before, actor) => acknowledged(before, value, checked, actor));
      }}
      onBlur={async () => undefined}
      ref={() => undefined}
    />
  );
}
