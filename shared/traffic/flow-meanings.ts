import { fieldsDe } from '../i18n/de/fields';
import { fieldsEn } from '../i18n/en/fields';
import { foldHeading } from '../inventory/heading-text';

/** What a column of a list of connections says. */
export const flowMeanings = ['from', 'to', 'protocol', 'port', 'service', 'purpose', 'direction', 'verdict', 'necessary', 'decidedBy', 'validUntil', 'name', 'action', 'enabled', 'sourcePort', 'notes'] as const;
export type FlowMeaning = (typeof flowMeanings)[number];

/** Ordered: what a heading says of ports comes before what it says of ends. */
const patterns: readonly (readonly [FlowMeaning, RegExp])[] = [
  ['sourcePort', /^(quell ?ports?|source ports?|src ports?|s ?port|orig(in)? ports?|ausgangsport)$/],
  ['port', /\b(ziel ?ports?|dest(ination)? ports?|dst ports?|d ?port|ports?|portnummern?|tcp udp)\b/],
  ['protocol', /^(protokolle?|protocols?|proto|ip protocol|ip protokoll|transport.*|l4.*|tcp udp)$/],
  ['service', /^(dienste?|services?|anwendung(en)?|applications?|apps?|dienst port|service port)( name)?$/],
  ['from', /^(quell\w*|quelle.*|source.*|src.*|von|from|start|anfang|sender|absender|client|initiator.*|ausgang\w*|host a|geraet a|device a|zone von|von zone|from zone|partner a)( (ip|adresse|address|name|host|system|zone|geraet|device|object|netz|network))*$/],
  ['to', /^(ziel\w*|ziel .*|dest.*|dst.*|nach|to|ende|empfaenger|receiver|target|server|host b|geraet b|device b|zone nach|nach zone|to zone|partner b)( (ip|adresse|address|name|host|system|zone|geraet|device|object|netz|network))*$/],
  ['direction', /^(richtung|direction|verbindungsrichtung|dir)$/],
  ['action', /^(aktion|action|regelaktion|rule action|policy)$/],
  ['verdict', /^(erlaubt|zulaessig|allowed|permitted|freigabe|freigegeben|genehmigt|approved|entscheidung|decision|verdict|bewertung|allow deny|zugelassen)$/],
  ['necessary', /^(notwendig|erforderlich|noetig|necessary|required|needed|bedarf)$/],
  ['decidedBy', /^(freigegeben (von|durch)|genehmigt (von|durch)|approved by|approver|entschieden (von|durch)|decided by|verantwortlich\w*|owner|by whom|antragsteller|requested by|requester)$/],
  ['validUntil', /^(gueltig bis|befristet( bis)?|valid (until|to)|expires?( on)?|expiry( date)?|ablauf(datum)?|until|bis)$/],
  ['purpose', /^(zweck|purpose|begruendung|reason|justification|beschreibung|description|kommentar|comments?|bemerkung(en)?|remarks?|anmerkung(en)?|notes?|verwendung|use)$/],
  ['enabled', /^(aktiv|active|enabled|aktiviert|status|state|disabled)$/],
  ['name', /^(regel( ?(nr|nummer|name|id))?|rule( ?(no|number|name|id))?|name|bezeichnung|nr|id|lfd nr|no|verbindung|flow)$/],
];

/** Our own column headings, so that what we write is understood. */
const own: ReadonlyMap<string, FlowMeaning> = new Map(
  ([['fromId', 'from'], ['toId', 'to'], ['ports', 'port'], ['protocols', 'protocol'], ['purpose', 'purpose'], ['initiator', 'direction'], ['verdict', 'verdict'], ['necessary', 'necessary'], ['decidedBy', 'decidedBy'], ['validUntil', 'validUntil'], ['name', 'name']] as const).flatMap(
    ([field, meaning]): readonly (readonly [string, FlowMeaning])[] => [[foldHeading(fieldsEn[`field.flow.${field}`]), meaning], [foldHeading(fieldsDe[`field.flow.${field}`]), meaning]],
  ),
);

/** What a heading says; undefined for those that concern nobody. */
export function flowMeaning(heading: string): FlowMeaning | undefined {
  const folded = foldHeading(heading);
  return folded === '' || folded.length > 60 ? undefined : (own.get(folded) ?? patterns.find(([, pattern]) => pattern.test(folded))?.[0]);
}
