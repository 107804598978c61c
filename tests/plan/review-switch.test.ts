import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { reviewSwitchQuery } from '../../src/plan/review-switch.ts';

afterEach(() => vi.unstubAllGlobals());

const isOnWhere = (answer: () => Promise<Response>) => {
  vi.stubGlobal('fetch', answer);
  return new QueryClient().fetchQuery(reviewSwitchQuery());
};

it.each([
  ['a profile switches it on', '{"desk":{"isEnabled":true}}', true],
  ['a profile switches it off', '{"desk":{"isEnabled":false}}', false],
  ['a profile has a fault, which the desk names', '{"desk":', true],
  ['a page came in place of a profile', '<!doctype html><title>x</title>', false],
] as const)('the reviewer’s desk is offered, or not, where %s', async (_, text, isOn) => {
  expect(await isOnWhere(async () => new Response(text))).toBe(isOn);
});

it('the reviewer’s desk is not offered where there is no profile, or no host', async () => {
  expect(await isOnWhere(async () => new Response('{}', { status: 404 }))).toBe(false);
  expect(await isOnWhere(() => Promise.reject(new TypeError('failed to fetch')))).toBe(false);
});
