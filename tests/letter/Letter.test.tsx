import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Letter } from '../../src/letter/Letter.tsx';
import { letterOf } from '../../src/letter/letter.ts';
import { letterExamples } from '../support/letters.ts';
import { textsOf } from './text-of.ts';

afterEach(cleanup);

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the letter on screen', () => {
  it.each(Object.entries(letterExamples))('shows every text of its content, in order: %s', (_, example) => {
    const content = letterOf(example);
    const { container } = render(<Letter content={content} />);
    const shown = plain(container.textContent ?? '');
    let from = 0;
    for (const text of textsOf(content)
      .map(plain)
      .filter((one) => !/: (met|not-met|open|not-used|not-applicable)$/.test(one))) {
      // a fact is a term and a value of their own, without the colon that stands between them in a text
      const at = [shown.indexOf(text, from), shown.indexOf(text.replace(': ', ''), from)].filter((index) => index >= 0);
      expect(at, text).not.toEqual([]);
      from = Math.min(...at);
    }
  });

  it('is an article with its title as the heading, and a heading for each section', () => {
    render(<Letter content={letterOf(letterExamples.denied)} />);
    expect(screen.getByRole('article', { name: 'Prior authorization denied' })).toBeDefined();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'What is not met',
      'The criteria used, and how to get them',
      'Appeal',
      'Help',
      'The request',
      'The criteria',
      'Points to note',
      'Who decided',
      'About this letter',
    ]);
  });

  it('has each criterion as a row with its glyph and word', () => {
    render(<Letter content={letterOf(letterExamples.denied)} />);
    const table = within(screen.getByRole('table', { name: /^Every criterion of section I\.A/ }));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Criterion',
      'What it asks',
      'Answer and document',
      'Verdict',
    ]);
    const verdictOf = (id: string) => {
      const [, , verdict] = within(table.getByRole('rowheader', { name: id }).closest('tr') ?? document.body).getAllByRole('cell');
      return [verdict?.textContent, verdict?.querySelectorAll('svg').length];
    };
    expect(verdictOf('I.A.1')).toEqual(['met', 1]);
    expect(verdictOf('I.A.3.b.ii')).toEqual(['not met', 1]);
    expect(verdictOf('I.A.3.a')).toEqual(['not used', 1]);
    expect(verdictOf('I.A.4.b')).toEqual(['open', 1]);
  });

  it('has its language, and says so where a part has another one', () => {
    render(<Letter content={letterOf({ ...letterExamples.denied, voice: 'member', language: 'es' })} />);
    expect(screen.getByRole('article', { name: 'No aprobamos la medicina' }).lang).toBe('es');
    expect(screen.getByText(/CHÚ Ý/).lang).toBe('vi');
  });

  it('has the letterhead with its logo, and what every page has to say', () => {
    const { container } = render(<Letter content={letterOf(letterExamples.denied)} />);
    const head = container.querySelector('header');
    expect(head?.querySelector('img')?.getAttribute('src')).toBe('/plan-logo.png');
    expect(head?.textContent).toContain('100 Example Plaza, Sampleton, OH 00000');
    expect(head?.textContent).toContain('Sample. This health plan is invented');
    expect(head?.textContent).not.toContain('DRAFT');
  });

  it('is marked as a draft where it lacks something', () => {
    const { container } = render(<Letter content={letterOf(letterExamples['approved-draft'])} />);
    expect(container.querySelector('header')?.textContent).toContain('DRAFT');
    expect(screen.getByRole('article').dataset['watermark']).toBe('DRAFT');
  });
});
