import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PlanProfile } from '../../plan/plan.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { fetched } from '../../ui/later.ts';
import { ArrivalFields } from './ArrivalFields.tsx';
import { arrivalAt, readArrival } from './arrival-draft.ts';
import type { ArrivalReport } from './import-arrivals.ts';
import { queueQuery } from './queue-query.ts';

interface ArrivalDialogProps {
  readonly desk: Desk;
  readonly plan: PlanProfile;
  /** dropped on the page: taken in once it is said when they were received */
  readonly dropped: readonly File[];
  readonly onClose: () => void;
}

/** Takes requests in: when they were received, then the files; and says of each what came of it. */
export function ArrivalDialog({ desk, plan, dropped, onClose }: ArrivalDialogProps) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => arrivalAt(Date.now(), plan.desk.timeZone));
  const [reports, setReports] = useState<readonly ArrivalReport[]>([]);
  const [progress, setProgress] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const read = readArrival(draft, Date.now());
  const errors = attempt > 0 && !read.ok ? read.errors : [];
  const take = async (files: readonly File[]) => {
    setAttempt(attempt + 1);
    if (!read.ok || progress !== undefined) return;
    setProgress('Reading');
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    try {
      const [{ importArrivals }, queue] = await Promise.all([
        fetched(() => import('./import-arrivals.ts')),
        client.fetchQuery(queueQuery(desk)),
      ]);
      const rows = queue.kind === 'listed' ? queue.rows : [];
      const by = `desk ${desk.name}`;
      const done = await importArrivals(files, { desk, arrival: read.arrival, by, rows, signal, onProgress: setProgress });
      setReports((before) => [...before, ...done]);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <Dialog
      open
      title="Import requests"
      onClose={onClose}
      actions={
        progress === undefined ? (
          <>
            <Button onClick={onClose}>Close</Button>
            {dropped.length > 0 && reports.length === 0 && (
              <Button look="primary" onClick={() => void take(dropped)}>
                Import {dropped.length === 1 ? dropped[0]?.name : `the ${dropped.length} files`}
              </Button>
            )}
          </>
        ) : (
          <Button onClick={() => stopping.current?.abort()}>Stop the import</Button>
        )
      }
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <ArrivalFields draft={draft} onDraft={setDraft} zone={plan.desk.timeZone} errors={errors} />
      <FileDrop
        id="arrival-files"
        label="Files"
        hint="Packets (PDF, up to 300 MB), requests and cases (JSON, NDJSON, up to 45 MB), or a folder of up to 10,000 files. A file with a fault changes nothing."
        accept=".pdf,.json,.ndjson,.jsonl,application/pdf,application/json"
        multiple
        folders
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

function Report({ fileName, done, issues }: ArrivalReport) {
  return (
    <section className="queue-report">
      <h3>{fileName}</h3>
      {done.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {issues.length > 0 && (
        <ul>
          {issues.slice(0, mostIssues).map(({ path, message }) => (
            <li key={path + message}>
              {path !== '' && <strong>{path}: </strong>}
              {message}
            </li>
          ))}
        </ul>
      )}
      {issues.length > mostIssues && <p>{issues.length - mostIssues} more faults of this file are not listed.</p>}
    </section>
  );
}

const mostIssues = 50;
