import { expect, it } from 'vitest';
import { keyMeaning } from '../../../src/packet/viewer/viewer-keys.ts';

const still = { scrollTop: 0, clientHeight: 500, scrollHeight: 500, clientWidth: 400, scrollWidth: 400 };
const tall = { ...still, scrollHeight: 1200 };
const press = (key: string, frame = still, { target = document.body, ctrlKey = false }: { target?: HTMLElement; ctrlKey?: boolean } = {}) =>
  keyMeaning({ key, target, ctrlKey, altKey: false, metaKey: false }, frame);

it.each([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageDown', 'next'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
])('%s turns to the %s page', (key, to) => {
  expect(press(key)).toEqual({ kind: 'page', to });
});

it.each([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'fit'],
])('%s zooms: %s', (key, to) => {
  expect(press(key)).toEqual({ kind: 'zoom', to });
});

it('keys scroll first where there is something to scroll', () => {
  expect(press('PageDown', tall)).toBeUndefined();
  expect(press('PageDown', { ...tall, scrollTop: 700 })).toEqual({ kind: 'page', to: 'next' });
  expect(press('PageUp', { ...tall, scrollTop: 700 })).toBeUndefined();
  expect(press('ArrowRight', { ...still, scrollWidth: 900 })).toBeUndefined();
});

it("the browser's own keys and typing are left alone", () => {
  expect(press('0', still, { ctrlKey: true })).toBeUndefined();
  expect(press('End', still, { target: document.createElement('input') })).toBeUndefined();
  expect(press('n')).toBeUndefined();
});
