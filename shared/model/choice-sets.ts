/** Names a set of choices; labels are found under `choice.<set>.<value>`. */
function choiceSet<const Set extends string, const Value extends string>(set: Set, values: readonly Value[]) {
  return { set, values } as const;
}

/** As-is = existing + toBeRemoved, target = existing + planned; a record without a state is existing. */
export const lifeStates = choiceSet('lifeState', ['existing', 'planned', 'toBeRemoved']);
export const areaKinds = choiceSet('areaKind', ['site', 'area', 'line', 'cell', 'machine']);
export const walkStates = choiceSet('walkState', ['seen', 'notFound', 'different', 'notListed']);
/** What a person compares on site with what the list says. */
export const walkFields = choiceSet('walkField', ['tag', 'name', 'kind', 'vendor', 'model', 'serial', 'firmwareVersion', 'ip', 'location']);
export const purdueLevels = choiceSet('purdueLevel', ['0', '1', '2', '3', '3.5', '4', '5']);
export const criticalities = choiceSet('criticality', ['low', 'medium', 'high', 'veryHigh']);
export const severities = choiceSet('severity', ['critical', 'high', 'medium', 'low', 'info']);
export const yesNoUnknown = choiceSet('yesNoUnknown', ['yes', 'no', 'unknown']);
export const languagesOfReport = choiceSet('language', ['de', 'en']);

export const personRoles = choiceSet('personRole', [
  'assetOwner',
  'productSupplier',
  'systemIntegrator',
  'serviceProvider',
  'it',
  'ot',
  'management',
  'assessor',
]);

export const responsibilityTopics = choiceSet('responsibilityTopic', [
  'governance',
  'inventory',
  'network',
  'remoteAccess',
  'changes',
  'patches',
  'accounts',
  'backup',
  'incidents',
  'suppliers',
  'training',
  'physical',
]);
export const responsibilityKinds = choiceSet('responsibilityKind', [
  'responsible',
  'accountable',
  'consulted',
  'informed',
]);

export const assetKinds = choiceSet('assetKind', [
  'plc',
  'safetyController',
  'dcsController',
  'rtu',
  'remoteIo',
  'hmi',
  'operatorStation',
  'engineeringStation',
  'scadaServer',
  'historian',
  'server',
  'domainController',
  'backupServer',
  'timeServer',
  'jumpHost',
  'workstation',
  'industrialPc',
  'thinClient',
  'switch',
  'router',
  'firewall',
  'dataDiode',
  'protocolGateway',
  'wirelessAccessPoint',
  'cellularModem',
  'remoteAccessGateway',
  'drive',
  'sensor',
  'actuator',
  'robot',
  'camera',
  'printer',
  'codeReader',
  'powerSupply',
  'mobileDevice',
  'serviceLaptop',
  'removableMedia',
  'scanningStation',
  'other',
]);

export const lifecycleStates = choiceSet('lifecycleState', ['supported', 'announced', 'endOfSupport', 'unknown']);
export const patchStates = choiceSet('patchState', ['current', 'behind', 'notPatchable', 'unknown']);
export const backupStates = choiceSet('backupState', ['tested', 'untested', 'none', 'notNeeded', 'unknown']);

export const zoneKinds = choiceSet('zoneKind', [
  'control',
  'safety',
  'dmz',
  'enterprise',
  'supplier',
  'external',
  'wireless',
  'temporary',
]);

export const conduitKinds = choiceSet('conduitKind', [
  'network',
  'serial',
  'wireless',
  'remoteAccess',
  'removableMedia',
  'serviceLaptop',
]);

export const verdicts = choiceSet('verdict', ['allowed', 'toRestrict', 'toRemove', 'undecided']);
export const initiators = choiceSet('initiator', ['from', 'to', 'both', 'unknown']);

export const accessTechnologies = choiceSet('accessTechnology', [
  'vpnClient',
  'vpnGateway',
  'remoteDesktop',
  'cellularRouter',
  'vendorCloud',
  'remoteSupportTool',
  'modem',
  'onSite',
  'other',
]);

export const dependencyKinds = choiceSet('dependencyKind', [
  'identity',
  'nameResolution',
  'time',
  'backup',
  'erp',
  'mes',
  'licences',
  'remotePath',
  'internet',
  'power',
  'other',
]);

export const ratingValues = choiceSet('ratingValue', ['notApplicable', 'notInPlace', 'ml1', 'ml2', 'ml3', 'ml4']);
/** How far a system requirement is met. */
export const fulfilmentStates = choiceSet('fulfilmentState', ['met', 'partly', 'notMet', 'notApplicable']);
/** The seven foundational requirements of IEC 62443 as choices. */
export const requirementGroups = choiceSet('requirementGroup', ['IAC', 'UC', 'SI', 'DC', 'RDF', 'TRE', 'RA']);
export const evidenceKinds = choiceSet('evidenceKind', ['seen', 'said', 'document', 'measured']);

export const findingOrigins = choiceSet('findingOrigin', ['observation', 'check', 'rating']);
export const findingStates = choiceSet('findingState', ['open', 'inWork', 'closed', 'accepted']);

export const consequenceClasses = choiceSet('consequenceClass', [
  'people',
  'environment',
  'production',
  'quality',
  'finance',
  'legal',
  'reputation',
]);
export const treatments = choiceSet('treatment', ['accept', 'reduce', 'transfer', 'avoid']);

export const requirementKinds = choiceSet('requirementKind', ['technical', 'organisational', 'assumption', 'constraint']);
export const requirementSources = choiceSet('requirementSource', [
  'systemRequirement',
  'practice',
  'finding',
  'risk',
  'regulation',
  'own',
]);
export const priorities = choiceSet('priority', ['now', 'next', 'later']);
export const requirementStates = choiceSet('requirementState', ['draft', 'agreed', 'met', 'partlyMet', 'rejected']);

export const measurePhases = choiceSet('measurePhase', ['now', 'nextOutage', 'project']);
export const measureNeeds = choiceSet('measureNeed', ['outage', 'vendorApproval', 'safetyRevalidation', 'sparePart']);
export const measureStates = choiceSet('measureState', ['proposed', 'planned', 'inWork', 'done', 'rejected']);
export const efforts = choiceSet('effort', ['small', 'medium', 'large']);

export const answerKinds = choiceSet('answerKind', ['finding', 'accepted', 'modelIsWrong']);
export const attachmentKinds = choiceSet('attachmentKind', ['photo', 'document', 'drawing', 'inventory']);
/** What can be drawn over a photo; what is blurred stays hidden in everything handed over. */
export const markKinds = choiceSet('markKind', ['arrow', 'box', 'text', 'blur']);

export const metricDirections = choiceSet('metricDirection', ['higherIsBetter', 'lowerIsBetter']);
export const interviewStates = choiceSet('interviewState', ['planned', 'done', 'cancelled']);
/** Processes of a management system for information security that production has to run in its own way. */
export const alignmentProcesses = choiceSet('alignmentProcess', [
  'policy',
  'risk',
  'assets',
  'access',
  'change',
  'patch',
  'incident',
  'continuity',
  'supplier',
  'training',
  'audit',
]);
export const alignmentStates = choiceSet('alignmentState', ['missing', 'inWork', 'inPlace', 'notNeeded']);
export const regulations = choiceSet('regulation', ['nis2', 'cra', 'machinery']);

/** The kinds of places a practice can be rated at. */
export const practicePlaces = choiceSet('practicePlace', ['organisation', 'site', 'area', 'zone', 'contractor']);
