import { heightMatters } from '../criteria/policies/cp-phar-312/facts.ts';
import { type Ng, ngOf } from './amount.ts';
import { fullRate, stepRate } from './label.ts';
import { nearestToRoot } from './root.ts';

/** The label's doses for one member: full, and for the first week of relapsed or refractory disease. */
export type MemberDose =
  | { readonly basis: 'fixed'; readonly full: Ng; readonly step: Ng }
  | {
      readonly basis: 'body-surface';
      readonly full: Ng;
      readonly step: Ng;
      /** hundredths of a square metre */
      readonly bsaHundredths: number;
      /** whether the maximum cuts the full dose */
      readonly capped: boolean;
    }
  | { readonly basis: 'open'; readonly needs: 'weightKg' | 'heightCm' };

/** Mosteller: sqrt(cm * kg / 3600) is sqrt(cm * kg) / 60, in square metres. */
const mostellerDivisor = 60n;

/**
 * A dose by body surface, to the nearest tenth of a microgram, half up; below one microgram, where a tenth would be
 * coarser than the criteria's allowance of 5 %, to the nearest hundredth.
 */
function doseByBodySurface(weightKg: number, heightCm: number, mcgPerM2: bigint): Ng {
  const hundredths = nearestToRoot(weightKg, heightCm, 100n * mcgPerM2, mostellerDivisor);
  return hundredths < 100 ? hundredths * 10 : nearestToRoot(weightKg, heightCm, 10n * mcgPerM2, mostellerDivisor) * 100;
}

/**
 * The label's dose for a member of a weight (kg) and height (cm): from 45 kg on 28 mcg a day after a step of 9; below,
 * 15 and 5 mcg/m2 a day by Mosteller's body surface, never above the fixed dose of the same days. `open` while a weight
 * or height that is needed is missing. Without the allowance that the criteria make. CP.PHAR.312 V.
 */
export function memberDose(weightKg: number | undefined, heightCm: number | undefined): MemberDose {
  const fixed = { full: ngOf(fullRate.fixedMcg), step: ngOf(stepRate.fixedMcg) };
  if (weightKg === undefined) return { basis: 'open', needs: 'weightKg' };
  if (!heightMatters(weightKg)) return { basis: 'fixed', ...fixed };
  if (heightCm === undefined) return { basis: 'open', needs: 'heightCm' };
  const full = doseByBodySurface(weightKg, heightCm, fullRate.mcgPerM2);
  return {
    basis: 'body-surface',
    full: Math.min(full, fixed.full),
    step: Math.min(doseByBodySurface(weightKg, heightCm, stepRate.mcgPerM2), fixed.step),
    bsaHundredths: nearestToRoot(weightKg, heightCm, 100n, mostellerDivisor),
    capped: full > fixed.full,
  };
}
