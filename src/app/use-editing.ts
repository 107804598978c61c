import { useEffect, useEffectEvent, useState } from 'react';
import type { SaveState } from '../request/vault/autosave.ts';
import type { Desk } from '../request/vault/desk.ts';
import type { Editing } from '../request/vault/editing.ts';
import type { EditAccess } from '../request/vault/record-lock.ts';

/** A case opened in this tab, as far as it got. */
export type Opening<Content> =
  | { readonly kind: 'opening' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'open';
      readonly editing: Editing;
      readonly content: Content;
      readonly access: EditAccess;
      readonly version: number;
    };

interface OpenCase<Content> {
  readonly opening: Opening<Content>;
  readonly saveState: SaveState;
}

/** A kind of record, and how its content is read; `undefined` where it is none. One for each kind, made once. */
export interface Readable<Content> {
  readonly kind: string;
  readonly read: (content: unknown) => Content | undefined;
}

/** Opens a case for editing while the screen shows it. `version` rises when another tab's content replaced what is shown. */
export function useEditing<Content>(desk: Desk, id: string, readable: Readable<Content>): OpenCase<Content> {
  const [opening, setOpening] = useState<Opening<Content>>({ kind: 'opening' });
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'unchanged' });
  const accessChanged = useEffectEvent((access: EditAccess, content: unknown) => {
    setOpening((before) => {
      if (before.kind !== 'open') return before;
      const read = content === undefined ? undefined : readable.read(content);
      return { ...before, access, content: read ?? before.content, version: before.version + (read === undefined ? 0 : 1) };
    });
  });
  useEffect(() => {
    let isGone = false;
    const opened = desk.edit(id, readable.kind, {
      onState: setSaveState,
      onAccess: (access, record) => accessChanged(access, record?.content),
    });
    void opened.then((result) => {
      if (!isGone) setOpening(openingOf(result, readable));
    });
    return () => {
      isGone = true;
      void opened.then((result) => (result.kind === 'editing' ? result.editing.close() : undefined));
    };
  }, [desk, id, readable]);
  return { opening, saveState };
}

function openingOf<Content>(result: Awaited<ReturnType<Desk['edit']>>, { read }: Readable<Content>): Opening<Content> {
  if (result.kind !== 'editing') return { kind: 'unreadable' };
  const stored = result.unsaved?.content ?? result.record?.content;
  if (stored === undefined) return { kind: 'absent' };
  const content = read(stored);
  if (content === undefined) return { kind: 'unreadable' };
  return { kind: 'open', editing: result.editing, content, access: result.editing.access, version: 0 };
}
