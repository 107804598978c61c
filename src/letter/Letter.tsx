import { Blocks } from './Blocks.tsx';
import type { LetterContent, Section } from './content.ts';
import './letter.css';
import './criteria.css';
import './print.css';

/**
 * A letter as a page: on screen one sheet, on paper US Letter with the letterhead on every page. It draws `letterOf`'s
 * content and adds no word of its own.
 *
 *     <Letter content={letterOf({ request, determination, today })} />
 */
export function Letter({ content }: { readonly content: LetterContent }) {
  const { title, sections, kind } = content;
  return (
    <article className="letter" data-kind={kind} aria-labelledby="letter-title">
      <Letterhead {...content} />
      <div className="letter-body">
        <h1 id="letter-title">{title}</h1>
        {sections.map((section) => (
          <LetterSection key={section.key} section={section} />
        ))}
      </div>
    </article>
  );
}

function Letterhead({ plan, document, running }: Pick<LetterContent, 'plan' | 'document' | 'running'>) {
  return (
    <header className="letter-head">
      <div>
        <p className="letter-plan">{plan}</p>
        <p className="letter-document">{document}</p>
        <ul className="letter-running">
          {running.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </header>
  );
}

function LetterSection({ section: { key, heading, blocks } }: { readonly section: Section }) {
  if (heading === undefined) return <Blocks blocks={blocks} />;
  return (
    <section className="letter-section" data-section={key} aria-labelledby={`letter-${key}`}>
      <h2 id={`letter-${key}`}>{heading}</h2>
      <Blocks blocks={blocks} />
    </section>
  );
}
