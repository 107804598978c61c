/** One line of therapy with a tyrosine kinase inhibitor, as given. */
export interface GivenTki {
  readonly agent: string;
  readonly outcome: string | undefined;
}

/** The clinical answers of a request, flat; `undefined` where the request has none (docs/policy-reading.md). */
export interface Given {
  readonly requestedOn: string | undefined;
  readonly requestType: string | undefined;
  readonly lineOfBusiness: string | undefined;
  readonly weightKg: number | undefined;
  readonly heightCm: number | undefined;
  readonly specialty: string | undefined;
  readonly consultedSpecialty: string | undefined;
  readonly disease: string | undefined;
  readonly cd19: string | undefined;
  readonly state: string | undefined;
  readonly remissionNumber: number | undefined;
  readonly mrd: string | undefined;
  readonly mrdPercent: number | undefined;
  readonly philadelphia: string | undefined;
  readonly tkiHistory: readonly GivenTki[] | undefined;
  readonly dailyDoseMcg: number | undefined;
  readonly guidelineSupport: string | undefined;
  readonly nccnRecommended: string | undefined;
  readonly viaPlanBenefit: string | undefined;
  readonly documented: string | undefined;
  readonly startedOn: string | undefined;
  readonly responding: string | undefined;
  readonly doseIncrease: string | undefined;
  readonly labelChange: string | undefined;
  readonly labelChangedOn: string | undefined;
  readonly formulary: string | undefined;
}

/** The answers of a nested request that keeps to the format; a missing or null field is not answered. */
export function givenOf(request: unknown): Given {
  const text = (...path: readonly string[]) => asText(at(request, path));
  const number = (...path: readonly string[]) => asNumber(at(request, path));
  return {
    requestedOn: text('requestedOn'),
    requestType: text('requestType'),
    lineOfBusiness: text('lineOfBusiness'),
    weightKg: number('member', 'weightKg'),
    heightCm: number('member', 'heightCm'),
    specialty: text('prescriber', 'specialty'),
    consultedSpecialty: text('prescriber', 'consultedSpecialty'),
    disease: text('diagnosis', 'disease'),
    cd19: text('diagnosis', 'cd19'),
    state: text('diagnosis', 'state'),
    remissionNumber: number('diagnosis', 'remissionNumber'),
    mrd: text('diagnosis', 'mrd'),
    mrdPercent: number('diagnosis', 'mrdPercent'),
    philadelphia: text('diagnosis', 'philadelphia'),
    tkiHistory: trialsOf(at(request, ['diagnosis', 'tkiHistory'])),
    dailyDoseMcg: number('regimen', 'dailyDoseMcg'),
    guidelineSupport: text('regimen', 'guidelineSupport'),
    nccnRecommended: text('regimen', 'nccnRecommended'),
    viaPlanBenefit: text('currentTherapy', 'viaPlanBenefit'),
    documented: text('currentTherapy', 'documented'),
    startedOn: text('currentTherapy', 'startedOn'),
    responding: text('currentTherapy', 'responding'),
    doseIncrease: text('currentTherapy', 'doseIncrease'),
    labelChange: text('otherUse', 'labelChange'),
    labelChangedOn: text('otherUse', 'labelChangedOn'),
    formulary: text('otherUse', 'formulary'),
  };
}

/** Every id that a document of the request says it supports. */
export function supportsOf(request: unknown): ReadonlySet<string> {
  const ids = asList(at(request, ['documents'])).flatMap((document) => asList(at(document, ['supports'])));
  return new Set(ids.flatMap((id) => asText(id) ?? []));
}

const trialsOf = (value: unknown): readonly GivenTki[] | undefined =>
  Array.isArray(value)
    ? asList(value).map((entry) => ({ agent: asText(at(entry, ['agent'])) ?? '', outcome: asText(at(entry, ['outcome'])) }))
    : undefined;

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
const asNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
