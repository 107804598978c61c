import type { PlainDate } from '../../criteria/answers.ts';
import type { MemberWords } from './words.ts';

const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

function date(plain: PlainDate): string {
  const [year = '', month = '', day = ''] = plain.split('-');
  return `${Number(day)} de ${months[Number(month) - 1] ?? ''} de ${year}`;
}

/** "a, b y c"; "e" stands before the sound of an i, as in "e I.A.2" read aloud. */
function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  const last = items.at(-1) ?? '';
  return `${items.slice(0, -1).join(', ')} ${/^h?i/i.test(last) ? 'e' : 'y'} ${last}`;
}

const relations = new Map(Object.entries({ parent: 'padre o madre', guardian: 'tutor legal', representative: 'representante' }));

/** The member's letter in Spanish: not written by a qualified translator, and it says so. */
export const spanish: MemberWords = {
  lang: 'es',
  name: { own: 'Español', english: 'Spanish' },
  page: {
    number: (page, pages) => `Página ${page} de ${pages}`,
    noGuarantee: 'No es una garantía de pago',
    standIns: (listed, areMore) =>
      `Las letras que este archivo no puede mostrar aparecen con su número de Unicode: ${listed}${areMore ? ' y otros' : ''}.`,
  },
  date,
  // a comma groups thousands in the Spanish of the United States
  count: (count) => count.toLocaleString('en-US'),
  list,
  draft: 'BORRADOR',
  notices: {
    sample: 'Muestra. Este plan de salud es inventado. Esta carta no trata de una persona real.',
    translation: 'Sin revisar. Un traductor calificado la debe leer antes de que se mande.',
  },
  titles: {
    approved: 'Aprobamos la medicina',
    modified: 'Aprobamos la medicina con cambios',
    denied: 'No aprobamos la medicina',
    pended: 'Faltan datos sobre la medicina',
    referred: 'Vamos a usar otra regla para la medicina',
  },
  document: 'Carta sobre una medicina',
  running: {
    member: (name) => (name === '' ? 'Miembro: sin nombre' : `Miembro: ${name}`),
    memberId: (id) => `Número de miembro: ${id === '' ? 'sin dato' : id}`,
  },
  planNotProvided: 'Plan de salud: sin nombre',
  headings: {
    approved: 'Lo que aprobamos',
    changed: 'Lo que cambiamos',
    criteria: 'Por qué la aprobamos',
    continuing: 'Si hace falta por más tiempo',
    reasons: 'Por qué no la aprobamos',
    rule: 'La regla que usamos',
    judgement: 'Más sobre esta decisión',
    change: 'Qué puede cambiar la respuesta',
    appeal: 'Cómo pedir que veamos su caso otra vez',
    help: 'Ayuda gratis',
    missing: 'Lo que falta',
    referral: 'Qué pasa ahora',
    contact: '¿Tiene preguntas? Llame',
    who: 'Quién tomó esta decisión',
    reviewer: 'Quién vio el caso',
  },
  terms: {
    drug: 'Medicina',
    dose: 'Dosis más alta por día',
    units: 'Cantidad',
    cycles: 'Ciclos',
    from: 'Primer día',
    to: 'Último día',
    decidedOn: 'Fecha de la decisión',
    serviceDate: 'Fecha que pidió el médico',
    doctor: 'Médico que la pidió',
    policy: 'Regla que se usa',
    code: 'Código y qué significa',
    standard: 'Cómo se usa la regla',
    name: 'Nombre',
    credential: 'Título',
    role: 'Cargo',
    second: 'Otra persona de acuerdo',
    office: 'Oficina',
    address: 'Dirección',
    phone: 'Teléfono',
    fax: 'Fax',
    hours: 'Horario',
  },
  addressee: {
    nameNotProvided: 'Miembro',
    representative: (name, relation, member) => `${name}, ${relations.get(relation) ?? 'padre, madre o tutor'} de ${member}`,
    parentOrGuardian: (member) => `Padre, madre o tutor de ${member}`,
    greeting: (name) => `Para ${name}:`,
    forMember: 'para usted',
    forMinor: (name) => `para ${name}`,
  },
  enrollment: {
    member: {
      condition: 'Usted debe seguir en el plan el día que se usa la medicina.',
      payment: 'El plan paga solo si usted sigue en él el día del servicio.',
    },
    minor: {
      condition: (name) => `${name} debe seguir en el plan el día que se usa la medicina.`,
      payment: (name) => `El plan paga solo si ${name} sigue en él el día del servicio.`,
    },
  },
  statements: {
    approved: (whom) => `El médico nos pidió pagar blinatumomab (Blincyto) ${whom}. La respuesta es sí.`,
    modified: (whom) => `El médico nos pidió pagar blinatumomab (Blincyto) ${whom}. La respuesta es sí, pero con cambios.`,
    denied: (whom) => `El médico nos pidió pagar blinatumomab (Blincyto) ${whom}. La respuesta es no.`,
    pended: (whom) => `El médico nos pidió pagar blinatumomab (Blincyto) ${whom}. Todavía no hay respuesta. Faltan datos.`,
    referred: (whom) => `El médico nos pidió pagar blinatumomab (Blincyto) ${whom}. Vamos a usar otra regla. Esto no es un rechazo.`,
  },
  topics: {
    diagnosis: {
      about: 'para qué enfermedad es la medicina',
      why: 'La regla es para un cáncer de la sangre que se llama LLA de células B.',
      notMet: 'La enfermedad no es LLA de células B.',
    },
    specialist: {
      about: 'si un médico del cáncer o de la sangre dio la orden o su consejo',
      why: 'La regla pide la orden o el consejo de un médico del cáncer o de la sangre.',
      notMet: 'No vimos la orden ni el consejo de un médico del cáncer o de la sangre.',
    },
    use: {
      about: 'si el cáncer se fue, volvió o no mejoró',
      why: 'La regla es para un cáncer que volvió o que no mejoró. También es para cuando un examen todavía ve células del cáncer.',
      notMet: 'La medicina se usaría de una forma que la regla no cubre.',
    },
    mrd: {
      about: 'qué vio el examen de las células del cáncer que quedan (MRD)',
      why: 'La regla pide un examen que todavía ve células del cáncer.',
      notMet: 'El examen no vio células del cáncer.',
    },
    philadelphia: {
      about: 'si el cáncer tiene un cambio en los genes, el cromosoma Filadelfia',
      why: 'Si lo tiene, la regla pide probar primero otras medicinas.',
      notMet: 'El cáncer tiene un cambio en los genes, el cromosoma Filadelfia.',
    },
    tki: {
      about: 'si se probó una medicina del tipo TKI, y cómo fue',
      why: 'La regla pide probar primero una medicina del tipo TKI. No ayudó, o hizo mucho daño.',
      notMet: 'Con este cambio hay que probar primero una medicina del tipo TKI. No vimos que no ayudó o que hizo daño.',
    },
    dose: {
      about: 'cuánta medicina se usa cada día',
      why: 'La regla pone un límite a la dosis.',
      notMet: 'La regla no cubre esta dosis.',
    },
    doseLimit: {
      about: 'cuánta medicina se usa cada día',
      why: 'El límite de la regla es de 28 microgramos por día.',
      notMet: 'La dosis que pidió el médico es de más de 28 microgramos por día.',
    },
    doseSupport: {
      about: 'qué guía o estudio apoya esta dosis',
      why: 'Si la dosis pasa el límite, hace falta una guía o un estudio que la apoye.',
      notMet: 'No vimos una guía o un estudio que apoye esta dosis.',
    },
    onLabel: {
      about: 'si la medicina se usa como dice su etiqueta o la guía NCCN',
      why: 'La regla pide usar la medicina como dice su etiqueta o la guía NCCN.',
      notMet: 'La medicina no se usaría como dice su etiqueta o la guía NCCN.',
    },
    receiving: {
      about: 'si la medicina se usa ahora, y desde cuándo',
      why: 'Para seguir, la regla pide que la medicina ya se use.',
      notMet: 'No vimos que la medicina se usa desde hace 30 días.',
    },
    responding: {
      about: 'si la medicina ayuda',
      why: 'Para seguir, la regla pide que la medicina ayude.',
      notMet: 'No vimos que la medicina ayuda.',
    },
    doseIncrease: {
      about: 'si la dosis sube, y cuánto',
      why: 'Una dosis más alta tiene sus propias reglas.',
      notMet: 'La regla no cubre la dosis más alta.',
    },
    lineOfBusiness: {
      about: 'qué tipo de plan de salud es',
      why: 'Así sabemos qué regla se usa.',
      notMet: 'Esta regla no es para este tipo de plan.',
    },
    labelChange: {
      about: 'si la etiqueta de la medicina cambió en los últimos 6 meses',
      why: 'Así sabemos qué regla se usa.',
      notMet: 'La etiqueta no cambió en los últimos 6 meses.',
    },
    formulary: {
      about: 'si la medicina está en la lista del plan',
      why: 'Así sabemos qué regla se usa.',
      notMet: 'La medicina no está en la lista del plan.',
    },
  },
  changes: {
    'consult-specialist': 'El médico puede pedir consejo a un médico del cáncer o de la sangre y avisarnos.',
    'dose-within-label': 'El médico puede pedir la dosis que dice la etiqueta.',
    'no-dose-increase': 'El médico puede pedir que la dosis no cambie.',
    'therapy-records': 'El médico puede mandar los datos de cómo se usa hoy la medicina.',
  },
  sentences: {
    rule: (id) => `Regla ${id}`,
    needsAnswer: (about) => `Falta saber ${about}.`,
    needsRecord: (about) => `Falta un papel médico que muestre ${about}.`,
    notClear: 'El papel que tenemos no lo muestra bien.',
    askedFor: 'La persona que escribe esta carta dice qué falta:',
    send: (by) =>
      by === undefined
        ? 'Le pedimos esto al médico. Usted también lo puede mandar. La dirección es:'
        : `Le pedimos esto al médico. La fecha límite es el ${by}. Usted también lo puede mandar. La dirección es:`,
    afterwards: 'Cuando llegue, vamos a decidir y le damos la respuesta por carta.',
    noCriterion: 'La razón está en las palabras de la persona que decidió.',
    restsOn: (ids) => `La decisión se basa en ${ids.length === 1 ? 'la regla' : 'las reglas'} ${list(ids)}.`,
    foundNotMet: 'La persona que decidió vio que este punto no se cumple.',
    reliedOn: (section) =>
      section === null
        ? 'Usamos la regla CP.PHAR.312 para blinatumomab (Blincyto).'
        : `Usamos la parte ${section} de la regla CP.PHAR.312 para blinatumomab (Blincyto).`,
    standard: 'Para decir sí, se debe cumplir cada punto de esa parte de la regla.',
    inTheirWords: 'En las palabras de la persona que decidió:',
    literature: 'La decisión también se basa en:',
    recordHelps: (about) => `Si estos datos no están bien, mande un papel médico que muestre ${about}.`,
    moreFacts: 'Si usted o el médico tienen datos que no vimos, mándelos con la apelación.',
    met: (ids) => `Se cumplen estos puntos de la regla: ${ids}.`,
    noneMet: 'La regla sola no aprueba esto. La respuesta es sí por la razón que dice esta carta.',
    inPlaceOf: (approved, asked) => `${approved}, en lugar de ${asked}`,
    dose: (mcg) => `${mcg} microgramos`,
    units: (units) => `${units} unidades (J9039). Una unidad es 1 microgramo.`,
    changedUnits: (units) => `${units} ${units === '1' ? 'unidad' : 'unidades'}`,
    unitsOpen: 'Una unidad (J9039) por cada microgramo que se usa',
    conditions: [
      'La respuesta es sí para esta medicina, esta dosis y este uso.',
      'Si la dosis tiene que subir, el médico lo debe pedir antes.',
    ],
    continuing: (last, by) =>
      `Para usarla después del ${last}, el médico la debe pedir otra vez. Debe pedirla ${by === undefined ? 'ahora' : `el ${by} o antes`}.`,
    continuingRule: (count) => `Vamos a preguntar si la medicina ayuda. Entonces la podemos aprobar por ${count} meses.`,
    otherPolicy: (policies) => `Vamos a usar la regla ${policies} para decidir.`,
    otherPolicyOpen: 'Le vamos a decir qué regla se usa.',
    whyReferred: 'La regla de esta medicina no cubre este uso. Por eso vemos otra regla.',
    noDenial: 'Esto no es un rechazo. Por ahora usted no tiene que hacer nada.',
    corrects: (day) => `Esta carta va en lugar de la carta del ${day}. La razón es:`,
    selfDeclared: 'La persona dio su nombre y su cargo. El programa no los revisa.',
    noGuarantee: 'El plan paga solo lo que cubre.',
  },
};
