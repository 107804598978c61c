/** An amount of drug in whole nanograms: 28 mcg is 28000. Integers add up and compare exactly. */
export type Ng = number;

const ngPerMcg = 1000;

/** Micrograms to the nearest nanogram, half up: exact for an amount written with up to three decimals. */
export const ngOf = (mcg: number): Ng => Math.round(mcg * ngPerMcg);

/** An amount in micrograms as a person writes it: `28`, `8.1`. */
export const mcgText = (ng: Ng): string => String(ng / ngPerMcg);

/** Billing units of J9039 (one microgram a unit) for an amount, rounded up to the next whole unit. CP.PHAR.312 Coding. */
export const unitsOf = (ng: Ng): number => Math.ceil(ng / ngPerMcg);
