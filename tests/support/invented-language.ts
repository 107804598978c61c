import { english } from '../../src/letter/member/en.ts';
import type { MemberWords } from '../../src/letter/member/words.ts';
import { type PlanProfile, readPlan } from '../../src/plan/plan.ts';
import { isObject } from '../../src/request/paths.ts';
import { samplePlanFile } from './sample-plan.ts';

/** A language that nobody speaks, as a further file beside en.ts would hold it; qaa is a tag for private use. */
export const invented: MemberWords = {
  ...english,
  lang: 'qaa',
  name: { own: 'Ficta', english: 'Invented' },
  page: {
    number: (page, pages) => `Folium ${page} ex ${pages}!`,
    noGuarantee: 'Nulla sponsio "solvendi"',
    standIns: (listed, areMore) => `Litterae ignotae: ${listed}${areMore ? ' et aliae' : ''}.`,
  },
  draft: 'RUDIS',
  titles: { ...english.titles, approved: 'Probatum est', denied: 'Negatum est' },
  terms: { ...english.terms, phone: 'Sonus' },
};

/** The plan that we ship with its texts in that language too. */
export function planInInvented(): PlanProfile {
  const read = readPlan(withInvented(samplePlanFile()));
  if (!read.ok) throw new Error('the profile breaks its schema');
  return read.plan;
}

function withInvented(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withInvented);
  if (!isObject(value)) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, withInvented(part)] as const);
  const more = typeof value['en'] === 'string' ? [['qaa', `Ficta: ${value['en']}`] as const] : [];
  return Object.fromEntries([...parts, ...more]);
}
