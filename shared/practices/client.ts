import type { Language } from '../i18n/message';
import type { ClientPractice } from '../model/entities/client-practice';
import { listOf, type Model } from '../model/model';
import {
  domainOfPractice,
  findPractice,
  practiceDomains,
  practicePlaces,
  practiceText,
  practiceTopics,
  type Guide,
  type Practice,
  type PracticeDomain,
  type PracticeGuide,
  type PracticeText,
} from './catalog';

/** The client's own practices beside the catalogue; kept until one of them changes. */
interface ClientCatalog {
  readonly domains: readonly PracticeDomain[];
  readonly records: ReadonlyMap<string, ClientPractice>;
  readonly practices: ReadonlyMap<string, Practice>;
  readonly domainOf: ReadonlyMap<string, string>;
}

const catalogs = new WeakMap<object, ClientCatalog>();

function clientCatalogOf(model: Model): ClientCatalog {
  const table = model.tables.clientPractice;
  const known = catalogs.get(table);
  if (known !== undefined) return known;
  const made = readClientCatalog(listOf(model, 'clientPractice'));
  catalogs.set(table, made);
  return made;
}

function readClientCatalog(list: readonly ClientPractice[]): ClientCatalog {
  const records = new Map<string, ClientPractice>();
  const domains = new Map<string, Practice[]>();
  const domainOf = new Map<string, string>();
  const place = ({ position }: ClientPractice): number => position ?? Number.MAX_SAFE_INTEGER;
  const inOrder = [...list].sort(
    (left, right) => compareTexts(left.catalog ?? '', right.catalog ?? '') || place(left) - place(right) || compareTexts(left.code, right.code),
  );
  for (const record of inOrder) {
    // The catalogue's own numbers are taken, and a number counts once.
    if (findPractice(record.code) !== undefined || records.has(record.code)) continue;
    records.set(record.code, record);
    const domain = clientDomainId(record);
    domainOf.set(record.code, domain);
    domains.set(domain, [...(domains.get(domain) ?? []), practiceOf(record)]);
  }
  const listed = [...domains].map(([id, practices]): PracticeDomain => ({ id, practices }));
  return { domains: listed, records, practices: new Map(listed.flatMap(({ practices }) => practices.map((entry) => [entry.id, entry] as const))), domainOf };
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The id of a client's domain is what is shown: "ACME Werkstandard · Zutritt". */
function clientDomainId({ catalog, domain }: ClientPractice): string {
  return [catalog, domain].filter((part) => part !== undefined && part !== '').join(' · ') || '–';
}

function practiceOf({ code, appliesTo = practicePlaces, topics = [] }: ClientPractice): Practice {
  const references = { iec62443Part21: [], iec62443Part24: [], iso27001: [], nis2Article21: [], bsiGrundschutz: [] };
  return { id: code, quickWin: false, appliesTo, topics: practiceTopics.filter((topic) => topics.includes(topic)), references };
}

/** The domains of the client's questionnaires, in their order; none when there is no questionnaire. */
export function clientDomains(model: Model): readonly PracticeDomain[] {
  return clientCatalogOf(model).domains;
}

/** The client's questionnaires by name, each with its domains. */
export function clientQuestionnaires(model: Model): readonly { readonly name: string; readonly domains: readonly PracticeDomain[] }[] {
  const { domains, records } = clientCatalogOf(model);
  const byName = new Map<string, PracticeDomain[]>();
  for (const domain of domains) {
    const name = records.get(domain.practices[0]?.id ?? '')?.catalog ?? domain.id;
    byName.set(name, [...(byName.get(name) ?? []), domain]);
  }
  return [...byName].map(([name, list]) => ({ name, domains: list }));
}

/** All domains of an assessment: the catalogue's, then the client's. */
export function domainsOf(model: Model): readonly PracticeDomain[] {
  const own = clientDomains(model);
  return own.length === 0 ? practiceDomains : [...practiceDomains, ...own];
}

/** The practice of that id in the catalogue or in a client's questionnaire. */
export function findPracticeIn(model: Model, practiceId: string): Practice | undefined {
  return findPractice(practiceId) ?? clientCatalogOf(model).practices.get(practiceId);
}

/** Title, statement and evidence, also of a client's practice; an unknown id shows itself. */
export function practiceTextIn(model: Model, language: Language, practiceId: string): PracticeText {
  const record = clientCatalogOf(model).records.get(practiceId);
  if (record === undefined) return practiceText(language, practiceId);
  return { title: record.title, statement: record.statement ?? '', evidence: linesOf(record.evidence) };
}

/** The guide to a practice, also to a client's; undefined while the catalogue's is not there yet. */
export function practiceGuideIn(model: Model, guide: Guide | undefined, practiceId: string): PracticeGuide | undefined {
  const record = clientCatalogOf(model).records.get(practiceId);
  return record === undefined ? guide?.[practiceId] : guideOf(record);
}

function guideOf({ why, ask, lookAt, firstMeasure, ml1, ml2, ml3, ml4, references }: ClientPractice): PracticeGuide {
  const anchors = Object.fromEntries(Object.entries({ ml1, ml2, ml3, ml4 }).filter(([, text]) => text !== undefined && text !== ''));
  return {
    ...(why === undefined ? {} : { why }),
    ask: linesOf(ask),
    lookAt: linesOf(lookAt),
    ...(firstMeasure === undefined ? {} : { firstMeasure }),
    anchors,
    clauses: linesOf(references),
  };
}

/** The domain's id of a practice, also of a client's. */
export function domainIdIn(model: Model, practiceId: string): string | undefined {
  return clientCatalogOf(model).domainOf.get(practiceId) ?? domainOfPractice(practiceId)?.id;
}

/** A text whose lines are the elements of a list, as a list. */
export function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
