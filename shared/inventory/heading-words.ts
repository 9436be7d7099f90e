import { fieldsDe } from '../i18n/de/fields';
import { fieldsEn } from '../i18n/en/fields';
import { foldHeading, type Phrase, phraseFit, preparePhrase } from './heading-text';
import { type ImportTarget, importTargets, plainFields } from './targets';

/**
 * Headings seen in lists of plants, in German, English and the shorthand of both; folded as `foldHeading` does. A word that
 * ends with `~` may mean this but yields to a column that says it better; one with `~~` means it only when nothing else does.
 */
const words: { readonly [Target in ImportTarget]?: string } = {
  tag: 'tag|asset id|asset tag|asset no|asset number|asset nr|asset#|id|kennzeichen|anlagenkennzeichen|betriebsmittelkennzeichen|bmk|akz|kks|equipment|equipment id|equipment no|equipment nr|equipmentnummer|tag no|tag number|tagnummer|tag nr|inventarnummer|inventar nr|inv nr|invnr|inventory no|inventory number|kuerzel|unique asset identifier|asset identifier|identifier|geraete id|geraetenummer|geraete nr|device id|ref designator|referenzkennzeichen|ortskennzeichen|messstelle|tpl|technischer platz',
  name: 'name|bezeichnung|asset~|asset name|geraet~|geraetename|geraetebezeichnung|device~|device name|component~|komponente~|komponentenname|system~|systemname|system name|benennung|anlagenteil~|equipment name|designation|betriebsmittel~|objekt~|objektbezeichnung|station~|display name|description~~|beschreibung~~|asset description~~',
  hostname: 'hostname|host name|host|netbios|netbios name|rechnername|computername|computer name|dns name|dns|fqdn|pc name|servername|geraetename im netz|profinet name|profinet geraetename|stationsname|dns name or url|netzwerkname',
  kind: 'typ~|type~|art~|kind|asset type|device type|geraetetyp|geraeteart|geraeteklasse|asset class|assettyp|asset art|category~|kategorie~|component type|komponententyp|komponentenart|class~|klasse~|systemtyp|role~|rolle~|funktion~|function~|equipment type|asset category|geraetekategorie|asset kategorie',
  vendor: 'hersteller|vendor|manufacturer|make|oem|fabrikat|herst|mfr|mfg|vendor name|lieferant hersteller|hersteller name|marke|brand|manufacturer name|supplier',
  model: 'modell|model|model number|model no|model name|produkt~|product~|produktname|product name|typbezeichnung|hardware make model|make model|hardware model|bestellnummer~|bestell nr~|artikelnummer~|artikel nr~|artikelnr~|order number~|order no~|mlfb~|part number~|part no~|partnumber~|catalog number~|catalogue number~|sachnummer~|modellbezeichnung|geraetemodell|hersteller typ|typ modell|materialnummer~|hardware~|typ~~|type~~',
  serial: 'seriennummer|serial|serial number|serial no|serial nr|sn|s n|s nr|serien nr|seriennr|ser nr|serialnumber|fabriknummer|fabrik nr|fabriknr|f nr|serial asset tag|serial#|serial # asset tag#|geraeteseriennummer|werknummer',
  hardwareVersion: 'hardwarestand|hardware version|hw version|hw stand|hw rev|hardware revision|hw revision|erzeugnisstand|hw|hardware release|hardwareversion|revision',
  firmwareVersion: 'firmware|firmwarestand|firmware version|fw|fw version|fw stand|firmwareversion|software version|softwarestand|sw version|sw stand|softwareversion|version|fw release|firmware rev|versionsstand|release|sw fw stand|fw sw stand|sw fw version|firmware version stand|sw fw|fw sw',
  operatingSystem: 'betriebssystem|operating system|os|os version|os name|os name and version|windows version|bs|plattform|platform|betriebssystem version|system software',
  ip: 'ip|ip adresse|ip address|ipv4|ipv4 adresse|ipv4 address|ipv6 address|ipv6|ipv4 or ipv6 address|ipadresse|ip adr|ip addr|ipaddress|ip nr|netzwerkadresse|network address|ip addresses|ip adressen|host ip|mgmt ip|management ip|tcp ip adresse',
  mac: 'mac|mac adresse|mac address|macaddress|mac adr|mac addr|hardware adresse|physical address|physikalische adresse|ethernet adresse|hardware address',
  vlan: 'vlan|vlan id|vlan nr|vlan no|vlan tag|vlanid|vlan network id|vid',
  network: 'netz|netzwerk|network|subnet|subnetz|netzsegment|network segment|segment|subnet mask|subnetzmaske|netzmaske|netmask|netzname|network name|lan|bus|bussystem|feldbus|fieldbus',
  interfaceName: 'schnittstelle|interface|netzwerkschnittstelle|nic|adapter|netzwerkkarte|network interface|network adapter|port name',
  wireless: 'funk|wlan|wireless|wi fi|wifi|funkverbindung|drahtlos',
  area: 'bereich|area|anlage|anlagenbereich|linie|line|halle|hall|produktionslinie|production line|werk|plant|cell|zelle|plant area|gewerk|abteilung|department|teilanlage|unit|process cell|work center|arbeitsplatz|fertigungslinie|maschine|machine|anlagenname|gebaeude|building|section|werkbereich|anlagenteil|anlagenabschnitt|plant section|plant unit|process unit|teilbereich',
  zone: 'zone|sicherheitszone|security zone|netzwerkzone|network zone|iec 62443 zone|netzzone|zonenname|zone name|schutzzone|zonierung',
  location: 'einbauort|standort|ort|location|raum|room|physical location|schaltschrank|schrank|cabinet|site|aufstellort|aufstellungsort|lage|place|rack|etage|floor|position|installationsort|verortung|panel location|schaltraum',
  purdueLevel: 'purdue level|purdue ebene|purdue|purdue modell|level|ebene|purdue model level|isa 95 level|isa95 level|isa 95 ebene|automatisierungsebene|netzebene|layer',
  safetyRelated: 'safety|safety related|sicherheitsgerichtet|sicherheitsrelevant|sil|safety relevant|fehlersicher|f system|sis|safetyrelevant',
  criticality: 'kritikalitaet|criticality|schutzbedarf|kritisch|critical|security sensitivity level|wichtigkeit|importance|prioritaet|impact level|kritikalitaetsstufe|tier|business criticality|schutzbedarfsklasse|kritik|criticality rating|bedeutung|sensitivity|crit',
  criticalityAvailability: 'verfuegbarkeit|availability|kritikalitaet verfuegbarkeit|schutzbedarf verfuegbarkeit|criticality availability|cia availability',
  criticalityIntegrity: 'integritaet|integrity|kritikalitaet integritaet|schutzbedarf integritaet|criticality integrity',
  criticalityConfidentiality: 'vertraulichkeit|confidentiality|kritikalitaet vertraulichkeit|schutzbedarf vertraulichkeit|criticality confidentiality',
  criticalitySafety: 'kritikalitaet safety|kritikalitaet personensicherheit|safety criticality|safety impact',
  owner: 'verantwortlich|verantwortlicher|owner|asset owner|responsible|eigentuemer|ansprechpartner|contact|contact person|zustaendig|zustaendigkeit|system owner|responsible person|betreuer|system administrator owner|administrator|verantwortliche person|verantwortliche stelle|kontakt|verantw',
  lifecycle: 'lebenszyklus|lifecycle|life cycle|lifecycle status|lebenszyklusstatus|produktstatus|lieferstatus|support status|supportstatus|obsoleszenz|obsolescence|abkuendigung|life cycle status|lifecycle state',
  endOfSupport: 'ende des supports|end of support|eos|eol|end of life|eosl|supportende|support ende|support bis|wartung bis|wartungsende|abgekuendigt zum|abkuendigung zum|eol date|end of support date|eos date|extended support bis|end of service|support end|lifecycle end|support until|eol datum|herstellersupport bis|ende herstellersupport|lebensende|gewaehrleistung bis',
  patchState: 'patch stand|patchstand|patch state|patch status|patchstatus|patch level|patchlevel|update status|updatestand|aktualitaet',
  backupState: 'datensicherung|backup|backup state|backup status|sicherung|backup vorhanden|backup available|datensicherung vorhanden|sicherungskopie|programmsicherung|backup exists|backup y n|sicherung vorh|backup vorh|datensicherung vorh|sicherung vorhanden|backup yes no|backup ja nein|sicherung ja nein',
  backupTestedOn: 'ruecksicherung getestet am|backup tested|backup test|restore tested|letzter restore test|wiederherstellungstest|backup getestet am|last restore test|restore test|letzter ruecksicherungstest|backup tested on|sicherung getestet|sicherung getestet am|sicherung zuletzt getestet|backup zuletzt getestet|backup last tested|ruecksicherung|ruecksicherung getestet|ruecksicherung am|wiederherstellung getestet|last restore',
  accountsShared: 'gemeinsam genutzte konten|shared account|shared accounts|sammelkonto|sammelaccount|gruppenkonto|gemeinsames konto|generic account|shared user',
  accountsDefaultPassword: 'standardkennwort|standardpasswort|default password|default passwort|default credentials|werkskennwort|standard passwort|factory password|default pw|standardkennwort in gebrauch',
  quantity: 'anzahl|menge|quantity|qty|count|stueckzahl|stk|stueck|number of devices|anz|pieces|pcs',
  walkState: 'begehung|walk down|begehungsstatus|walk down state',
  walkNote: 'notiz zur begehung|walk down note',
  walkAt: 'gesehen am|seen at|seen on',
  walkBy: 'gesehen von|seen by',
  state: 'zustand|state|betriebszustand|life state|planungsstand|status',
  notes: 'notizen|notes|bemerkung|bemerkungen|kommentar|kommentare|comment|comments|remark|remarks|anmerkung|anmerkungen|hinweis|hinweise|info|notiz|sonstiges|zusatzinfo|note',
  description: 'beschreibung|description|funktionsbeschreibung|purpose|zweck|verwendungszweck|desc|aufgabe|einsatzzweck|verwendung|details|beschr|erlaeuterung|asset description',
  services: 'offene ports|open ports|ports|port|dienste|services|tcp ports|offene dienste|listening ports|network services',
  protocols: 'protokoll|protokolle|protocol|protocols|mac protocol|kommunikationsprotokoll|communication protocol|comm protocol|schnittstelle protokoll|protocols used',
  lastSeen: 'last seen|zuletzt gesehen|last scan|letzter scan|last contact|letzter kontakt|last online|lastseen',
  deviceGroup: 'device id|controller|steuerung|parent device|uebergeordnetes geraet|geraet|device|parent|zugehoerige steuerung|host device|controller id',
};

/** Reading the phrase as this target needs values that look the part; the heading alone means too many things. */
const needsContent: ReadonlyMap<string, ImportTarget> = new Map<string, ImportTarget>([
  ['adresse', 'ip'],
  ['address', 'ip'],
  ['adr', 'ip'],
]);

const strengths = [1, 0.9, 0.7] as const;

interface TargetPhrase {
  readonly target: ImportTarget;
  /** Below 1 for a weak word. */
  readonly strength: number;
  readonly phrase: Phrase;
}

const labelKeys: { readonly [Target in ImportTarget]?: keyof typeof fieldsEn } = {
  ip: 'field.asset.interfaces.ip',
  mac: 'field.asset.interfaces.mac',
  vlan: 'field.asset.interfaces.vlan',
  network: 'field.asset.interfaces.network',
  interfaceName: 'field.asset.interfaces.name',
  wireless: 'field.asset.interfaces.wireless',
  area: 'field.asset.areaId',
  zone: 'field.asset.zoneId',
};

const englishLabels: ReadonlyMap<string, unknown> = new Map(Object.entries(fieldsEn));
const germanLabels: ReadonlyMap<string, unknown> = new Map(Object.entries(fieldsDe));

/** Our own labels in both languages, so that a list exported by this program is understood again. */
function labelsOf(target: ImportTarget): readonly string[] {
  const key = labelKeys[target] ?? `field.asset.${target}`;
  return [englishLabels.get(key), germanLabels.get(key)].filter((label) => typeof label === 'string');
}

function phrasesOf(target: ImportTarget): readonly TargetPhrase[] {
  const headings = plainFields.get(target)?.headings;
  const texts = [...(words[target]?.split('|') ?? []), ...labelsOf(target), ...(headings?.de ?? []), ...(headings?.en ?? [])];
  const known = new Map<string, number>();
  for (const text of texts) {
    const folded = foldHeading(text);
    // Our own label may be a weak word as well; the word list decides.
    if (!known.has(folded)) known.set(folded, strengths[text.length - text.replace(/~+$/, '').length] ?? 1);
  }
  return [...known].map(([text, strength]) => ({ target, strength, phrase: preparePhrase(text) }));
}

const phrases: readonly TargetPhrase[] = importTargets.flatMap(phrasesOf);
const wholeHeadings: ReadonlyMap<string, ImportTarget> = new Map(
  [...phrases].reverse().sort((first, second) => first.strength - second.strength).map(({ target, phrase }) => [phrase.compact, target]),
);

/** The meaning of a heading that is one of the known phrases and nothing more; cheap, for looking at many cells. */
export function knownHeading(text: string): ImportTarget | undefined {
  return text.length > 60 ? undefined : wholeHeadings.get(foldHeading(text).replaceAll(' ', ''));
}

/** A meaning a heading may have, and how sure the words alone are (0 to 1). */
export interface HeadingCandidate {
  readonly target: ImportTarget;
  readonly fit: number;
}

const known = new Map<string, readonly HeadingCandidate[]>();

/** Every meaning a heading may have, best first. `needsContent` marks words that count only with fitting values. */
export function headingCandidates(heading: string): readonly HeadingCandidate[] {
  const folded = foldHeading(heading);
  const cached = known.get(folded);
  if (cached !== undefined) return cached;
  const best = new Map<ImportTarget, number>();
  const prepared = preparePhrase(folded);
  for (const { target, phrase, strength } of phrases) {
    const fit = phraseFit(prepared, phrase) * strength;
    if (fit > (best.get(target) ?? 0)) best.set(target, fit);
  }
  const found = [...best].map(([target, fit]) => ({ target, fit })).sort((first, second) => second.fit - first.fit);
  if (known.size < 5000) known.set(folded, found);
  return found;
}

/** The target a heading such as `Adresse` has when its values look like it. */
export function contentDependentTarget(heading: string): ImportTarget | undefined {
  return needsContent.get(foldHeading(heading));
}
