import { fieldsDe } from '../i18n/de/fields';
import { fieldsEn } from '../i18n/en/fields';
import { foldHeading, type Phrase, phraseFit, preparePhrase, spellOut } from './heading-text';
import { type ImportTarget, importTargets, plainFields } from './targets';

/**
 * Headings seen in lists of plants, in German, English and the shorthand of both; folded as `foldHeading` does. A word that
 * ends with `~` may mean this but yields to a column that says it better; one with `~~` means it only when nothing else does.
 */
const words: { readonly [Target in ImportTarget]?: string } = {
  tag: 'tag|ci id|ci number|ci nr|asset id|asset tag|asset no|asset number|asset nr|asset#|id|kennzeichen|anlagenkennzeichen~|betriebsmittelkennzeichen|bmk|akz|kks|equipment|equipment id|equipment no|equipment nr|equipmentnummer|tag no|tag number|tagnummer|tag nr|inventarnummer|inventar nr|inv nr|invnr|inventory no|inventory number|kuerzel|unique asset identifier|asset identifier|identifier|geraete id|geraetenummer|geraete nr|device id|ref designator|referenzkennzeichen|ortskennzeichen|messstelle|tpl|technischer platz|eq nr|anlagenkennung|betriebsmittelkz|tagname|plant designation~|barcode~|bar code~|objekt id~~|object id~~|sap nr~~|sap equipment~|messstellennummer|messstellen nr|asset code|equipmentnr|tag name|funktionskennzeichen|instrument tag|loop tag|positionsnummer~~|device tag|anlagennummer|referenzkennung|isp~',
  name: 'name|bezeichnung|asset~|asset name|geraet~|geraetename|geraetebezeichnung|device~|device name|component~|komponente~|komponentenname|system~|systemname|system name|benennung|anlagenteil~|equipment name|designation|betriebsmittel~|objekt~|zielobjekt|objektbezeichnung|station~|display name|description~~|beschreibung~~|asset description~~|klartext|titel~|title~|symbol~|symbolname|variable~|variablenname|datenpunkt~|datenpunktname|signal~|signalname|point name|sys name|systemname|ci name|configuration item~|geraet komponente|komponentenbezeichnung|anlagenkomponente|equipment description|bezeichnung technischen objekts|technisches objekt~|artikelbezeichnung|softwarename~~|application~~|anwendung~~|vm|vm name|virtual machine|virtuelle maschine|vm bezeichnung|messstellenbezeichnung|objektname|node name|node~|geraetebenennung|teilnehmer~~|anlagenbezeichnung~~|baugruppe~~|aggregat~|gegenstand~|what~|was~|maschine~~|machine~~',
  hostname: 'hostname|host name|host|netbios|netbios name|rechnername|computername|computer name|dns name|dns|fqdn|pc name|servername|geraetename im netz|profinet name|profinet geraetename|stationsname|dns name or url|netzwerkname|dns hostname|dns host|fully qualified domain name|stationsname profinet|name of station|profinet device name|profinet stationsname|pn geraetename|netbios name|pc~|rechner~',
  kind: 'objart~|objektart~~|instrument type|instrumententyp|typ~|type~|art~|kind|asset type|device type|geraetetyp|geraeteart|geraeteklasse|asset class|assettyp|asset art|category~|kategorie~|component type|komponententyp|komponentenart|class~|klasse~|systemtyp|role~~|rolle~~|funktion~|function~|equipment type|asset category|geraetekategorie|asset kategorie|product type|produkttyp|objekttyp|object type|typename|typname|asset typename|asset type name|sys class name|ci class|ci type|role name|device role|device class|device category|geraetegruppe|produktart|komponentenklasse|messgeraeteart|equipment class|equipment category',
  vendor: 'hersteller|vendor|manufacturer|make|oem|fabrikat|herst|mfr|mfg|vendor name|lieferant hersteller|hersteller name|marke|brand|manufacturer name|supplier|publisher|herausgeber|vendor manufacturer|hersteller vendor|hersteller anlage|producer|oui~~|hersteller oui~',
  model: 'modell|model|model number|model no|model name|produkt~|product~|produktname|product name|typbezeichnung|hardware make model|make model|hardware model|bestellnummer~|bestell nr~|artikelnummer~|artikel nr~|artikelnr~|order number~|order no~|mlfb~|part number~|part no~|partnumber~|catalog number~|catalogue number~|sachnummer~|modellbezeichnung|geraetemodell|hersteller typ|typ modell|materialnummer~|hardware~|typ~~|type~~|article nr|articlenumber|order id|orderid|katalognummer~|catalog nr~|cat nr|typenbezeichnung|model id|modellnummer|typ bezeichnung|hersteller und typ|modell cat nr|model cat nr|produktnummer~|product code~~|typenschild~~|device model|device type~~|geraetetyp~~|typ nr|type code~|cpu~|baugruppe~~|cpu baugruppe|cpu typ|steuerungstyp',
  serial: 'service tag|servicetag|seriennummer|serial|serial number|serial no|serial nr|sn|s n|s nr|serien nr|seriennr|ser nr|serialnumber|fabriknummer|fabrik nr|fabriknr|f nr|serial asset tag|serial#|serial # asset tag#|geraeteseriennummer|werknummer|herst serial nr|hersteller serialnr|herstellerserialnummer|serialnr|serialnummer|ser #|serial #|fabrikations nr|fabrikationsnummer|werknr|fertigungs nr|fertigungsnummer|maschinennummer~~|geraete sn',
  hardwareVersion: 'hardwarestand|hardware version|hw version|hw stand|hw rev|hardware revision|hw revision|erzeugnisstand|hw|hardware release|hardwareversion|revision|hw ausgabestand|ausgabestand|hardware release',
  firmwareVersion: 'firmware|firmwarestand|firmware version|fw|fw version|fw stand|firmwareversion|software version|softwarestand|sw version|sw stand|softwareversion|version|fw release|firmware rev|versionsstand|release|sw fw stand|fw sw stand|sw fw version|firmware version stand|sw fw|fw sw|firmware rev|os fw|os firmware|fw os|firmware os|firmware revision|fw revision|fw rev|sw rev|firmware release|fw sw version|softwareversion stand|software~~',
  operatingSystem: 'betriebssystem|operating system|os|os version|os name|os name and version|windows version|bs|plattform|platform|betriebssystem version|system software|os according to vmware tools|os according to configuration file~|caption~~|operating system name|osname|platform name',
  ip: 'ip|ip adresse|ip address|ipv4|ipv4 adresse|ipv4 address|ipv6 address|ipv6|ipv4 or ipv6 address|ipadresse|ip adr|ip addr|ipaddress|ip nr|netzwerkadresse|network address|ip addresses|ip adressen|host ip|mgmt ip|management ip|tcp ip adresse|primary ip4|primary ip|primaere ip|primaere ip adresse|ip s|ip adressen|ip address es|mgmt adresse|management adresse|host adresse|node address~~|netzadresse~|ip adresse geraet|device ip|geraete ip|steuerungs ip|ip bereich|ip range|ip adressbereich|ip address range',
  mac: 'mac|mac adresse|mac address|macaddress|mac adr|mac addr|hardware adresse|physical address|physikalische adresse|ethernet adresse|hardware address|mac id|mac adressen|mac addresses|ethernet mac|hw adresse',
  vlan: 'vlan|vlan id|vlan nr|vlan no|vlan tag|vlanid|vlan network id|vid|vlan name id|vlans|pvid',
  network: 'netz|netzwerk|network|subnet|subnetz|netzsegment|network segment|segment|subnet mask|subnetzmaske|netzmaske|netmask|netzname|network name|lan|bus|bussystem|feldbus|fieldbus|netzmaske|ip location|network segments|netzwerksegment|netzwerkname|anlagennetz~~|netz segment|ring~~|subnetz vlan',
  interfaceName: 'schnittstelle|interface|netzwerkschnittstelle|nic|adapter|netzwerkkarte|network interface|network adapter|port name|port~~|ethernet port',
  wireless: 'funk|wlan|wireless|wi fi|wifi|funkverbindung|drahtlos',
  area: 'bereich|area|anlage|anlagenbereich|linie|line|halle|hall|produktionslinie|production line|werk|plant|cell|zelle|plant area|gewerk|abteilung|department|teilanlage|unit|process cell|work center|arbeitsplatz|fertigungslinie|maschine|machine|anlagenname|gebaeude|building|section|werkbereich|anlagenteil|anlagenabschnitt|plant section|plant unit|process unit|teilbereich|bauwerk|station~~|betriebsteil|anlage linie|linie anlage|site~|plant name|bezeichnung technischer platz|anlagengruppe|prozessbereich|standort anlage|building name|produktionsbereich|segment~~',
  zone: 'zone|sicherheitszone|security zone|netzwerkzone|network zone|iec 62443 zone|netzzone|zonenname|zone name|schutzzone|zonierung|zones|zonen|virtual zone|netzsegment zone|sicherheitszelle|security level zone|iec zone|zone conduit',
  location: 'einbauort|standort|ort|location|raum|room|physical location|schaltschrank|schrank|cabinet|site~|aufstellort|aufstellungsort|lage|place|rack|etage|floor|position|installationsort|verortung|panel location|schaltraum|ortskennzeichen~|location identifier|panel~|physical place|ad site name|standort schrank|sys location|raum nr|roomname|schrank nr|verteiler|unterverteilung|e raum|control panel|mcc~~|montageort|aufstellungsraum|lagerort~~|gebaeude raum|wo~|wo steht geraet|where~|where is it~',
  purdueLevel: 'purdue level|purdue ebene|purdue|purdue modell|level|ebene|purdue model level|isa 95 level|isa95 level|isa 95 ebene|automatisierungsebene|netzebene|layer|purdue layer|iec level|ot level|isa level',
  safetyRelated: 'safety|safety related|sicherheitsgerichtet|sicherheitsrelevant|sil|safety relevant|fehlersicher|f system|sis|safetyrelevant|safety relevanz|safety relevant|sicherheitsfunktion|f geraet|failsafe|safety ja nein',
  criticality: 'kritikalitaet|criticality|schutzbedarf|kritisch|critical|security sensitivity level|wichtigkeit|importance|prioritaet|impact level|kritikalitaetsstufe|tier|business criticality|schutzbedarfsklasse|kritik|criticality rating|bedeutung~~|sensitivity|crit|sb~~|abc kennzeichen|klasse abc|abc klasse|abc|abc indikator|abc indicator|abc einstufung|criticality tier|busines criticality|kritikalitaet h m l|kritikalitaetsklasse|risikoklasse~~|einstufung~~|criticality class|gxp kritikalitaet|schutzbedarf gesamt|schutzbedarfskategorie|bedeutung fuer produktion~',
  criticalityAvailability: 'verfuegbarkeit|availability|kritikalitaet verfuegbarkeit|schutzbedarf verfuegbarkeit|criticality availability|cia availability',
  criticalityIntegrity: 'integritaet|integrity|kritikalitaet integritaet|schutzbedarf integritaet|criticality integrity',
  criticalityConfidentiality: 'vertraulichkeit|confidentiality|kritikalitaet vertraulichkeit|schutzbedarf vertraulichkeit|criticality confidentiality',
  criticalitySafety: 'kritikalitaet safety|kritikalitaet personensicherheit|safety criticality|safety impact',
  owner: 'verantwortlich|verantwortlicher|owner|asset owner|responsible|eigentuemer|ansprechpartner|contact|contact person|zustaendig|zustaendigkeit|system owner|responsible person|betreuer|system administrator owner|administrator|verantwortliche person|verantwortliche stelle|kontakt|verantw|owned by|managed by~|assigned to~|assigned~~|kontaktzuordnung|sys contact|zustaendige stelle|betreiber~|verantwortlicher bereich~~|anlagenverantwortlicher|anlagenbetreuer|system owner|process owner~|custodian|responsible department~|ansprechpartnerin',
  lifecycle: 'lebenszyklus|lifecycle|life cycle|lifecycle status|lebenszyklusstatus|produktstatus|lieferstatus|support status|supportstatus|obsoleszenz|obsolescence|abkuendigung|life cycle status|lifecycle state|produktlebenszyklus|lifecycle phase|obsolescence status|product status|plm status|lebensphase',
  endOfSupport: 'ende des supports|end of support|eos|eol|end of life|eosl|supportende|support ende|support bis|wartung bis|wartungsende|abgekuendigt zum|abkuendigung zum|eol date|end of support date|eos date|extended support bis|end of service|support end|lifecycle end|support until|eol datum|herstellersupport bis|ende herstellersupport|lebensende|gewaehrleistung bis|discontinued date~|warranty date~~|warrantydate~~|warranty expiration~~|garantie bis~~|support bis|ende support|obsolescence date~|last support date|auslaufdatum~|eol eos|eos eol',
  patchState: 'patch stand|patchstand|patch state|patch status|patchstatus|patch level|patchlevel|update status|updatestand|aktualitaet',
  backupState: 'datensicherung|backup|backup state|backup status|sicherung|backup vorhanden|backup available|datensicherung vorhanden|sicherungskopie|programmsicherung|backup exists|backup y n|sicherung vorh|backup vorh|datensicherung vorh|sicherung vorhanden|backup yes no|backup ja nein|sicherung ja nein|backup j n|gibt es backup|backup exists|projektsicherung|letzte sicherung~~|program backup',
  backupTestedOn: 'ruecksicherung getestet am|backup tested|backup test|restore tested|letzter restore test|wiederherstellungstest|backup getestet am|last restore test|restore test|letzter ruecksicherungstest|backup tested on|sicherung getestet|sicherung getestet am|sicherung zuletzt getestet|backup zuletzt getestet|backup last tested|ruecksicherung|ruecksicherung getestet|ruecksicherung am|wiederherstellung getestet|last restore',
  accountsShared: 'gemeinsam genutzte konten|shared account|shared accounts|sammelkonto|sammelaccount|gruppenkonto|gruppenkonten|gemeinsames konto|generic account|shared user|gemeinschaftskonto|sammelbenutzer|gemeinsam genutztes konto|shared login|shared credentials',
  accountsDefaultPassword: 'standardkennwort|standardpasswort|default password|default passwort|default credentials|werkskennwort|standard passwort|factory password|factory password in use|default password in use|default pw|standardkennwort in gebrauch|default creds|default credentials|standard passwort|standard pw|default login|werkspasswort|werkspasswort in gebrauch|auslieferungspasswort|initialpasswort~',
  quantity: 'anzahl|menge|quantity|qty|count|stueckzahl|stk|stueck|number of devices|anz|pieces|pcs|stueckzahl|anzahl geraete|number of units|amount~|no of devices|anzahl stk|menge stk',
  walkState: 'begehung|walk down|begehungsstatus|walk down state',
  walkNote: 'notiz zur begehung|walk down note',
  walkAt: 'gesehen am|seen at|seen on',
  walkBy: 'gesehen von|seen by',
  state: 'zustand|state|betriebszustand|life state|planungsstand|status|cmdb status|install status|operational status~|systemstatus|betriebsstatus|in service|in betrieb|anwenderstatus~|geraetestatus|asset status|asset state|einsatzstatus|anwstatus|powerstate|power state|in use|condition~',
  notes: 'notizen|notes|bemerkung|bemerkungen|kommentar|kommentare|comment|comments|remark|remarks|anmerkung|anmerkungen|hinweis|hinweise|info|notiz|sonstiges|zusatzinfo|note|bem|notizen bemerkung|bemerkungen hinweise|additional info|zusatz~~|annotation|annotations',
  description: 'beschreibung|description|funktionsbeschreibung|purpose|zweck|verwendungszweck|desc|aufgabe|einsatzzweck|verwendung|details|beschr|erlaeuterung|asset description|sys descr|short description|kurzbeschreibung|funktion beschreibung|einsatz|nutzung~',
  services: 'offene ports|open ports|ports|port|dienste|services|tcp ports|offene dienste|listening ports|network services|service~|dienst~~|open ports|offene ports dienste|tcp udp ports|ports protokolle|port protokoll|port protocol',
  protocols: 'protokoll|protokolle|protocol|protocols|mac protocol|kommunikationsprotokoll|communication protocol|comm protocol|schnittstelle protokoll|protocols used|service~~|dienst~|protokoll dienst|comms~~|communication~|kommunikation~|bus protokoll',
  lastSeen: 'last seen|zuletzt gesehen|last scan|letzter scan|last contact|letzter kontakt|last online|lastseen|last activity time|last activity|last seen date|zuletzt online|last communication|last discovered|lastlogon~~',
  deviceGroup: 'device id|controller|steuerung|parent device|uebergeordnetes geraet|geraet|device|parent|zugehoerige steuerung|host device|controller id',
};

/** Reading the phrase as this target needs values that look the part; the heading alone means too many things. */
const needsContent: ReadonlyMap<string, ImportTarget> = new Map<string, ImportTarget>([
  ['adresse', 'ip'],
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
    const folded = spellOut(foldHeading(text));
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
  return text.length > 60 ? undefined : wholeHeadings.get(spellOut(foldHeading(text)).replaceAll(' ', ''));
}

/** A meaning a heading may have, and how sure the words alone are (0 to 1). */
export interface HeadingCandidate {
  readonly target: ImportTarget;
  readonly fit: number;
}

const known = new Map<string, readonly HeadingCandidate[]>();

/** Every meaning a heading may have, best first. `needsContent` marks words that count only with fitting values. */
export function headingCandidates(heading: string): readonly HeadingCandidate[] {
  const folded = spellOut(foldHeading(heading));
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
  return needsContent.get(spellOut(foldHeading(heading)));
}
