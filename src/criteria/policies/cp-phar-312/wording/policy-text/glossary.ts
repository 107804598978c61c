/** An abbreviation and what it stands for. */
interface Entry {
  readonly meaning: string;
  /** whether the policy's own key has it (CP.PHAR.312 IV, Appendix A); the others are this program's */
  readonly inPolicy: boolean;
}

const policys = (meaning: string): Entry => ({ meaning, inPolicy: true });
const ours = (meaning: string): Entry => ({ meaning, inPolicy: false });

/** The abbreviations that the program's screens use, in alphabetical order. */
export const glossary = {
  'B-ALL': policys('B-cell precursor acute lymphoblastic leukemia'),
  'BCR-ABL1': ours('the fused gene of the Philadelphia chromosome'),
  BSA: ours('body surface area, in square metres'),
  CD19: ours('the protein on B cells that blinatumomab binds'),
  CR: policys('complete remission'),
  CRS: ours('cytokine release syndrome'),
  FDA: policys('Food and Drug Administration'),
  HCPCS: ours('Healthcare Common Procedure Coding System'),
  HIM: ours('health insurance marketplace'),
  mcg: ours('microgram'),
  MRD: policys('minimal residual disease'),
  NCCN: policys('National Comprehensive Cancer Network'),
  PDL: ours('preferred drug list, the formulary of Medicaid'),
  Ph: ours('Philadelphia chromosome; Ph-positive disease has it, Ph-negative disease does not'),
  TKI: policys('tyrosine kinase inhibitor'),
} as const satisfies Readonly<Record<string, Entry>>;

export type Abbreviation = keyof typeof glossary;
