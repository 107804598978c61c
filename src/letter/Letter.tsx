import { Fragment } from 'react';
import { Blocks } from './Blocks.tsx';
import type { LetterContent, Section } from './content.ts';
import { usePageFeet } from './use-page-feet.ts';
import './letter.css';
import './letterhead.css';
import './criteria.css';
import './print.css';

/**
 * A letter as a page: on screen one sheet, on paper US Letter with the letterhead on every page. It draws `letterOf`'s
 * content and adds no word of its own.
 *
 *     <Letter content={letterOf({ request, determination, today, plan })} />
 */
export function Letter({ content }: { readonly content: LetterContent }) {
  const { title, sections, kind, lang, watermark } = content;
  usePageFeet(content);
  return (
    <article className="letter" data-kind={kind} data-watermark={watermark} lang={lang} aria-labelledby="letter-title">
      <Head {...content} />
      <div className="letter-body">
        <h1 id="letter-title">{title}</h1>
        {sections.map((section) => (
          <LetterSection key={section.key} section={section} />
        ))}
      </div>
    </article>
  );
}

/** Repeated on every printed page, with all that every page has to say. */
function Head({ plan, document, running, letterhead, notice, watermark }: LetterContent) {
  return (
    <header className="letter-head">
      <div>
        <div className="letter-from">
          {letterhead?.logo !== undefined && <img src={letterhead.logo} alt="" width="40" height="40" />}
          <div>
            <p className="letter-plan">{plan}</p>
            {letterhead?.lines.map((line) => (
              <FromLine key={line} line={line} />
            ))}
          </div>
        </div>
        <p className="letter-document">
          {document}
          {watermark !== undefined && <strong className="letter-draft">{watermark}</strong>}
        </p>
        <ul className="letter-running">
          {running.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {notice !== undefined && <p className="letter-notice">{notice}</p>}
      </div>
    </header>
  );
}

/** Items with a dot between them; the one that would begin a line is hidden, as letterhead.css has it. */
function FromLine({ line }: { readonly line: string }) {
  return (
    <p className="letter-from-line">
      {line.split(' · ').map((item, at) => (
        <Fragment key={item}>
          {at > 0 && ' '}
          <span>{item}</span>
        </Fragment>
      ))}
    </p>
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
