import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
}

interface RowMenuProps {
  /** whose actions they are */
  readonly name: string;
  readonly items: readonly MenuItem[];
}

/** A button that shows what can be done with a row; Escape, a choice or going elsewhere hides it again. */
export function RowMenu({ name, items }: RowMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const id = useId();
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
  };
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setIsOpen(false);
    button.current?.querySelector('button')?.focus();
  };
  const choose = (item: MenuItem) => {
    setIsOpen(false);
    button.current?.querySelector('button')?.focus(); // where a dialog that the item opens gives the focus back to
    item.act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what its buttons do
    <div className="worklist-menu" ref={button} onBlur={leave} onKeyDown={hideOnEscape}>
      <Button look="quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        Actions <span className="ui-hidden">for {name}</span>
      </Button>
      <ul id={id} hidden={!isOpen}>
        {items.map((item) => (
          <li key={item.label}>
            <button type="button" onClick={() => choose(item)}>
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
