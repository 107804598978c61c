import type { LetterFault } from './completeness.ts';
import { faultSentence, remedySentence } from './fault-words.ts';

/** What the letter lacks, each with its source and how to mend it; nothing where it is complete. */
export function DraftNotice({ faults }: { readonly faults: readonly LetterFault[] }) {
  if (faults.length === 0) return null;
  return (
    <section className="ui-note" data-kind="warning" aria-labelledby="letter-draft">
      <h2 id="letter-draft">This is a draft: {faults.length === 1 ? '1 thing is' : `${faults.length} things are`} missing</h2>
      <p>It is printed with a mark across each page until the letter has:</p>
      <ul className="letter-view-faults">
        {faults.map((fault) => (
          <li key={faultSentence(fault)}>
            <p>{faultSentence(fault)}</p>
            <p className="letter-view-remedy">{remedySentence(fault)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
