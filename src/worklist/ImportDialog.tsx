import { useEffect, useRef, useState } from 'react';
import type { Desk } from '../request/vault/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { fetched } from '../ui/later.ts';
import type { ImportReport } from './import-report.ts';

interface ImportDialogProps {
  readonly desk: Desk;
  /** taken in at once */
  readonly dropped: readonly File[] | undefined;
  readonly onClose: () => void;
}

/** Takes files in, and says of each what came of it. */
export function ImportDialog({ desk, dropped, onClose }: ImportDialogProps) {
  const [reports, setReports] = useState<readonly ImportReport[]>([]);
  const [progress, setProgress] = useState<string>();
  const take = async (files: readonly File[]) => {
    setProgress('Importing');
    try {
      const { importFile } = await fetched(() => import('./import-files.ts'));
      for (const file of files) {
        setProgress('Importing');
        const report = await importFile(file, { desk, now: Date.now(), onProgress: setProgress });
        setReports((before) => [...before, report]);
      }
    } finally {
      setProgress(undefined);
    }
  };
  const taken = useRef<readonly File[]>(undefined);
  useEffect(() => {
    if (dropped === undefined || taken.current === dropped) return;
    taken.current = dropped;
    void take(dropped);
  });
  return (
    <Dialog open title="Import" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <p>
        Packets and requests (request.json, one or a list), requests exported here, and determinations that a plan sent back: these close
        their request, or open it again where it is pended.
      </p>
      <FileDrop
        id="import-files"
        label="Files"
        hint="JSON up to 45 MB and PDF packets up to 300 MB. A file with a fault changes nothing."
        accept=".json,.ndjson,.pdf,application/json,application/pdf"
        multiple
        onFiles={(files) => void take(files)}
      />
      <div role="status">
        {progress !== undefined && <p>{progress}</p>}
        {reports.map((report, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reports are only added, and the same file may come twice
          <Report key={index} {...report} />
        ))}
      </div>
    </Dialog>
  );
}

/** A file can have thousands of faults; the first show what is wrong. */
const shownIssues = 10;

function Report({ fileName, done, issues }: ImportReport) {
  return (
    <section className="worklist-report">
      <h3>{fileName}</h3>
      {done.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {issues.length > 0 && done.length === 0 && <p>Nothing was imported:</p>}
      <ul>
        {issues.slice(0, shownIssues).map(({ path, message }) => (
          <li key={path + message}>
            {path !== '' && <code>{path}</code>} {message}
          </li>
        ))}
      </ul>
      {issues.length > shownIssues && <p>And {issues.length - shownIssues} more.</p>}
    </section>
  );
}
