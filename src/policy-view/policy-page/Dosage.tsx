import { doseCapMcgPerDay } from '../../criteria/policies/cp-phar-312/facts.ts';
import { sectionText } from '../../criteria/policies/cp-phar-312/wording/policy-text/sections.ts';
import { cyclesInCourse, type Indication, vialMcg } from '../../regimen/label.ts';
import { indicationText } from '../../regimen/wording.ts';
import { type Column, Table } from '../../ui/Table.tsx';
import { PolicyLink } from '../PolicyLink.tsx';
import { type DosageRow, dosageRows } from './dosage-rows.ts';
import { Section } from './Section.tsx';

const indications: readonly Indication[] = ['mrd-positive', 'relapsed-refractory'];

const columns: readonly Column<DosageRow>[] = [
  { header: 'Cycles', cell: ({ cycles }) => cycles, names: true },
  { header: 'Days', cell: ({ days }) => days },
  { header: 'Daily dose from 45 kg on', cell: ({ fixed }) => fixed },
  { header: 'Daily dose below 45 kg', cell: ({ bySurface }) => bySurface },
  { header: 'Free interval', cell: ({ free }) => free },
];

/** CP.PHAR.312 V. */
export function Dosage() {
  return (
    <Section id="V">
      <p>
        {sectionText.dosing(doseCapMcgPerDay)} {sectionText.bodySurface} (<PolicyLink to="reading-body-surface">Reading chosen</PolicyLink>)
      </p>
      {indications.map((indication) => (
        <Table
          key={indication}
          caption={`${indicationText[indication]}: up to ${cyclesInCourse(indication)} cycles`}
          columns={columns}
          rows={dosageRows(indication)}
          rowKey={({ cycles, days }) => `${cycles}, ${days}`}
        />
      ))}
    </Section>
  );
}

/** CP.PHAR.312 VI. */
export function Product() {
  return (
    <Section id="VI">
      <p>{sectionText.vial(vialMcg)}</p>
    </Section>
  );
}
