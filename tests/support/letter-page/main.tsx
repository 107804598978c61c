import { createRoot } from 'react-dom/client';
import { Letter } from '../../../src/letter/Letter.tsx';
import { letterOf } from '../../../src/letter/letter.ts';
import { DeterminationForm } from '../../../src/review/DeterminationForm.tsx';
import { Page } from '../../../src/ui/Page.tsx';
import '../../../src/ui/ui.css';
import { type LetterExample, letterExamples } from '../letters.ts';

const isExample = (name: string): name is LetterExample => name in letterExamples;

/** One example's letter or the determination form for its request, named by the address: `/?approved`, `/?approved&form`. */
function Example({ name, isForm }: { readonly name: string; readonly isForm: boolean }) {
  if (!isExample(name)) return <p>No example of this name.</p>;
  const example = letterExamples[name];
  if (!isForm) {
    return (
      <Page wide>
        <Letter content={letterOf(example)} />
      </Page>
    );
  }
  const confirm = () => document.body.setAttribute('data-confirmed', '');
  return (
    <Page>
      <DeterminationForm request={example.request} today={example.today} onConfirm={confirm} />
    </Page>
  );
}

const root = document.getElementById('root');
const [name = '', ...options] = window.location.search.slice(1).split('&');
if (root !== null) createRoot(root).render(<Example name={name} isForm={options.includes('form')} />);
