import * as z from 'zod/mini';
import { isPlainDate } from '../criteria/dates.ts';

// A strict CSP forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

const plainDate = z.string().check(z.refine(isPlainDate, { params: { fault: 'date' } }));
const yesNo = z.enum(['yes', 'no', 'unknown']);
const open = z.nullish;

const tkiTrial = z.looseObject({
  agent: z.enum(['imatinib', 'dasatinib', 'nilotinib', 'bosutinib', 'ponatinib', 'other']),
  outcome: open(z.enum(['intolerant', 'refractory', 'responding', 'unknown'])),
});

const supportingDocument = z.looseObject({ title: z.string(), supports: z.array(z.string()) });

/**
 * The clinical part of a request, to the letter of the public contract: missing and null mean "not answered", `unknown`
 * means "the office does not know". Unknown fields are kept. Weights are kilograms, heights centimetres, doses micrograms
 * per day, MRD levels percent.
 */
export const requestSchema = z.looseObject({
  requestedOn: open(plainDate),
  requestType: open(z.enum(['initial', 'continued'])),
  lineOfBusiness: open(z.enum(['commercial', 'him', 'medicaid'])),
  member: open(
    z.looseObject({
      weightKg: open(z.number().check(z.minimum(0.3), z.maximum(400))),
      heightCm: open(z.number().check(z.minimum(20), z.maximum(260))),
    }),
  ),
  prescriber: open(
    z.looseObject({
      specialty: open(z.enum(['oncologist', 'hematologist', 'other'])),
      consultedSpecialty: open(z.enum(['oncologist', 'hematologist', 'other', 'none'])),
    }),
  ),
  diagnosis: open(
    z.looseObject({
      disease: open(z.enum(['b-all', 'other'])),
      cd19: open(z.enum(['positive', 'negative', 'unknown'])),
      state: open(z.enum(['remission', 'relapsed', 'refractory', 'other', 'unknown'])),
      remissionNumber: open(z.int().check(z.minimum(1), z.maximum(9))),
      mrd: open(z.enum(['positive', 'negative', 'not-tested', 'unknown'])),
      mrdPercent: open(z.number().check(z.minimum(0), z.maximum(100))),
      philadelphia: open(z.enum(['negative', 'positive', 'unknown'])),
      tkiHistory: open(z.array(tkiTrial)),
    }),
  ),
  regimen: open(
    z.looseObject({
      dailyDoseMcg: open(z.number().check(z.gt(0), z.maximum(1000))),
      guidelineSupport: open(yesNo),
      nccnRecommended: open(yesNo),
    }),
  ),
  currentTherapy: open(
    z.looseObject({
      viaPlanBenefit: open(yesNo),
      documented: open(yesNo),
      startedOn: open(plainDate),
      responding: open(yesNo),
      doseIncrease: open(yesNo),
    }),
  ),
  otherUse: open(
    z.looseObject({
      labelChange: open(yesNo),
      labelChangedOn: open(plainDate),
      formulary: open(z.enum(['listed', 'not-listed', 'unknown'])),
    }),
  ),
  documents: open(z.array(supportingDocument)),
});

/** A request that keeps to the format. */
export type PaRequest = z.infer<typeof requestSchema>;
