import type { LetterFault } from '../letter/completeness.ts';
import { faultSentence, remedySentence } from '../letter/fault-words.ts';
import { WarningNote } from '../ui/Note.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ExhibitTrouble } from './make/packet.ts';
import { troubleSentences } from './make/troubles.ts';

interface MadeReportProps {
  readonly troubles: readonly ExhibitTrouble[];
  /** what the summary lacks */
  readonly lacks: readonly LetterFault[];
  /** by the file's id */
  readonly passwords: Readonly<Record<string, string>>;
  /** those that the packet was made with */
  readonly tried: Readonly<Record<string, string>>;
  readonly onPassword: (fileId: string, password: string) => void;
}

/** Why a packet is a draft, and what is not in it as it should be, exhibit by exhibit. */
export function MadeReport({ lacks, ...documents }: MadeReportProps) {
  return (
    <>
      {lacks.length > 0 && (
        <WarningNote>
          Every page is marked as a draft. What is missing:{' '}
          {lacks.map((fault) => `${faultSentence(fault)} ${remedySentence(fault)}`).join(' ')}
        </WarningNote>
      )}
      <Documents {...documents} />
    </>
  );
}

/** A locked file is asked for its password. */
function Documents({ troubles, passwords, tried, onPassword }: Omit<MadeReportProps, 'lacks'>) {
  if (troubles.length === 0) return <p>Every document is shown behind its sheet.</p>;
  return (
    <section className="packet-troubles" aria-labelledby="packet-troubles">
      <h3 id="packet-troubles">Look at these before you send it</h3>
      <ul>
        {troubles.map(({ exhibit, title, fileId, trouble }) => (
          <li key={exhibit}>
            <p>
              <strong>
                Exhibit {exhibit}, {title || 'a document without a title'}
              </strong>
            </p>
            <p>{troubleSentences[trouble]}</p>
            {trouble === 'locked' && (
              <TextField
                name={`password-${fileId}`}
                label={`Password of exhibit ${exhibit}`}
                hint="It is used to show the pages, and kept nowhere."
                type="password"
                size={20}
                error={isRefused(tried[fileId], passwords[fileId]) ? 'This password does not open the file.' : undefined}
                value={passwords[fileId] ?? ''}
                onChange={(event) => onPassword(fileId, event.target.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was tried and is still there: the file asked for its password again. */
const isRefused = (tried = '', password = '') => tried !== '' && tried === password;
