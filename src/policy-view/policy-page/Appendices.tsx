import { glossary } from '../../criteria/policies/cp-phar-312/wording/policy-text/glossary.ts';
import { sectionText } from '../../criteria/policies/cp-phar-312/wording/policy-text/sections.ts';
import { tkiNotes, warnings } from '../../criteria/policies/cp-phar-312/wording/policy-text/therapies.ts';
import { Citation } from '../Citation.tsx';
import { listInWords } from '../summary.ts';
import { TkiTable } from '../TkiTable.tsx';
import { Section } from './Section.tsx';

const ofThePolicy = Object.entries(glossary).flatMap(([abbreviation, { inPolicy }]) => (inPolicy ? [abbreviation] : []));

/** CP.PHAR.312 IV. */
export function Appendices() {
  return (
    <Section id="IV">
      <Section id="IV.A">
        <Glossary />
        <p className="ui-muted">{sectionText.glossary(listInWords(ofThePolicy))}</p>
      </Section>
      <Section id="IV.B">
        <p>
          {tkiNotes.counts} {tkiNotes.authorization} {tkiNotes.formulary} (<Citation id="I.A.3.b.ii" />)
        </p>
        <TkiTable />
        <p id="IV.B*">*{tkiNotes.nccn}</p>
      </Section>
      <Section id="IV.C">
        <ul className="policy-list">
          <li>Contraindication: {warnings.contraindication}.</li>
          <li>Boxed warnings: {listInWords(warnings.boxed)}.</li>
        </ul>
      </Section>
    </Section>
  );
}

function Glossary() {
  return (
    <dl className="policy-glossary">
      {Object.entries(glossary).map(([abbreviation, { meaning }]) => (
        <div key={abbreviation} id={`glossary-${abbreviation}`}>
          <dt>
            <dfn>{abbreviation}</dfn>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
