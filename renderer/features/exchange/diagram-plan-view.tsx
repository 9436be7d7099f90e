import { useMemo, type ReactNode } from 'react';
import { elementFates, type DiagramPlan, type ElementChoice, type ElementFate, type PlannedElement } from '../../../shared/exchange/diagram/diagram-plan';
import { assetKinds, conduitKinds, zoneKinds } from '../../../shared/model/choice-sets';
import type { Translate } from '../../../shared/i18n/translate';
import { useTranslate } from '../../store/stores';
import { Badge, Notice, type Choice, type GridColumn, type Tone } from '../../ui';
import type { ExchangeDesk } from './exchange-desk';
import { PlanFigures } from './plan-figures';
import { PlanGrid } from './plan-grid';

const tones: Readonly<Record<ElementFate, Tone>> = { zone: 'accent', asset: 'success', conduit: 'info', flow: 'info', note: 'neutral', structure: 'neutral', part: 'neutral', skip: 'neutral' };
/** What a person may make of several elements at once. */
const forSeveral = ['zone', 'asset', 'note', 'skip'] as const satisfies readonly ElementFate[];

/** What each cell of a drawing becomes; every one of them is in the list, nothing is lost. */
export function DiagramPlanView({ plan, desk }: { readonly plan: DiagramPlan; readonly desk: ExchangeDesk }): ReactNode {
  const translate = useTranslate();
  const names = useMemo(() => new Map(plan.elements.map(({ key, label, name }) => [key, name === '' ? label : name])), [plan]);
  const cells = plan.pages.reduce((sum, page) => sum + page.cells, 0);
  const where = ({ page, inside, ends }: PlannedElement): string => {
    const parts = [
      ...(plan.pages.length > 1 ? [plan.pages[page]?.name ?? ''] : []),
      ...(ends.length > 0 ? [ends.map((key) => names.get(key) ?? '').join(' – ')] : []),
      ...(inside === undefined ? [] : [names.get(inside) ?? '']),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  };
  const why = ({ reason, problem }: PlannedElement): string => [translate(`diagram.reason.${reason}`), ...(problem === undefined ? [] : [translate(`diagram.problem.${problem}`)])].join(' ');
  const columns: readonly GridColumn<PlannedElement>[] = [
    { id: 'label', header: translate('exchange.column.element'), width: 230, pinned: true, value: ({ label, name }) => (label === '' ? name : label.replaceAll('\n', ' ')) },
    {
      id: 'as', header: translate('exchange.column.becomes'), width: 200,
      value: ({ as }) => translate(`diagram.fate.${as}`), sortValue: ({ as }) => elementFates.indexOf(as),
      render: ({ as }) => <Badge tone={tones[as]} outline={as === 'skip' || as === 'part' || as === 'structure'}>{translate(`diagram.fate.${as}`)}</Badge>,
      editor: 'select', isEditable: ({ possible }) => possible.length > 0, editValue: ({ as }) => as,
      options: ({ as, possible }) => [as, ...possible.filter((fate) => fate !== as)].map((fate) => ({ id: fate, title: translate(`diagram.fate.${fate}`) })),
    },
    {
      id: 'kind', header: translate('exchange.column.kind'), width: 160,
      value: (element) => kindTitle(element, translate), editor: 'select', isEditable: ({ as, isKnown }) => !isKnown && kindsOf(as) !== undefined,
      editValue: ({ kind }) => kind ?? '', options: (element) => kindChoices(element, translate),
    },
    { id: 'record', header: translate('exchange.column.record'), width: 100, value: ({ recordId, isKnown }) => (recordId === undefined ? '' : translate(isKnown ? 'exchange.record.known' : 'exchange.record.new')) },
    { id: 'where', header: translate('exchange.column.where'), width: 220, value: where },
    { id: 'why', header: translate('exchange.column.why'), width: 280, grow: true, value: why },
  ];
  const figures = elementFates.map((fate) => ({ id: fate, title: translate(`diagram.count.${fate}`, { count: plan.counts[fate] }), value: plan.counts[fate] }));
  return (
    <>
      <p className="zw-exchange__lead">{translate('exchange.diagram.lead', { count: cells, pages: plan.pages.length, added: plan.records.added, changed: plan.records.changed, unchanged: plan.records.unchanged })}</p>
      <PlanFigures label={translate('exchange.plan')} figures={figures} />
      {plan.damaged.length > 0 ? <Notice tone="danger" title={translate('exchange.diagram.damaged', { count: plan.damaged.length, names: plan.damaged.join(', ') })} /> : null}
      <PlanGrid
        label={translate('exchange.tab.elements')}
        rows={plan.elements}
        rowId={({ key }) => key}
        columns={columns}
        filters={elementFates.map((fate) => ({ id: fate, title: translate(`diagram.fate.${fate}`), test: ({ as }: PlannedElement) => as === fate }))}
        actions={forSeveral.map((fate) => ({
          id: fate,
          title: translate('exchange.diagram.make', { fate: translate(`diagram.fate.${fate}`) }),
          run: (rows: readonly PlannedElement[]) => void desk.decideElements(new Map(rows.flatMap(({ key, possible }): (readonly [string, ElementChoice])[] => (possible.includes(fate) ? [[key, { as: fate }]] : [])))),
        }))}
        onEdit={({ key, as }, column, text) => void desk.decideElements(new Map([[key, column === 'kind' ? { as, kind: text } : { as: fateOf(text) ?? as }]]))}
        rowClass={({ as }) => (as === 'skip' ? 'zw-exchange-row--out' : undefined)}
      />
    </>
  );
}

function fateOf(text: string): ElementFate | undefined {
  return elementFates.find((fate) => fate === text);
}

function kindsOf(as: ElementFate): 'asset' | 'zone' | 'conduit' | undefined {
  return as === 'asset' || as === 'zone' || as === 'conduit' ? as : undefined;
}

function kindChoices({ as }: PlannedElement, translate: Translate): readonly Choice[] {
  if (as === 'asset') return assetKinds.values.map((id) => ({ id, title: translate(`choice.assetKind.${id}`) }));
  if (as === 'zone') return zoneKinds.values.map((id) => ({ id, title: translate(`choice.zoneKind.${id}`) }));
  return as === 'conduit' ? conduitKinds.values.map((id) => ({ id, title: translate(`choice.conduitKind.${id}`) })) : [];
}

function kindTitle(element: PlannedElement, translate: Translate): string {
  return kindChoices(element, translate).find(({ id }) => id === element.kind)?.title ?? '';
}
