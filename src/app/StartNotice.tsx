import { WarningNote } from '../ui/Note.tsx';

/** What the browser's storage waits for, or that it was closed; above everything else. */
export function StartNotice({ children }: { readonly children: string }) {
  return (
    <div className="app-start" role="alert">
      <WarningNote>{children}</WarningNote>
    </div>
  );
}
