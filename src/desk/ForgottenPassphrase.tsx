import { Suspense, useState } from 'react';
import type { DeskSummary } from '../request/vault/desk-list.ts';
import { Button } from '../ui/Button.tsx';
import { Details } from '../ui/Details.tsx';
import { later } from '../ui/later.ts';

const DeleteDeskDialog = later(() => import('./DeleteDeskDialog.tsx').then((module) => module.DeleteDeskDialog));

/** The only ways on without a passphrase: a backup, or to begin anew. */
export function ForgottenPassphrase({ desks }: { readonly desks: readonly DeskSummary[] }) {
  const [doomed, setDoomed] = useState<DeskSummary>();
  return (
    <div className="desk-forgotten">
      <Details summary="Passphrase forgotten?">
        <p>
          Nobody can recover it. If you have a backup file and remember its passphrase, make a new desk and restore the backup in its
          settings.
        </p>
        <p>A desk that nobody can open any more can be deleted, with everything in it.</p>
        <ul className="desk-doomed">
          {desks.map((desk) => (
            <li key={desk.id}>
              <Button look="quiet" onClick={() => setDoomed(desk)}>
                Delete “{desk.name}”
              </Button>
            </li>
          ))}
        </ul>
      </Details>
      {doomed !== undefined && (
        <Suspense>
          <DeleteDeskDialog desk={doomed} onClose={() => setDoomed(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
