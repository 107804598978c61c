import type { Script } from './office.ts';

/** Invented, and plainly so. */
const office: Script = {
  requestedOn: '3/1/2026',
  'plan.name': 'Sample Health Plan',
  urgency: 'standard',
  'member.givenName': 'Testcase',
  'member.familyName': 'Sample-Rivera',
  'member.birthDate': '5/4/1981',
  'member.sex': 'female',
  'member.memberId': 'SAMPLE-0001',
  'member.stateOfResidence': 'OH',
  'prescriber.name': 'Dr. Example Prescriber',
  'prescriber.npi': '1234567893',
  'prescriber.phone': '555-0100',
  'prescriber.fax': '555-0101',
  'prescriber.address': '1 Example Street, Sampletown',
  'contact.name': 'Office Example',
  'contact.phone': '555-0102',
  'member.measuredOn': '2/27/2026',
  'service.plannedStart': '3/9/2026',
  'service.siteName': 'Example Infusion Center',
  'service.siteNpi': '1245319599',
  'attestation.name': 'Office Example',
  'attestation.role': 'Nurse',
};

const adult: Script = { 'regimen.dailyDoseMcg': '28', 'member.weightKg': '70.5', 'member.heightCm': '172' };

export const firstRemission: Script = {
  ...office,
  ...adult,
  requestType: 'initial',
  lineOfBusiness: 'commercial',
  'diagnosis.disease': 'b-all',
  'prescriber.specialty': 'hematologist',
  'diagnosis.state': 'remission',
  'diagnosis.mrd': 'positive',
  'diagnosis.mrdPercent': '0.25',
  'diagnosis.mrdMethod': 'flow-cytometry',
  'diagnosis.mrdTestedOn': '2/20/26',
  'diagnosis.remissionNumber': '1',
  'diagnosis.cd19': 'positive',
  'diagnosis.icd10': 'C91.01',
};

export const relapseWithFailedTki: Script = {
  ...office,
  ...adult,
  requestType: 'initial',
  lineOfBusiness: 'him',
  'diagnosis.disease': 'b-all',
  'prescriber.specialty': 'oncologist',
  'diagnosis.state': 'relapsed',
  'diagnosis.philadelphia': 'positive',
  'diagnosis.tkiTried': 'some',
  'diagnosis.tkiHistory.0.agent': 'dasatinib',
  'diagnosis.tkiHistory.0.outcome': 'refractory',
  'diagnosis.cd19': 'positive',
  'diagnosis.icd10': 'C91.02',
  'regimen.stepDose': 'yes',
};

export const relapseWithoutTki: Script = { ...relapseWithFailedTki, 'diagnosis.tkiTried': 'none' };

export const continuedFromAnotherPlan: Script = {
  ...office,
  ...adult,
  requestType: 'continued',
  lineOfBusiness: 'medicaid',
  'diagnosis.disease': 'b-all',
  'currentTherapy.viaPlanBenefit': 'no',
  'currentTherapy.documented': 'yes',
  'currentTherapy.startedOn': '1/15/26',
  'currentTherapy.responding': 'yes',
  'currentTherapy.doseIncrease': 'no',
  'regimen.indication': 'relapsed-refractory',
  'regimen.nextCycle': '3',
  'diagnosis.icd10': 'C91.01',
};

export const anotherDisease = (lineOfBusiness: 'commercial' | 'him' | 'medicaid', labelChange: Script): Script => ({
  ...office,
  requestType: 'initial',
  lineOfBusiness,
  'diagnosis.disease': 'other',
  'diagnosis.otherDisease': 'Example lymphoma',
  'diagnosis.icd10': 'C85.90',
  ...labelChange,
});
