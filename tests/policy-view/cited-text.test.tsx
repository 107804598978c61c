import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { advisoryWording, changeWording } from '../../src/criteria/policies/cp-phar-312/wording/advisories.ts';
import { CitedText } from '../../src/policy-view/CitedText.tsx';

afterEach(cleanup);

const links = (text: string) => {
  const { container } = render(<CitedText>{text}</CitedText>);
  expect(container.textContent).toBe(text);
  return screen.queryAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
};

it('citations of criteria and parts become links, and the sentence stays as it is', () => {
  expect(links('Imatinib qualifies (I.A.3.b.ii). See section V, I.A.4* and II.A.1.')).toEqual([
    ['I.A.3.b.ii', '/policy#I.A.3.b.ii'],
    ['section V', '/policy#V'],
    ['I.A.4*', '/policy#I.A.4*'],
    ['II.A.1', '/policy#II.A.1'],
  ]);
});

it('what is no place of the policy stays text', () => {
  expect(links('CP.CPA.09, I.A.9, section VII and 0.1 %')).toEqual([]);
});

/** The policy's age rests on no one place; its revisions are linked beside it. */
const uncited = new Set([advisoryWording['policy-review-overdue']]);

it.each([...Object.values(advisoryWording), ...Object.values(changeWording)].filter((sentence) => !uncited.has(sentence)))(
  '%s has a link',
  (sentence) => {
    expect(links(sentence)).not.toEqual([]);
  },
);
