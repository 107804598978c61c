/** The prefix that the check digit of a US National Provider Identifier is computed with (ISO issuer 80840). */
const issuer = '80840';

/** Luhn's sum over a text of digits, the check digit included; a multiple of 10 where it is right. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** Reads an NPI: ten digits, the first 1 or 2, with its check digit; spaces and hyphens are dropped. */
export function readNpi(text: string): { readonly value: string } | { readonly fault: string } {
  const npi = text.replace(/[\s-]/g, '');
  if (!/^[12]\d{9}$/.test(npi)) return { fault: 'Enter the NPI as 10 digits that begin with 1 or 2' };
  if (luhnSum(issuer + npi) % 10 !== 0) return { fault: 'This NPI fails its check digit: compare it with the source' };
  return { value: npi };
}
