import type { Language } from '../i18n/message';
import type { Model } from '../model/model';
import type { Asset } from '../model/entities/asset';
import { nameKey } from '../regulation/answers';
import { craQuestions, craText, stateOfLaw } from '../regulation/catalog';
import { referenceText } from '../regulation/law-reference';
import { listSuppliers } from '../regulation/suppliers';
import { amount, assessorsOf, classificationOf, clientOf, createContext, day, documentWords, type DeliverableContext } from './context';
import type { Block, Cell, DocumentDescription, TableBlock } from './document';
import { bold, muted } from './inline';
import type { DeliverableOptions } from './options';

/** What a plant asks one of its suppliers about the security of its products, as a Word document's description. */
export function describeSupplierQuestionnaire(model: Model, language: Language, options: DeliverableOptions, vendor: string): DocumentDescription {
  const context = createContext(model, language, options);
  const { t } = context;
  const title = t('supplierLetter.title');
  return {
    id: 'supplier-questionnaire',
    language,
    title,
    subject: vendor,
    date: options.date.slice(0, 10),
    author: assessorsOf(context),
    cover: {
      ...(options.logo === undefined ? {} : { logo: options.logo }),
      client: clientOf(context),
      title,
      subtitle: vendor,
      rows: [
        { label: t('supplierLetter.to'), value: vendor },
        { label: t('field.assessment.site'), value: context.assessment?.site ?? '' },
        { label: t('report.cover.date'), value: day(context, options.date) },
      ].filter(({ value }) => value !== ''),
      classification: '',
      note: t('supplierLetter.note', { date: day(context, stateOfLaw) }),
    },
    running: { headerLeft: clientOf(context), headerRight: title, footerLeft: classificationOf(context), footerCentre: vendor, pagePattern: t('report.running.page') },
    contentsTitle: '',
    words: documentWords(context),
    blocks: [{ kind: 'heading', level: 1, text: title }, ...describeReasons(context), ...describeProducts(context, vendor), ...describeQuestions(context), ...describeReply(context)],
  };
}

function describeReasons({ t }: DeliverableContext): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: t('supplierLetter.why') },
    { kind: 'paragraph', text: t('supplierLetter.why.text') },
    { kind: 'paragraph', text: t('supplierLetter.why.law') },
  ];
}

/** Models and versions with their number: no tags, places or addresses leave the plant. */
function describeProducts(context: DeliverableContext, vendor: string): readonly Block[] {
  const { t, model } = context;
  const assets = listSuppliers(model).find(({ name }) => nameKey(name) === nameKey(vendor))?.assets ?? [];
  if (assets.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.products',
    caption: t('supplierLetter.products.caption'),
    columns: [
      { title: t('supplierLetter.products.model'), share: 36 },
      { title: t('supplierLetter.products.version'), share: 22, mono: true },
      { title: t('supplierLetter.products.count'), share: 12, align: 'right' },
      { title: t('supplierLetter.products.support'), share: 30 },
    ],
    rows: productRows(context, assets),
  };
  return [{ kind: 'heading', level: 2, text: t('supplierLetter.products') }, table];
}

function productRows(context: DeliverableContext, assets: readonly Asset[]): readonly (readonly Cell[])[] {
  const groups = new Map<string, { readonly model: string; readonly version: string; count: number }>();
  for (const { model, name, firmwareVersion } of assets) {
    const product = { model: model ?? name, version: firmwareVersion ?? '', count: 0 };
    const key = `${product.model}\n${product.version}`;
    const group = groups.get(key) ?? product;
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([, { model, version, count }]): readonly Cell[] => [model, version === '' ? '–' : version, amount(context, count), '']);
}

function describeQuestions({ t, language }: DeliverableContext): readonly Block[] {
  const table: TableBlock = {
    kind: 'table',
    id: 'table.questions',
    caption: t('supplierLetter.questions.caption'),
    columns: [
      { title: t('supplierLetter.questions.number'), share: 7, align: 'right' },
      { title: t('supplierLetter.questions.question'), share: 45 },
      { title: t('supplierLetter.questions.answer'), share: 48 },
    ],
    rows: craQuestions.map(({ id, reference }, index): readonly Cell[] => [
      String(index + 1),
      [bold(craText(language, id).question), muted(`\n${referenceText(language, reference)}`)],
      '\n\n\n\n\n',
    ]),
  };
  return [{ kind: 'heading', level: 2, text: t('supplierLetter.questions') }, table];
}

function describeReply({ t }: DeliverableContext): readonly Block[] {
  // Room to write by hand.
  const line = '\u00a0\n\u00a0';
  return [
    { kind: 'heading', level: 2, text: t('supplierLetter.reply') },
    { kind: 'paragraph', text: t('supplierLetter.reply.text') },
    {
      kind: 'definitions',
      rows: [
        { label: t('supplierLetter.reply.name'), value: line },
        { label: t('supplierLetter.reply.contact'), value: line },
        { label: t('supplierLetter.reply.date'), value: line },
      ],
    },
  ];
}
