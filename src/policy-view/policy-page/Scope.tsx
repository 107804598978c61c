import { lastReviewLabel, lastRevisedOn } from '../../criteria/policies/cp-phar-312/advisories.ts';
import { policyFacts, sectionText } from '../../criteria/policies/cp-phar-312/wording/policy-text/sections.ts';
import { questionWording } from '../../criteria/policies/cp-phar-312/wording/questions.ts';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { dateInWords } from '../date-words.ts';
import { listInWords } from '../summary.ts';
import { Section } from './Section.tsx';

const linesOfBusiness = (questionWording.lineOfBusiness.options ?? []).map(([, label]) => label);

const facts = [
  { term: 'Policy', value: policyFacts.number },
  { term: 'Drug', value: policyFacts.drug },
  { term: 'Kind of drug', value: policyFacts.kind },
  { term: 'Who uses it', value: policyFacts.plans },
  { term: 'Lines of business', value: listInWords(linesOfBusiness) },
  { term: 'Effective date', value: `${policyFacts.effectiveLabel} (${dateInWords(policyFacts.effectiveOn)})` },
  { term: 'Last review', value: lastReviewLabel },
  { term: 'Last revision', value: dateInWords(lastRevisedOn) },
];

export function Scope() {
  return (
    <Section id="scope">
      <SummaryList rows={facts} />
    </Section>
  );
}

const { who, remission, relapse, accelerated } = sectionText.indications;

export function Indications() {
  return (
    <Section id="indications">
      <p>{who}</p>
      <ul className="policy-list">
        <li>{remission}</li>
        <li>{relapse}</li>
      </ul>
      <p id="indications*">*{accelerated}</p>
    </Section>
  );
}

export function Documentation() {
  return (
    <Section id="documentation">
      <p>{sectionText.documentation}</p>
    </Section>
  );
}
