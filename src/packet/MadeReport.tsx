import { TextField } from '../ui/TextField.tsx';
import type { ExhibitTrouble } from './make/packet.ts';
import { troubleSentences } from './make/troubles.ts';

interface MadeReportProps {
  readonly troubles: readonly ExhibitTrouble[];
  /** by the file's id */
  readonly passwords: Readonly<Record<string, string>>;
  readonly onPassword: (fileId: string, password: string) => void;
}

/** What is not in the packet as it should be, exhibit by exhibit; a locked file is asked for its password. */
export function MadeReport({ troubles, passwords, onPassword }: MadeReportProps) {
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
