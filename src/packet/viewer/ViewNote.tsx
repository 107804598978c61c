import type { ReactNode } from 'react';
import { type ViewFault, viewFaults } from './faults.ts';

/** In place of a page: what the viewer is doing, or why it shows nothing. */
export function ViewNote({ fault, children }: { readonly fault?: ViewFault; readonly children?: ReactNode }) {
  return (
    <p className="viewer-note" role="status">
      {fault === undefined ? children : viewFaults[fault]}
    </p>
  );
}
