import type { ColumnContent } from './column-content';
import { spellOut } from './heading-text';
import { knownHeading } from './heading-words';

/** Lists that plants keep beside their inventory. */
export type OtherListKind =
  | 'riskRegister' | 'vulnerabilities' | 'connections' | 'services' | 'addressPlan' | 'accounts' | 'contacts' | 'maintenancePlan' | 'softwareList' | 'spareParts' | 'changeLog' | 'legend' | 'checkList';

/** The headings of a list, spelled out, with what stands below them. */
export interface ListTraitsRead {
  readonly headings: readonly string[];
  readonly contents: readonly ColumnContent[];
  readonly rowCount: number;
}

interface KindRule {
  readonly kind: OtherListKind;
  readonly fits: (list: ReadHeadings) => boolean;
}

interface ReadHeadings extends ListTraitsRead {
  readonly count: (pattern: RegExp) => number;
  /** Columns that only devices have: addresses, serial numbers, firmware. */
  readonly technical: number;
}

const rules: readonly KindRule[] = [
  { kind: 'vulnerabilities', fits: ({ count }) => count(/\b(cve( id)?|cves|cvss\w*|plugin id|nvt name|qid|vuln\w*)\b/) >= 1 && count(/\b(cve|cvss|plugin id|severity|schweregrad|host|solution|loesung|synopsis|risk|exploit\w*|qod)\b/) >= 3 },
  { kind: 'riskRegister', fits: ({ count }) => count(riskWords) >= 3 },
  { kind: 'services', fits: isListOfServices },
  { kind: 'connections', fits: ({ count }) => count(/^(quell?e|quell .*|source.*|src.*|von|from|start|anfang|sender|client)$/) >= 1 && count(/^(ziel|ziel .*|dest.*|dst.*|nach|to|ende|empfaenger|server)$/) >= 1 },
  { kind: 'connections', fits: ({ count }) => count(/^(port|ports|interface|schnittstelle|switchport|if ?name|if ?descr\w*)$/) >= 1 && count(/\b(duplex|speed|geschwindigkeit|poe|pvid|trunk|if ?(admin|oper|index)\w*)\b/) >= 1 },
  { kind: 'connections', fits: ({ count }) => count(/\b(kabel|cable)\b ?(nummer|id|typ|type|name)?$|^kabel/) >= 2 && count(/(laenge|length|querschnitt|adern|cores|kabeltyp|cable type)/) >= 1 },
  { kind: 'accounts', fits: isListOfAccounts },
  { kind: 'contacts', fits: ({ count, technical }) => technical === 0 && count(/\b(telefon|tel|phone|mobil|mobile|handy|fax|e mail|email|mail|vorname|first name|nachname|last name|surname|durchwahl|rufnummer)\b/) >= 2 },
  { kind: 'addressPlan', fits: ({ count, technical }) => technical <= 1 && count(networkWords) >= 3 && count(/\b(geraet\w*|devices?|hostname|host|mac|assets?|komponente|seriennummer|hersteller|anlagenkennzeichen|bmk|teilnehmer)\b/) === 0 },
  {
    kind: 'maintenancePlan',
    fits: ({ count, technical }) => count(/(intervall|interval|turnus|taetigkeit|wartungsarbeit|naechste (wartung|pruefung|faellig)|next (service|maintenance|due|inspection)|letzte (wartung|pruefung)|last (service|maintenance|inspection)|faellig|\bdue\b|\btask\b|erledigt|\bdone\b)/) >= (technical >= 2 ? 5 : 3),
  },
  { kind: 'checkList', fits: isCheckList },
  { kind: 'softwareList', fits: ({ count, technical }) => technical === 0 && count(/^(software|programm|program|application|anwendung|applikation|paket|package)( ?(name|titel|produkt|product))?$/) >= 1 && count(/(lizenz|licen[cs]e|version|publisher|hersteller|install)/) >= 2 },
  { kind: 'softwareList', fits: ({ count, technical }) => technical <= 1 && count(/(lizenz|licen[cs]e)/) >= 2 && count(/^(produkt|product|software|programm|program|application|anwendung|name|bezeichnung|hersteller|vendor|publisher)\b/) >= 1 },
  { kind: 'spareParts', fits: ({ count, technical }) => technical <= 1 && count(/\b(bestand|lagerbestand|mindestbestand|stock|min stock|on hand|lagerort|bin|lagerplatz|preis|price|unit price|einzelpreis|lieferzeit|reorder|meldebestand|lieferant)\b/) >= 2 },
  { kind: 'changeLog', fits: ({ count, technical, headings }) => technical === 0 && headings.length <= 8 && count(/^(datum|date|am|wann|when)$/) >= 1 && count(/^(aenderung\w*|changes?|was|what|change description|grund|anlass)\b/) >= 1 },
  { kind: 'changeLog', fits: ({ count, technical, headings }) => technical === 0 && headings.length <= 8 && count(/^(datum|date)\b/) >= 1 && count(/^(version\w*|rev\w*|ausgabe|author|autor|bearbeiter|verfasser|page|seite)\b/) >= 2 },
  { kind: 'legend', fits: ({ count, headings }) => headings.length <= 3 && count(/^(bedeutung|meaning|definition|erlaeuterung|erklaerung|explanation|langtext|klartext)$/) >= 1 },
];

const riskWords = /\b(risks?|risiko|risiken|threats?|bedrohung(en)?|gefaehrdung(en)?|likelihood|probability|eintrittswahrscheinlichkeit|impact|schadensausmass|auswirkung(en)?|mitigation|residual|restrisiko|treatment|risikobehandlung|schwachstelle|vulnerability)\b/;
const networkWords = /\b(netz|netzwerk|network|subnetz?|netz adresse|netzadresse|maske|mask|netzmaske|cidr|prefix|gateway|gw|vlan|dhcp|range|bereich|von|bis|from|to)\b/;
const accountWords = /\b(benutzer\w*|user ?(name|id)?|users|login|loginname|account|konto|kontoname|kennung)\b/;
const secretWords = /(passwort|kennwort|\bpin\b|credentials)/;

/** The kind of list the headings speak of, when it is none of devices. */
export function otherListKind(list: ListTraitsRead): OtherListKind | undefined {
  const headings = list.headings.map(spellOut).filter((heading) => heading !== '');
  const read: ReadHeadings = {
    ...list,
    count: (pattern) => headings.filter((heading) => pattern.test(heading)).length,
    technical: new Set(headings.map(knownHeading).filter((target) => target !== undefined && deviceTargets.has(target))).size,
  };
  return rules.find(({ fits }) => fits(read))?.kind;
}

const deviceTargets: ReadonlySet<string> = new Set(['ip', 'mac', 'serial', 'hostname', 'operatingSystem', 'hardwareVersion', 'model']);

/** Each open port of a host on a row of its own. */
function isListOfServices({ count, headings, contents, rowCount }: ReadHeadings): boolean {
  if (rowCount < 4 || count(/^(port|ports|portnummer|port nummer|dst port)$/) === 0 || count(/\b(protokoll|protocol|service|dienst)\b/) === 0) return false;
  return repeats(headings, contents, /\b(ip|host|hostname|ip adresse|fqdn|dns|geraet|device|asset)\b/, 0.75);
}

const checkWords = /^(pruef(punkt|schritt|frage|kriterium|gegenstand|ung|ungen)|check ?(punkt|point|item|list item)?|checks|kontroll(punkt|e)|frage|fragen|question|questions|kriterium|kriterien|criterion)$/;
const tickWords = /^(i ?o|n ?i ?o|ok|nok|n ?ok|not ok|ja|nein|yes|no|erledigt|done|erfuellt|nicht erfuellt|passed|failed|pass|fail|n a|entfaellt|geprueft|checked|in ordnung|nicht in ordnung|ja nein|yes no|ergebnis|result)$/;

/** What is to be checked, with a column for the tick; one row for each of unlike devices is a list of them all the same. */
function isCheckList({ count, technical, headings, contents, rowCount }: ReadHeadings): boolean {
  if (technical > 0 || count(checkWords) === 0) return false;
  const filled = contents.filter((content) => content.filled > 0);
  const ticked = filled.filter((content) => content.yesNo() >= 0.8).length;
  if (count(tickWords) === 0 && ticked < Math.max(2, (filled.length - 1) * 0.6)) return false;
  return !headings.some((heading, column) => {
    const content = contents[column];
    return names.has(knownHeading(heading) ?? '') && content !== undefined && content.filled >= rowCount * 0.8 && content.distinctShare() >= 0.9;
  });
}

const names: ReadonlySet<string> = new Set(['tag', 'name', 'hostname', 'deviceGroup']);

function isListOfAccounts({ count, headings, contents, technical }: ReadHeadings): boolean {
  if (count(accountWords) === 0 || count(secretWords) === 0 || technical > 1) return false;
  const hasDevices = headings.some((heading) => deviceWords.test(spellOut(heading)));
  return !hasDevices || repeats(headings, contents, deviceWords, 0.85);
}

const deviceWords = /\b(geraet\w*|device|ip|ip adresse|system|systemname|host|hostname|name|anlage|sps|steuerung|asset)\b/;

/** True when a column of that heading says the same again and again. */
function repeats(headings: readonly string[], contents: readonly ColumnContent[], pattern: RegExp, below: number): boolean {
  return headings.some((heading, column) => {
    const content = contents[column];
    return pattern.test(spellOut(heading)) && content !== undefined && content.filled >= 2 && content.distinctShare() < below;
  });
}
