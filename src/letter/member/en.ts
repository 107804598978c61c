import { dateInWords } from '../../policy-view/date-words.ts';
import { listInWords } from '../../policy-view/summary.ts';
import type { MemberWords } from './words.ts';

const relations = new Map(Object.entries({ parent: 'parent', guardian: 'guardian', representative: 'representative' }));

/** The member's letter in English. */
export const english: MemberWords = {
  lang: 'en',
  name: { own: 'English', english: 'English' },
  page: {
    number: (page, pages) => `Page ${page} of ${pages}`,
    noGuarantee: 'Not a guarantee of payment',
    standIns: (listed, areMore) =>
      `Some letters are not in this file’s fonts. Their Unicode numbers stand in their place: ${listed}${areMore ? ' and others' : ''}.`,
  },
  date: dateInWords,
  count: (count) => count.toLocaleString('en-US'),
  list: listInWords,
  draft: 'DRAFT',
  notices: { sample: 'Sample. This health plan is made up. This letter is about no real person.', translation: undefined },
  titles: {
    approved: 'We approved the drug',
    modified: 'We approved the drug, with changes',
    denied: 'We did not approve the drug',
    pended: 'We need more facts about the drug',
    referred: 'We will use another rule for the drug',
  },
  document: 'Letter about a drug',
  running: {
    member: (name) => (name === '' ? 'Member: not given' : `Member: ${name}`),
    memberId: (id) => `Member ID: ${id === '' ? 'not given' : id}`,
  },
  planNotProvided: 'Health plan: not given',
  headings: {
    approved: 'What we approved',
    changed: 'What we changed',
    criteria: 'Why we approved it',
    continuing: 'If the drug is needed for longer',
    reasons: 'Why we did not approve it',
    rule: 'The rule we used',
    judgement: 'More about our decision',
    change: 'What could change our answer',
    appeal: 'How to ask us to look again',
    help: 'Free help',
    missing: 'What we need',
    referral: 'What happens now',
    contact: 'Questions? Call us',
    who: 'Who made this decision',
    reviewer: 'Who looked at this',
  },
  terms: {
    drug: 'Drug',
    dose: 'Highest dose each day',
    units: 'How much',
    cycles: 'Treatment cycles',
    from: 'First day',
    to: 'Last day',
    decidedOn: 'Date we decided',
    serviceDate: 'Start date asked for',
    doctor: 'Doctor who asked',
    policy: 'Rule to use',
    code: 'Code and what it means',
    standard: 'How the rule works',
    name: 'Name',
    credential: 'Degree or license',
    role: 'Role',
    second: 'Second person who agrees',
    office: 'Office',
    address: 'Address',
    phone: 'Phone',
    fax: 'Fax',
    hours: 'Open',
  },
  addressee: {
    nameNotProvided: 'Member',
    representative: (name, relation, member) => `${name}, ${relations.get(relation) ?? 'parent or guardian'} of ${member}`,
    parentOrGuardian: (member) => `Parent or guardian of ${member}`,
    greeting: (name) => `Dear ${name},`,
    forMember: 'for you',
    forMinor: (name) => `for ${name}`,
  },
  enrollment: {
    member: {
      condition: 'You must still be in our plan on the day the drug is used.',
      payment: 'We pay only if you are in our plan on the day of care.',
    },
    minor: {
      condition: (name) => `${name} must still be in our plan on the day the drug is used.`,
      payment: (name) => `We pay only if ${name} is in our plan on the day of care.`,
    },
  },
  statements: {
    approved: (whom) => `The doctor asked us to pay for blinatumomab (Blincyto) ${whom}. We approved it.`,
    modified: (whom) => `The doctor asked us to pay for blinatumomab (Blincyto) ${whom}. We approved it, but with changes.`,
    denied: (whom) => `The doctor asked us to pay for blinatumomab (Blincyto) ${whom}. We did not approve it.`,
    pended: (whom) => `The doctor asked us to pay for blinatumomab (Blincyto) ${whom}. We have not decided yet. We need more facts.`,
    referred: (whom) =>
      `The doctor asked us to pay for blinatumomab (Blincyto) ${whom}. We will use another rule to decide. This is not a denial.`,
  },
  topics: {
    diagnosis: {
      about: 'what health problem the drug is for',
      why: 'Our rule is for a blood cancer called B-cell ALL.',
      notMet: 'The health problem is not B-cell ALL.',
    },
    specialist: {
      about: 'if a cancer or blood doctor wrote the order, or was asked about it',
      why: 'Our rule asks that a cancer or blood doctor writes the order or is asked about it.',
      notMet: 'We did not see that a cancer or blood doctor wrote the order or was asked about it.',
    },
    use: {
      about: 'if the cancer is gone, came back, or did not get better',
      why: 'Our rule is for cancer that came back or did not get better. It is also for cancer cells that a test still finds.',
      notMet: 'The drug would be used in a way that our rule does not cover.',
    },
    mrd: {
      about: 'what the test for cancer cells that are left (the MRD test) found',
      why: 'Our rule asks for a test that still finds cancer cells.',
      notMet: 'The test did not find cancer cells.',
    },
    philadelphia: {
      about: 'if the cancer has a gene change called the Philadelphia chromosome',
      why: 'If it does, our rule asks that other drugs are tried first.',
      notMet: 'The cancer has a gene change called the Philadelphia chromosome.',
    },
    tki: {
      about: 'if a kind of drug called a TKI was tried, and how it went',
      why: 'Our rule asks that a TKI was tried first. It did not work, or it made the person too sick.',
      notMet: 'With this gene change, a TKI drug must be tried first. We did not see that a TKI did not work or made the person too sick.',
    },
    dose: {
      about: 'how much of the drug is used each day',
      why: 'Our rule has a limit on the dose.',
      notMet: 'Our rule does not cover this dose.',
    },
    doseLimit: {
      about: 'how much of the drug is used each day',
      why: 'Our rule has a limit of 28 micrograms a day.',
      notMet: 'The dose the doctor asked for is more than 28 micrograms a day.',
    },
    doseSupport: {
      about: 'what guide or study says that this dose is right',
      why: 'A dose past the limit needs a guide or a study that backs it.',
      notMet: 'We did not see a guide or a study that backs this dose.',
    },
    onLabel: {
      about: 'if the drug is used as its label or the NCCN guide says',
      why: 'Our rule asks that the drug is used as its label or the NCCN guide says.',
      notMet: 'The drug would not be used as its label or the NCCN guide says.',
    },
    receiving: {
      about: 'if the drug is in use now, and since when',
      why: 'To keep on with the drug, our rule asks that it is in use now.',
      notMet: 'We did not see that the drug has been in use for 30 days.',
    },
    responding: {
      about: 'if the drug works',
      why: 'To keep on with the drug, our rule asks that it works.',
      notMet: 'We did not see that the drug works.',
    },
    doseIncrease: {
      about: 'if the dose goes up, and by how much',
      why: 'A higher dose has its own rules.',
      notMet: 'Our rule does not cover the higher dose.',
    },
    lineOfBusiness: {
      about: 'which kind of health plan this is',
      why: 'This tells us which rule to use.',
      notMet: 'This rule is not for this kind of health plan.',
    },
    labelChange: {
      about: 'if the drug label changed in the last 6 months',
      why: 'This tells us which rule to use.',
      notMet: 'The drug label did not change in the last 6 months.',
    },
    formulary: {
      about: 'if the drug is on our drug list',
      why: 'This tells us which rule to use.',
      notMet: 'The drug is not on our drug list.',
    },
  },
  changes: {
    'consult-specialist': 'The doctor can ask a cancer or blood doctor and tell us.',
    'dose-within-label': 'The doctor can ask for a dose that fits the drug label.',
    'no-dose-increase': 'The doctor can ask to keep the same dose.',
    'therapy-records': 'The doctor can send us records of the drug use now.',
  },
  sentences: {
    rule: (id) => `Rule ${id}`,
    needsAnswer: (about) => `We need to know ${about}.`,
    needsRecord: (about) => `We need a health record that shows ${about}.`,
    notClear: 'The records we have do not make this clear.',
    askedFor: 'The person who wrote this letter says what we need:',
    send: (by) =>
      by === undefined
        ? 'We asked the doctor to send us this. You can send it too. Send it to:'
        : `We asked the doctor to send us this by ${by}. You can send it too. Send it to:`,
    afterwards: 'When we have it, we will decide and write to you.',
    noCriterion: 'The reason is in the words of the person who made this decision.',
    restsOn: (ids) => `Our decision rests on ${ids.length === 1 ? 'rule' : 'rules'} ${listInWords(ids)}.`,
    foundNotMet: 'The person who made this decision found that this point is not met.',
    reliedOn: (section) =>
      section === null
        ? 'We used our rule CP.PHAR.312 for blinatumomab (Blincyto).'
        : `We used part ${section} of our rule CP.PHAR.312 for blinatumomab (Blincyto).`,
    standard: 'To approve the drug, each point of that part of the rule must be met.',
    inTheirWords: 'In the words of the person who made this decision:',
    literature: 'The decision also rests on:',
    recordHelps: (about) => `If our facts are not right, send us a record that shows ${about}.`,
    moreFacts: 'If you or the doctor have facts that we did not see, send them with an appeal.',
    met: (ids) => `These points of our rule are met: ${ids}.`,
    noneMet: 'Our rule alone does not approve this. We approved the drug for the reason in this letter.',
    inPlaceOf: (approved, asked) => `${approved}, in place of ${asked}`,
    dose: (mcg) => `${mcg} micrograms`,
    units: (units) => `${units} units (J9039). One unit is 1 microgram.`,
    changedUnits: (units) => `${units} ${units === '1' ? 'unit' : 'units'}`,
    unitsOpen: 'One unit (J9039) for each microgram used',
    conditions: ['We approved this drug, this dose and this use.', 'If the dose has to go up, the doctor must ask us first.'],
    continuing: (last, by) =>
      `To use the drug after ${last}, the doctor must ask us again. The doctor should ask ${by === undefined ? 'right now' : `by ${by}`}.`,
    continuingRule: (months) => `We will ask if the drug works. We can then approve it for ${months} months.`,
    otherPolicy: (policies) => `We will use rule ${policies} to decide.`,
    otherPolicyOpen: 'We will tell you which rule we use.',
    whyReferred: 'The rule for this drug does not cover this use. That is why we look at another rule.',
    noDenial: 'This is not a denial. You do not need to do anything now.',
    corrects: (date) => `This letter takes the place of our letter of ${date}. Here is why:`,
    selfDeclared: 'The person gave us this name and role. The computer did not check them.',
    noGuarantee: 'We pay only for what the plan covers.',
  },
};
