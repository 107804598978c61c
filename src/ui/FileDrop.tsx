import { type ChangeEvent, type DragEvent, type RefObject, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { droppedFiles } from './dropped-files.ts';
import { describedBy, FieldError, type FieldTexts, Hint } from './Field.tsx';
import { carriesFiles, usePageDrop } from './page-drop.ts';

interface FileDropProps extends FieldTexts {
  readonly id: string;
  /** The limits, said before anything is chosen: kinds, size, number. */
  readonly hint: string;
  /** As the input's `accept`. It guides the file dialog alone: `onFiles` gets whatever is dropped and must check. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** A folder can be chosen or dropped too: every file in it. */
  readonly folders?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Browsers take whole folders by a property that JSX does not know. */
const asFolder = (kept: RefObject<HTMLInputElement | null>) => (input: HTMLInputElement | null) => {
  kept.current = input;
  if (input !== null) input.webkitdirectory = true;
};

/**
 * Files by button or by drag and drop. It keeps none: list what `onFiles` took below it.
 *
 *     <FileDrop id="files" label="Documents" hint="PDF, PNG or JPEG, up to 5 MB each" accept=".pdf,.png,.jpg" multiple onFiles={add} />
 */
export function FileDrop({ id, label, hint, error, optional, accept, multiple, folders, onFiles }: FileDropProps) {
  const folder = useRef<HTMLInputElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  usePageDrop();
  const dropped = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    const { items, files } = event.dataTransfer;
    if (folders) void droppedFiles(items, files).then(onFiles);
    else onFiles([...files]);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    event.target.value = ''; // so that the same file can be chosen again
  };
  return (
    <section
      className="ui-field ui-drop"
      aria-label={label}
      data-over={isOver ? '' : undefined}
      data-invalid={error ? '' : undefined}
      onDragOver={(event) => setIsOver(carriesFiles(event))}
      onDragLeave={() => setIsOver(false)}
      onDrop={dropped}
    >
      <p className="ui-label">{optional ? `${label} (optional)` : label}</p>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      <p className="ui-line">
        <Button id={id} aria-describedby={describedBy(id, { hint, error })} onClick={() => input.current?.click()}>
          {multiple ? 'Choose files' : 'Choose a file'}
        </Button>
        {folders && <Button onClick={() => folder.current?.click()}>Choose a folder</Button>}
        <span className="ui-hint">or drop {multiple ? 'them' : 'it'} here</span>
      </p>
      <input ref={input} type="file" hidden aria-label={label} accept={accept} multiple={multiple} onChange={chosen} />
      {folders && <input ref={asFolder(folder)} type="file" hidden aria-label={`${label}, a folder`} onChange={chosen} />}
    </section>
  );
}
