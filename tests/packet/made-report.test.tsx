import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { madeLetter } from '../../src/letter/letter.ts';
import { MadeReport } from '../../src/packet/MadeReport.tsx';
import { letterExamples } from '../support/letters.ts';

const unsigned = {
  ...letterExamples['evaluation-meets'],
  request: { ...letterExamples['evaluation-meets'].request, attestation: undefined },
};
const report = (input: Parameters<typeof madeLetter>[0]) =>
  render(<MadeReport troubles={[]} lacks={madeLetter(input).faults} passwords={{}} tried={{}} onPassword={() => {}} />);

afterEach(cleanup);

describe('what is said of a packet that was made', () => {
  it('tells why every page is marked as a draft, and where to mend it', () => {
    report(unsigned);
    expect(screen.getByText(/Every page is marked as a draft/).textContent).toMatch(/The office’s signature .* on the check page/);
    expect(screen.getByText('Every document is shown behind its sheet.')).toBeDefined();
  });

  it('tells nothing of a draft where nothing is missing', () => {
    report(letterExamples['evaluation-meets']);
    expect(screen.queryByText(/draft/)).toBeNull();
  });
});
