/**
 * What is typed, as it is typed: raw text for every field, invalid text included, with the paths of the request. An empty
 * text means "not answered". A draft is never judged itself: `readDraft` makes answers and a request of it.
 */
export interface Draft {
  readonly requestType: string;
  readonly lineOfBusiness: string;
  readonly requestedOn: string;
  readonly urgency: string;
  readonly urgencyReason: string;
  readonly plan: { readonly name: string };
  readonly member: {
    readonly givenName: string;
    readonly familyName: string;
    readonly birthDate: string;
    readonly sex: string;
    readonly memberId: string;
    readonly stateOfResidence: string;
    readonly representativeName: string;
    readonly representativeRelation: string;
    readonly weightKg: string;
    /** `kg` or `lb`: the unit in which the weight is typed */
    readonly weightUnit: string;
    readonly heightCm: string;
    /** `cm` or `in`: the unit in which the height is typed */
    readonly heightUnit: string;
    readonly measuredOn: string;
  };
  readonly prescriber: {
    readonly name: string;
    readonly npi: string;
    readonly phone: string;
    readonly fax: string;
    readonly address: string;
    readonly specialty: string;
    readonly consultedSpecialty: string;
    readonly consultedName: string;
  };
  readonly contact: { readonly name: string; readonly phone: string; readonly fax: string };
  readonly diagnosis: {
    readonly disease: string;
    readonly otherDisease: string;
    readonly icd10: string;
    readonly state: string;
    readonly mrd: string;
    readonly mrdPercent: string;
    readonly mrdMethod: string;
    readonly mrdTestedOn: string;
    readonly remissionNumber: string;
    readonly philadelphia: string;
    /** `none`, `some` or `unknown`; the agents count only with `some` */
    readonly tkiTried: string;
    readonly tkiHistory: readonly DraftTrial[];
    readonly cd19: string;
  };
  readonly regimen: {
    readonly dailyDoseMcg: string;
    readonly indication: string;
    readonly nextCycle: string;
    readonly cycleCount: string;
    readonly stepDose: string;
    readonly guidelineSupport: string;
    readonly literatureTitle: string;
    readonly literatureCitation: string;
    readonly nccnRecommended: string;
  };
  readonly currentTherapy: {
    readonly viaPlanBenefit: string;
    readonly documented: string;
    readonly startedOn: string;
    readonly responding: string;
    readonly doseIncrease: string;
  };
  readonly service: {
    readonly plannedStart: string;
    readonly siteName: string;
    readonly siteNpi: string;
    readonly siteAddress: string;
  };
  readonly otherUse: { readonly labelChange: string; readonly labelChangedOn: string; readonly formulary: string };
  readonly documents: readonly DraftDocument[];
  readonly notes: string;
  readonly attestation: { readonly name: string; readonly role: string; readonly date: string };
  /** what the request came with that has no field here, as JSON */
  readonly others: string;
}

export interface DraftTrial {
  readonly agent: string;
  readonly outcome: string;
  /** what the request came with beside these, as JSON */
  readonly others?: string;
}

/** A document of a draft: attached (`attachmentId`), or said to be sent by fax. */
export interface DraftDocument {
  readonly id: string;
  readonly title: string;
  /** the kind of evidence it is, from the checklist */
  readonly kind: string;
  readonly date: string;
  readonly supports: readonly string[];
  /** the stored attachment; empty where the document is sent by fax */
  readonly attachmentId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteLength: number;
  /** what the request came with beside these, as JSON */
  readonly others?: string;
}

/** A draft in which nothing is answered; `today` (YYYY-MM-DD) dates the request and its signature, which the office may change. */
export function emptyDraft(today: string): Draft {
  return {
    requestType: '',
    lineOfBusiness: '',
    requestedOn: today,
    urgency: '',
    urgencyReason: '',
    plan: { name: '' },
    member: {
      givenName: '',
      familyName: '',
      birthDate: '',
      sex: '',
      memberId: '',
      stateOfResidence: '',
      representativeName: '',
      representativeRelation: '',
      weightKg: '',
      weightUnit: 'kg',
      heightCm: '',
      heightUnit: 'cm',
      measuredOn: '',
    },
    prescriber: { name: '', npi: '', phone: '', fax: '', address: '', specialty: '', consultedSpecialty: '', consultedName: '' },
    contact: { name: '', phone: '', fax: '' },
    diagnosis: {
      disease: '',
      otherDisease: '',
      icd10: '',
      state: '',
      mrd: '',
      mrdPercent: '',
      mrdMethod: '',
      mrdTestedOn: '',
      remissionNumber: '',
      philadelphia: '',
      tkiTried: '',
      tkiHistory: [],
      cd19: '',
    },
    regimen: {
      dailyDoseMcg: '',
      indication: '',
      nextCycle: '',
      cycleCount: '',
      stepDose: '',
      guidelineSupport: '',
      literatureTitle: '',
      literatureCitation: '',
      nccnRecommended: '',
    },
    currentTherapy: { viaPlanBenefit: '', documented: '', startedOn: '', responding: '', doseIncrease: '' },
    service: { plannedStart: '', siteName: '', siteNpi: '', siteAddress: '' },
    otherUse: { labelChange: '', labelChangedOn: '', formulary: '' },
    documents: [],
    notes: '',
    attestation: { name: '', role: '', date: today },
    others: '',
  };
}
