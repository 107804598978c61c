/** What a key asks of the viewer. */
export type KeyMeaning =
  | { readonly kind: 'page'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly kind: 'zoom'; readonly to: 'in' | 'out' | 'fit' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>;
type Scrolled = Pick<HTMLElement, 'scrollTop' | 'clientHeight' | 'scrollHeight' | 'clientWidth' | 'scrollWidth'>;

const page = (to: 'next' | 'previous' | 'first' | 'last'): KeyMeaning => ({ kind: 'page', to });
const zoom = (to: 'in' | 'out' | 'fit'): KeyMeaning => ({ kind: 'zoom', to });

const plain: ReadonlyMap<string, KeyMeaning> = new Map([
  ['Home', page('first')],
  ['End', page('last')],
  ['+', zoom('in')],
  ['=', zoom('in')],
  ['-', zoom('out')],
  ['0', zoom('fit')],
]);

/**
 * What a key pressed in the viewer means; `undefined` where it is the browser's, or someone is typing. Page Down and the
 * arrows scroll as far as there is something to scroll, and turn the page after that.
 */
export function keyMeaning({ key, ctrlKey, altKey, metaKey, target }: Key, frame: Scrolled | null): KeyMeaning | undefined {
  if (ctrlKey || altKey || metaKey || target instanceof HTMLInputElement || frame === null) return undefined;
  const isWide = frame.scrollWidth > frame.clientWidth;
  const isAtTop = frame.scrollTop <= 1;
  const isAtBottom = frame.scrollTop + frame.clientHeight >= frame.scrollHeight - 1;
  if (key === 'ArrowRight' && !isWide) return page('next');
  if (key === 'ArrowLeft' && !isWide) return page('previous');
  if (key === 'PageDown' && isAtBottom) return page('next');
  if (key === 'PageUp' && isAtTop) return page('previous');
  return plain.get(key);
}
