import type { CriterionId } from '../citations.ts';

/** The kinds of documents that prove criteria; each name is also the title that is suggested. */
export const documentKinds = {
  'pathology-report': 'Pathology or flow cytometry report',
  'marrow-report': 'Bone marrow report',
  'mrd-report': 'MRD report',
  'bcr-abl1-report': 'BCR-ABL1 report',
  'tki-history': 'TKI history',
  order: 'Order with dose',
  'consult-note': 'Consult or clinic note',
  guideline: 'Guideline or article with citation',
  'nccn-page': 'NCCN page',
  'therapy-records': 'Therapy records',
  'response-assessment': 'Response assessment',
  'label-change-notice': 'Label change notice',
  other: 'Other document',
} as const;

export type DocumentKind = keyof typeof documentKinds;

/** What proves a leaf criterion: kinds of documents, the usual one first, and what they must show. */
export interface EvidenceWording {
  /** none where no document is needed */
  readonly kinds: readonly DocumentKind[];
  readonly proof: string;
}

const order: EvidenceWording = { kinds: ['order'], proof: 'The order, with the highest daily dose.' };
const supportedDose: EvidenceWording = {
  kinds: ['guideline'],
  proof: 'The guideline page or the peer-reviewed article that gives this dose, with its citation.',
};
const labelChange: EvidenceWording = {
  kinds: ['label-change-notice'],
  proof: 'The notice of the label change or the new label, with its date.',
};
const offLabel: EvidenceWording = {
  kinds: ['guideline', 'nccn-page'],
  proof: 'A guideline or article on this use, with its citation, for the off-label policy.',
};
const formulary: EvidenceWording = { kinds: [], proof: 'No document is needed: the plan knows its own formulary.' };

/** By leaf criterion; the sections' groups are proved through their parts. */
export const evidenceWording: Readonly<Partial<Record<CriterionId, EvidenceWording>>> = {
  'I.A.1': { kinds: ['pathology-report'], proof: 'A pathology or flow cytometry report that names B-cell precursor ALL.' },
  'I.A.2': { kinds: ['consult-note', 'order'], proof: 'The specialist’s own note or consult note, or an order that shows the specialty.' },
  'I.A.3.a': {
    kinds: ['mrd-report', 'marrow-report'],
    proof: 'The MRD report with method, date and level, and a marrow report that shows complete remission.',
  },
  'I.A.3.b.i': {
    kinds: ['bcr-abl1-report', 'marrow-report'],
    proof:
      'A BCR-ABL1 or cytogenetics report without the Philadelphia chromosome, and a marrow report that shows the relapse or resistance.',
  },
  'I.A.3.b.ii': {
    kinds: ['tki-history', 'bcr-abl1-report', 'marrow-report'],
    proof: 'The BCR-ABL1 report, and the TKI history: each agent with its dates and why it was stopped.',
  },
  'I.A.4.a': order,
  'I.A.4.b': supportedDose,
  'I.A.4*': {
    kinds: ['order', 'pathology-report', 'nccn-page'],
    proof: 'The order with weight and dose, and a flow report with CD19; or the NCCN page that recommends the regimen.',
  },
  'I.B.1': labelChange,
  'I.B.1.a': formulary,
  'I.B.1.b': formulary,
  'I.B.2': offLabel,
  'II.A.1.benefit': { kinds: [], proof: 'No document is needed: the plan’s own claims show it.' },
  'II.A.1.records': {
    kinds: ['therapy-records'],
    proof: 'Administration records or infusion notes, from the first dose to the latest one.',
  },
  'II.A.2': {
    kinds: ['response-assessment', 'marrow-report', 'mrd-report'],
    proof: 'A response assessment with its date: marrow, MRD or blood counts, or the note that judges them.',
  },
  'II.A.3.a': order,
  'II.A.3.b': supportedDose,
  'II.A.3*': {
    kinds: ['order', 'nccn-page'],
    proof: 'The order with weight and new dose; or the NCCN page that recommends the regimen.',
  },
  'II.B.1': labelChange,
  'II.B.1.a': formulary,
  'II.B.1.b': formulary,
  'II.B.2': offLabel,
};

/** Whether a document can prove a criterion at all: not a group, and nothing that the plan itself knows. */
export const needsDocument = (criterion: CriterionId): boolean => (evidenceWording[criterion]?.kinds.length ?? 0) > 0;
