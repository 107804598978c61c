import { useEffect, useEffectEvent, useState } from 'react';
import { type CaseContent, readCase } from '../request/case.ts';
import { caseKind } from '../request/kinds.ts';
import type { SaveState } from '../request/vault/autosave.ts';
import type { Desk } from '../request/vault/desk.ts';
import type { Editing } from '../request/vault/editing.ts';
import type { EditAccess } from '../request/vault/record-lock.ts';

/** A case opened in this tab, as far as it got. */
export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'open';
      readonly editing: Editing;
      readonly content: CaseContent;
      readonly access: EditAccess;
      readonly version: number;
    };

interface OpenCase {
  readonly opening: Opening;
  readonly saveState: SaveState;
}

/** Opens a case for editing while the screen shows it. `version` rises when another tab's content replaced what is shown. */
export function useEditing(desk: Desk, id: string): OpenCase {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'unchanged' });
  const accessChanged = useEffectEvent((access: EditAccess, content: unknown) => {
    setOpening((before) => {
      if (before.kind !== 'open') return before;
      const read = content === undefined ? undefined : readCase(content);
      return { ...before, access, content: read ?? before.content, version: before.version + (read === undefined ? 0 : 1) };
    });
  });
  useEffect(() => {
    let isGone = false;
    const opened = desk.edit(id, caseKind, {
      onState: setSaveState,
      onAccess: (access, record) => accessChanged(access, record?.content),
    });
    void opened.then((result) => {
      if (!isGone) setOpening(openingOf(result));
    });
    return () => {
      isGone = true;
      void opened.then((result) => (result.kind === 'editing' ? result.editing.close() : undefined));
    };
  }, [desk, id]);
  return { opening, saveState };
}

function openingOf(result: Awaited<ReturnType<Desk['edit']>>): Opening {
  if (result.kind !== 'editing') return { kind: 'unreadable' };
  const stored = result.unsaved?.content ?? result.record?.content;
  if (stored === undefined) return { kind: 'absent' };
  const content = readCase(stored);
  if (content === undefined) return { kind: 'unreadable' };
  return { kind: 'open', editing: result.editing, content, access: result.editing.access, version: 0 };
}
