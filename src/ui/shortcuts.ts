import { createContext, type RefObject, useContext, useEffect, useEffectEvent } from 'react';

/** Whether single keys act at all on this page (WCAG 2.1.4): `<ShortcutsContext value={settings.singleKeys}>`. On unless told. */
export const ShortcutsContext = createContext(true);

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'preventDefault'>;

const choiceTypes = ['radio', 'checkbox', 'button', 'submit', 'reset', 'file'];

/** Whether a key pressed on this element could be typing: text inputs, selects (they search by letter) and editable text. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !choiceTypes.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

const isPlain = (event: Key) => !event.ctrlKey && !event.altKey && !event.metaKey;

/** An open dialog has the keys; the page beneath it has none. */
const isBehindDialog = () => document.querySelector('dialog[open]') !== null;

/** Calls back with plain keys that are no typing, while on. A handler that has acted says so with `preventDefault`. */
function usePageKeys(on: boolean, handle: (event: KeyboardEvent) => void) {
  const whenPlain = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !isPlain(event) || isTyping(event.target) || isBehindDialog()) return;
    handle(event);
  });
  useEffect(() => {
    if (!on) return undefined;
    const listener = (event: KeyboardEvent) => whenPlain(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [on]);
}

/**
 * A single key for the whole page that never acts while someone could be typing, nor with Ctrl, Alt or Meta held.
 *
 *     useShortcut('j', () => selectNext());
 *     useShortcut('?', openHelp, { on: helpIsClosed });
 */
export function useShortcut(key: string, act: () => void, { on = true }: { readonly on?: boolean } = {}) {
  const allowed = useContext(ShortcutsContext);
  usePageKeys(on && allowed, (event) => {
    if (event.key !== key) return;
    event.preventDefault();
    act();
  });
}

const radiosOf = (root: ParentNode) => [...root.querySelectorAll<HTMLInputElement>('input[type="radio"][aria-keyshortcuts]')];

/** Chooses the nth radio of those given, and leaves the focus on it. */
function choose(radios: readonly HTMLInputElement[], event: Key) {
  const radio = radios.find((candidate) => candidate.getAttribute('aria-keyshortcuts') === event.key);
  if (!radio || !isPlain(event)) return;
  event.preventDefault();
  radio.focus();
  radio.click();
}

/** For a radio's `onKeyDown`: a number key chooses in the group that has the focus. */
export function chooseByNumber(event: Key & { readonly currentTarget: HTMLInputElement }) {
  const { currentTarget } = event;
  const group = currentTarget.closest('fieldset') ?? document;
  choose(
    radiosOf(group).filter(({ name }) => name === currentTarget.name),
    event,
  );
}

/** The radios of each question inside, by name, in the page's order. */
function questionsIn(root: ParentNode): readonly (readonly HTMLInputElement[])[] {
  const radios = radiosOf(root);
  return [...new Set(radios.map(({ name }) => name))].map((name) => radios.filter((radio) => radio.name === name));
}

/** Whether the focus is on nothing in particular: the page, or a heading that was given it. */
const isAtRest = (target: EventTarget | null) => target instanceof HTMLElement && (target === document.body || target.tabIndex === -1);

/**
 * Number keys for the current question: the first one unanswered inside `container`, while the focus rests on the page or a
 * heading. (A group that has the focus takes number keys itself, see RadioGroup.)
 *
 *     const form = useRef<HTMLFormElement>(null);
 *     useNumberKeys(form);
 */
export function useNumberKeys(container: RefObject<HTMLElement | null>, { on = true }: { readonly on?: boolean } = {}) {
  const allowed = useContext(ShortcutsContext);
  usePageKeys(on && allowed, (event) => {
    if (!container.current || !isAtRest(event.target)) return;
    const current = questionsIn(container.current).find((radios) => !radios.some(({ checked }) => checked));
    if (current) choose(current, event);
  });
}

/**
 * Enter while the focus rests on the page or a heading, where the browser itself does nothing with it. It is no single-character
 * key, so the page's switch for those leaves it alone.
 *
 *     useEnterAtRest(() => form.current?.requestSubmit());
 */
export function useEnterAtRest(act: () => void) {
  usePageKeys(true, (event) => {
    if (event.key !== 'Enter' || !isAtRest(event.target)) return;
    event.preventDefault();
    act();
  });
}
