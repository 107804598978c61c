import { type MissingText, unicodeNumber } from '../paper/stand-ins.ts';

/** How many texts are listed; a whole reason in another script is one of them. */
const maxListed = 12;

/** Which characters of which field the fonts of a printed file do not have, and what can be done. */
export function MissingGlyphs({ missing }: { readonly missing: readonly MissingText[] }) {
  const [first = ''] = missing.flatMap(({ characters }) => characters);
  return (
    <div className="packet-missing">
      <p>The fonts of printed files do not have these characters:</p>
      <ul>
        {missing.slice(0, maxListed).map(({ where, characters }) => (
          <li key={where}>
            <p>{where}</p>
            <p className="packet-missing-signs">{characters.map((sign) => `${sign} (${unicodeNumber(sign)})`).join(', ')}</p>
          </li>
        ))}
        {missing.length > maxListed && <li>{missing.length - maxListed} further texts</li>}
      </ul>
      <p>
        Write them in another way, or make the file with their numbers in their place, as [{unicodeNumber(first)}]; the file then says so.
        To print them as they are, print the screen from the browser, which takes the fonts of this computer.
      </p>
    </div>
  );
}

/** Every character that is missing anywhere, once. */
export const missingCharacters = (missing: readonly MissingText[]): readonly string[] => [
  ...new Set(missing.flatMap(({ characters }) => characters)),
];
