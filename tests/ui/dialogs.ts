import { afterEach, beforeEach } from 'vitest';

/** jsdom has the dialog element but not its methods: what they do to the element and the focus, here alone. */
export function letDialogsOpen() {
  const before = new WeakMap<HTMLDialogElement, Element | null>();
  beforeEach(() => {
    Object.assign(HTMLDialogElement.prototype, {
      showModal(this: HTMLDialogElement) {
        before.set(this, document.activeElement);
        this.open = true;
        this.querySelector<HTMLElement>('button, input, a')?.focus();
      },
      close(this: HTMLDialogElement) {
        if (!this.open) return;
        this.open = false;
        const previous = before.get(this);
        if (previous instanceof HTMLElement) previous.focus();
        queueMicrotask(() => this.dispatchEvent(new Event('close')));
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'close');
  });
}
