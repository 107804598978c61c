import { createRoot } from 'react-dom/client';
import { Letter } from '../../../src/letter/Letter.tsx';
import { letterOf } from '../../../src/letter/letter.ts';
import { languages } from '../../../src/letter/member/languages.ts';
import { Page } from '../../../src/ui/Page.tsx';
import '../../../src/ui/ui.css';
import { invented, planInInvented } from '../invented-language.ts';
import { type LetterExample, letterExamples } from '../letters.ts';

languages.set(invented.lang, invented);

const isExample = (name: string): name is LetterExample => name in letterExamples;

interface ExampleProps {
  readonly name: string;
  readonly options: readonly string[];
}

/** One example's letter, named by the address: `/?approved&member&es`. */
function Example({ name, options }: ExampleProps) {
  if (!isExample(name)) return <p>No example of this name.</p>;
  const voice = options.includes('member') ? 'member' : 'provider';
  const language = options.find((option) => languages.has(option)) ?? 'en';
  const more = language === invented.lang ? { plan: planInInvented() } : {};
  return (
    <Page wide>
      <Letter content={letterOf({ ...letterExamples[name], voice, language, ...more })} />
    </Page>
  );
}

const root = document.getElementById('root');
const [name = '', ...options] = window.location.search.slice(1).split('&');
if (root !== null) createRoot(root).render(<Example name={name} options={options} />);
