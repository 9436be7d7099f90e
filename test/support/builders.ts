import type { RecordId, RecordType } from '../../shared/model/record-type';
import type { AnyRecord, RecordFor } from '../../shared/model/registry';

/** The id of the n-th example of a type: `zone:00000000000000000000000001`. */
export function exampleId(type: RecordType, number = 1): RecordId {
  return `${type}:${String(number).padStart(26, '0')}`;
}

type Build<Type extends RecordType> = (overrides?: Partial<RecordFor<Type>>) => RecordFor<Type>;

/** A builder of valid records: sensible values, replaced by what the test is about. */
function builder<Type extends RecordType>(base: RecordFor<Type>): Build<Type> {
  return (overrides = {}) => ({ ...base, ...overrides });
}

export const buildAssessment = builder<'assessment'>({
  id: exampleId('assessment'), type: 'assessment',
  name: 'Molkerei Nord', operator: 'Nordmilch eG', site: 'Werk Husum', scope: 'Abfüllung und Kühlung', startedOn: '2026-03-02', roundNumber: 1, languages: ['de', 'en'], tolerableRisk: 6,
  likelihoodSteps: [{ id: 'l1', level: 1, label: 'selten' }, { id: 'l2', level: 2, label: 'möglich' }],
  impactSteps: [{ id: 'i1', level: 1, label: 'gering' }, { id: 'i2', level: 2, label: 'schwer' }],
  targets: [{ id: 't1', domain: 'governance', target: 'ml3' }],
});

export const buildPerson = builder<'person'>({
  id: exampleId('person'), type: 'person',
  name: 'Petra Holm', role: 'ot', organisation: 'Nordmilch eG', responsibilities: [{ id: 'r1', topic: 'backup', kind: 'responsible' }],
});

export const buildArea = builder<'area'>({
  id: exampleId('area'), type: 'area',
  name: 'Linie 1', kind: 'line', order: 1,
});

export const buildAsset = builder<'asset'>({
  id: exampleId('asset'), type: 'asset',
  tag: '1A-K1', name: 'Steuerung Abfüller', kind: 'plc', vendor: 'Siemens', model: 'S7-1500', serial: 'S C-1001',
  interfaces: [{ id: 'if1', ip: '10.1.0.10', mac: '00:1b:1b:00:00:01' }], purdueLevel: '1', safetyRelated: false, criticalityAvailability: 'high', quantity: 1,
  clientColumns: [{ id: 'c1', name: 'Kostenstelle', value: '4711' }], shape: { x: 10, y: 20, width: 120, height: 60 },
});

export const buildZone = builder<'zone'>({
  id: exampleId('zone'), type: 'zone',
  code: 'Z1', name: 'Abfüllung', kind: 'control', purdueLevel: '2', slTarget: { IAC: 2, UC: 2 }, subnets: ['10.1.0.0/24'], shape: { x: 0, y: 0, width: 400, height: 300 },
});

export const buildConduit = builder<'conduit'>({
  id: exampleId('conduit'), type: 'conduit',
  code: 'C1', name: 'Leitung zur DMZ', zoneIds: [exampleId('zone'), exampleId('zone', 2)], kind: 'network', slTarget: { RDF: 2 }, bends: [{ x: 1, y: 2 }],
});

export const buildFlow = builder<'flow'>({
  id: exampleId('flow'), type: 'flow',
  name: 'Rezepte laden', fromId: exampleId('asset'), toId: exampleId('zone'), protocols: ['s7comm'], ports: ['tcp/102'], initiator: 'from', necessary: 'yes', verdict: 'allowed',
});

export const buildAccess = builder<'access'>({
  id: exampleId('access'), type: 'access',
  name: 'Fernwartung Abfüller', contractor: 'KHS', technology: 'vpnGateway', multiFactor: 'no', assetIds: [exampleId('asset')],
});

export const buildDependency = builder<'dependency'>({
  id: exampleId('dependency'), type: 'dependency',
  name: 'Zeitdienst', kind: 'time', stops: 'Protokolle laufen auseinander', tolerableOutageHours: 24,
});

export const buildRating = builder<'rating'>({
  id: exampleId('rating'), type: 'rating',
  practice: 'p-01', value: 'ml2', target: 'ml3', note: 'Plan vorhanden', evidence: [{ id: 'e1', kind: 'document', title: 'Notfallplan' }],
});

export const buildFinding = builder<'finding'>({
  id: exampleId('finding'), type: 'finding',
  code: 'F1', title: 'Standardkennwort am Bedienpult', severity: 'high', assetIds: [exampleId('asset')], practices: ['p-01'],
});

export const buildRisk = builder<'risk'>({
  id: exampleId('risk'), type: 'risk',
  code: 'R1', title: 'Stillstand der Abfüllung', threats: ['malware'], consequences: ['production'], likelihoodBefore: 3, impactBefore: 4,
});

export const buildRequirement = builder<'requirement'>({
  id: exampleId('requirement'), type: 'requirement',
  code: 'A1', title: 'Zugänge einzeln freigeben', kind: 'organisational', priority: 'now',
});

export const buildMeasure = builder<'measure'>({
  id: exampleId('measure'), type: 'measure',
  code: 'M1', title: 'Fernwartung nur über Sprungserver', requirementIds: [exampleId('requirement')], needs: ['outage'], effortDays: 3,
});

export const buildOutage = builder<'outage'>({
  id: exampleId('outage'), type: 'outage',
  name: 'Osterstillstand', areaIds: [exampleId('area')], from: '2027-03-26', until: '2027-03-29',
});

export const buildDecision = builder<'decision'>({
  id: exampleId('decision'), type: 'decision',
  code: 'E1', title: 'Restrisiko Abfüllung', riskIds: [exampleId('risk')], choice: 'reduce', residualLikelihood: 1, residualImpact: 2,
});

export const buildAnswer = builder<'answer'>({
  id: exampleId('answer'), type: 'answer',
  check: 'asset-without-zone', subjectId: exampleId('asset'), kind: 'accepted', reason: 'Umzug geplant', until: '2027-01-31',
});

export const buildAttachment = builder<'attachment'>({
  id: exampleId('attachment'), type: 'attachment',
  caption: 'Schaltschrank', kind: 'photo', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', fileName: 'schrank.jpg', size: 1000, widthPx: 800, heightPx: 600,
});

export const buildRound = builder<'round'>({
  id: exampleId('round'), type: 'round',
  name: 'Runde 1', number: 1, closedOn: '2026-04-30', figures: [{ id: 'g1', name: 'assets', value: 120 }],
});

export const buildView = builder<'view'>({
  id: exampleId('view'), type: 'view',
  name: 'Linie 1', zoneIds: [exampleId('zone')], showsNeighbours: true,
});

export const buildPlacement = builder<'placement'>({
  id: exampleId('placement'), type: 'placement',
  viewId: exampleId('view'), elementId: exampleId('zone'), shape: { x: 40, y: 40, width: 400, height: 300 },
});

export const buildCallout = builder<'callout'>({
  id: exampleId('callout'), type: 'callout',
  text: 'Modem wird im Herbst abgebaut', shape: { x: 10, y: 20, width: 200, height: 60 },
});

export const buildFulfilment = builder<'fulfilment'>({
  id: exampleId('fulfilment'), type: 'fulfilment',
  subjectId: exampleId('zone'), requirement: 'SR 1.1', state: 'partly', reason: 'Ein gemeinsames Konto', evidence: 'Kontenliste', evidenceKind: 'document',
});

export const buildMetric = builder<'metric'>({
  id: exampleId('metric'), type: 'metric',
  title: 'Sitzungen ohne Freigabe', practices: 'REM-02', formula: 'Sitzungen ohne Ticket je Quartal', unit: '%', direction: 'lowerIsBetter', target: 0,
  values: [{ id: 'v1', from: '2026-01-01', until: '2026-03-31', value: 12 }, { id: 'v2', from: '2026-04-01', until: '2026-06-30', value: 4 }],
});

export const buildInterview = builder<'interview'>({
  id: exampleId('interview'), type: 'interview',
  title: 'Instandhaltung Linie 1', day: '2026-05-12', startsAt: '09:00', minutes: 60, position: 1, personIds: [exampleId('person')], practices: 'REM-02\nCHG-02', state: 'planned',
});

export const buildClientPractice = builder<'clientPractice'>({
  id: exampleId('clientPractice'), type: 'clientPractice',
  code: 'WERK-01', catalog: 'Werksnorm 17', domain: 'Schaltschränke', position: 1, title: 'Schränke sind verschlossen', ml1: 'Manche Schränke sind zu.', ml2: 'Es gibt eine Liste der Schlüssel.',
});

export const buildAlignment = builder<'alignment'>({
  id: exampleId('alignment'), type: 'alignment',
  process: 'patch', document: 'Richtlinie Patchmanagement 3.1', implementation: 'Nur in Wartungsfenstern', state: 'inWork',
});

export const buildDutyAnswer = builder<'dutyAnswer'>({
  id: exampleId('dutyAnswer'), type: 'dutyAnswer',
  regulation: 'cra', question: 'support-period', vendor: 'Siemens', value: 'yes', answeredOn: '2026-05-12',
});

/** Every builder by record type. */
export const builders = {
  assessment: buildAssessment,
  person: buildPerson,
  area: buildArea,
  asset: buildAsset,
  zone: buildZone,
  conduit: buildConduit,
  flow: buildFlow,
  access: buildAccess,
  dependency: buildDependency,
  rating: buildRating,
  finding: buildFinding,
  risk: buildRisk,
  requirement: buildRequirement,
  measure: buildMeasure,
  outage: buildOutage,
  decision: buildDecision,
  answer: buildAnswer,
  attachment: buildAttachment,
  round: buildRound,
  view: buildView,
  placement: buildPlacement,
  callout: buildCallout,
  fulfilment: buildFulfilment,
  metric: buildMetric,
  interview: buildInterview,
  clientPractice: buildClientPractice,
  alignment: buildAlignment,
  dutyAnswer: buildDutyAnswer,
} as const satisfies { readonly [Type in RecordType]: Build<Type> };

/** One record of every type; references among them lead somewhere, except the second zone of the conduit. */
export function buildOneOfEach(): readonly AnyRecord[] {
  return Object.values(builders).map((build) => build());
}
