import type { Answers, SupportingDocument } from '../criteria/answers.ts';
import type { PaRequest } from './schema.ts';

const given = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;

/** The clinical answers of a request, flat, as the criteria read them; missing and null become `undefined`. */
export function answersOf(request: PaRequest): Answers {
  const { member, prescriber, diagnosis, regimen, currentTherapy, otherUse } = request;
  return {
    requestedOn: given(request.requestedOn),
    requestType: given(request.requestType),
    lineOfBusiness: given(request.lineOfBusiness),
    weightKg: given(member?.weightKg),
    heightCm: given(member?.heightCm),
    specialty: given(prescriber?.specialty),
    consultedSpecialty: given(prescriber?.consultedSpecialty),
    disease: given(diagnosis?.disease),
    cd19: given(diagnosis?.cd19),
    state: given(diagnosis?.state),
    remissionNumber: given(diagnosis?.remissionNumber),
    mrd: given(diagnosis?.mrd),
    mrdPercent: given(diagnosis?.mrdPercent),
    philadelphia: given(diagnosis?.philadelphia),
    tkiHistory: diagnosis?.tkiHistory?.map(({ agent, outcome }) => ({ agent, outcome: given(outcome) })),
    dailyDoseMcg: given(regimen?.dailyDoseMcg),
    guidelineSupport: given(regimen?.guidelineSupport),
    nccnRecommended: given(regimen?.nccnRecommended),
    viaPlanBenefit: given(currentTherapy?.viaPlanBenefit),
    documented: given(currentTherapy?.documented),
    startedOn: given(currentTherapy?.startedOn),
    responding: given(currentTherapy?.responding),
    doseIncrease: given(currentTherapy?.doseIncrease),
    labelChange: given(otherUse?.labelChange),
    labelChangedOn: given(otherUse?.labelChangedOn),
    formulary: given(otherUse?.formulary),
  };
}

/** The documents of a request; none where the list is missing. */
export function documentsOf({ documents }: PaRequest): readonly SupportingDocument[] {
  return documents ?? [];
}
