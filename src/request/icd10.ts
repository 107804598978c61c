const shape = /^([A-TV-Z]\d[0-9A-Z])\.?([0-9A-Z]{1,4})?$/;

/** Reads a well-formed ICD-10-CM code, with or without its dot, into capitals with the dot. It need not exist. */
export function readIcd10(text: string): { readonly value: string } | { readonly fault: string } {
  const [, category, detail] = shape.exec(text.trim().toUpperCase()) ?? [];
  if (category === undefined) return { fault: 'Enter an ICD-10-CM code such as C91.00' };
  return { value: detail === undefined ? category : `${category}.${detail}` };
}

/** The codes offered for B-ALL, and the disease states that each speaks of; C91.0x does not tell B from T lineage. */
export const leukemiaCodes = [
  { code: 'C91.00', label: 'ALL not having achieved remission', states: ['relapsed', 'refractory', 'other'] },
  { code: 'C91.01', label: 'ALL, in remission', states: ['remission'] },
  { code: 'C91.02', label: 'ALL, in relapse', states: ['relapsed'] },
] as const;
