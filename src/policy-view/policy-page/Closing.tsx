import {
  type Revision,
  references,
  referencesAccessedOn,
  revisions,
} from '../../criteria/policies/cp-phar-312/wording/policy-text/history.ts';
import { medicaidNote, reminders, sectionText } from '../../criteria/policies/cp-phar-312/wording/policy-text/sections.ts';
import { type Column, Table } from '../../ui/Table.tsx';
import '../policy-table.css';
import { dateInWords } from '../date-words.ts';
import { Section } from './Section.tsx';

/** CP.PHAR.312 VII. */
export function References() {
  return (
    <Section id="VII">
      <ol className="policy-list">
        {references.map(({ source, title, edition }) => (
          <li key={title}>{[`${source}. ${title}`, edition].filter(Boolean).join(', ')}.</li>
        ))}
      </ol>
      <p>All accessed {dateInWords(referencesAccessedOn)}.</p>
    </Section>
  );
}

const codes = [{ code: 'J9039', unit: sectionText.coding.unit }] as const;

const codeColumns: readonly Column<(typeof codes)[number]>[] = [
  { header: 'HCPCS', cell: ({ code }) => code, names: true },
  { header: 'What it bills', cell: ({ unit }) => unit },
];

export function Coding() {
  return (
    <Section id="coding">
      <Table caption="Codes" captionHidden columns={codeColumns} rows={codes} rowKey={({ code }) => code} />
      <p>{sectionText.coding.informs}</p>
    </Section>
  );
}

const revisionColumns: readonly Column<Revision>[] = [
  { header: 'Date', cell: ({ date }) => date, names: true },
  { header: 'What changed', cell: ({ change }) => change },
  { header: 'P&T approval', cell: ({ approved }) => approved ?? 'none' },
];

export function Revisions() {
  return (
    <Section id="revisions">
      <div className="policy-table">
        <Table caption="Revisions" captionHidden columns={revisionColumns} rows={revisions} rowKey={({ date }) => date} />
      </div>
    </Section>
  );
}

export function Reminder() {
  return (
    <>
      <Section id="reminder">
        <dl className="policy-texts">
          {reminders.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="note">
        <p>{medicaidNote}</p>
      </Section>
    </>
  );
}
