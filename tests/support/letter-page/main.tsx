import { createRoot } from 'react-dom/client';
import { Letter } from '../../../src/letter/Letter.tsx';
import { letterOf } from '../../../src/letter/letter.ts';
import { Page } from '../../../src/ui/Page.tsx';
import '../../../src/ui/ui.css';
import { type LetterExample, letterExamples } from '../letters.ts';

const isExample = (name: string): name is LetterExample => name in letterExamples;

interface ExampleProps {
  readonly name: string;
  readonly options: readonly string[];
}

/** One example's letter, named by the address: `/?approved&member&es`. */
function Example({ name, options }: ExampleProps) {
  if (!isExample(name)) return <p>No example of this name.</p>;
  const voice = options.includes('member') ? 'member' : 'provider';
  const language = options.includes('es') ? 'es' : 'en';
  return (
    <Page wide>
      <Letter content={letterOf({ ...letterExamples[name], voice, language })} />
    </Page>
  );
}

const root = document.getElementById('root');
const [name = '', ...options] = window.location.search.slice(1).split('&');
if (root !== null) createRoot(root).render(<Example name={name} options={options} />);
