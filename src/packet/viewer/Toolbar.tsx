import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { fitWidth, nextZoom } from './zoom.ts';

export interface Pages {
  /** from 1 */
  readonly number: number;
  readonly count: number;
  readonly goTo: (number: number) => void;
}

interface ToolbarProps {
  readonly pages: Pages | undefined;
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
}

/** Turning pages and zooming. A button at its end does nothing, and keeps the focus. */
export function Toolbar({ pages, zoom, setZoom }: ToolbarProps) {
  return (
    <div className="viewer-tools">
      {pages !== undefined && <PageTools {...pages} />}
      <span className="viewer-tool-group">
        <Tool name="Zoom out" keys="-" onClick={() => setZoom(nextZoom(zoom, 'out'))}>
          −
        </Tool>
        <output className="viewer-zoom">{Math.round(zoom * 100)} %</output>
        <Tool name="Zoom in" keys="+" onClick={() => setZoom(nextZoom(zoom, 'in'))}>
          +
        </Tool>
        <Button look="quiet" onClick={() => setZoom(fitWidth)}>
          Fit width
        </Button>
      </span>
    </div>
  );
}

function PageTools({ number, count, goTo }: Pages) {
  return (
    <span className="viewer-tool-group">
      <Tool name="Previous page" keys="ArrowLeft" onClick={() => goTo(number - 1)}>
        ‹
      </Tool>
      <Tool name="Next page" keys="ArrowRight" onClick={() => goTo(number + 1)}>
        ›
      </Tool>
      <PageNumber number={number} count={count} goTo={goTo} />
      <span className="ui-hidden" role="status">
        Page {number} of {count}
      </span>
    </span>
  );
}

/** The page's number, to be typed over; Enter goes there, keeps the focus, and is no Enter of a form around it. */
function PageNumber({ number, count, goTo }: Pages) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current !== null) field.current.value = String(number);
  }, [number]);
  const go = (input: HTMLInputElement) => {
    const text = input.value.trim();
    // what is no page of the file does not stay there
    input.value = String(number);
    if (/^\d+$/.test(text) && Number(text) !== number) goTo(Number(text));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    go(event.currentTarget);
  };
  return (
    <span className="viewer-number">
      <label htmlFor={id}>Page</label>
      <input
        className="ui-input"
        id={id}
        ref={field}
        inputMode="numeric"
        autoComplete="off"
        size={3}
        defaultValue={number}
        onKeyDown={onKeyDown}
        onBlur={(event) => go(event.currentTarget)}
      />
      <span>of {count}</span>
    </span>
  );
}

interface ToolProps {
  readonly name: string;
  /** the key that does the same while the focus is in the viewer, by its name in the browser */
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const keyNames: ReadonlyMap<string, string> = new Map([
  ['ArrowLeft', 'left arrow'],
  ['ArrowRight', 'right arrow'],
]);

function Tool({ name, keys, onClick, children }: ToolProps) {
  return (
    <Button aria-label={name} aria-keyshortcuts={keys} title={`${name} (${keyNames.get(keys) ?? keys})`} onClick={onClick}>
      {children}
    </Button>
  );
}
