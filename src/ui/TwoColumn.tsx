import { type ReactNode, useId, useState } from 'react';
import { Button } from './Button.tsx';
import { Page } from './Page.tsx';

interface TwoColumnProps {
  readonly children: ReactNode;
  /** Names the panel: "Criteria". */
  readonly asideTitle: string;
  /** The sentence that matters: the panel's first line, spoken politely when it changes, and all of it below 900 px. */
  readonly sentence: ReactNode;
  readonly aside: ReactNode;
}

/**
 * The form at the left and a live panel at the right that stays in view. In a narrow window the panel is its one sentence at the
 * foot, and opens on demand.
 *
 *     <TwoColumn asideTitle="Criteria" sentence="Incomplete: 2 answers missing" aside={<FindingTree />}>…</TwoColumn>
 */
export function TwoColumn({ children, asideTitle, sentence, aside }: TwoColumnProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div className="ui-columns">
      <Page>{children}</Page>
      <aside className="ui-panel" aria-label={asideTitle} data-open={isOpen ? '' : undefined}>
        <div className="ui-sentence">
          <p role="status">{sentence}</p>
          <Button look="quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
            {asideTitle}
          </Button>
        </div>
        <div className="ui-panel-body" id={id}>
          {aside}
        </div>
      </aside>
    </div>
  );
}
