import { useMemo, type ReactNode } from 'react';
import type { WorkbookData } from '../../../shared/office/workbook';
import type { FlowListPlan } from '../../../shared/traffic/plan-flow-list';
import type { ListPlace } from '../../commands/exchange';
import { useTranslate } from '../../store/stores';
import { Select } from '../../ui';
import { headingRows } from './list-place';

interface ListPlaceChoiceProps {
  readonly workbook: WorkbookData;
  /** Undefined when no list was found. */
  readonly plan: FlowListPlan | undefined;
  readonly place: ListPlace;
  readonly onChoose: (place: ListPlace) => void;
}

/** On which sheet the list stands, and below which headings. */
export function ListPlaceChoice({ workbook, plan, place, onChoose }: ListPlaceChoiceProps): ReactNode {
  const translate = useTranslate();
  const { sheets } = workbook;
  const name = plan?.sheet ?? place.sheet ?? (sheets.length === 1 ? sheets[0]?.name : undefined);
  const chosen = sheets.find((sheet) => sheet.name === name);
  const row = plan?.headerRow ?? place.headerRow;
  const rows = useMemo(() => (chosen === undefined ? [] : headingRows(chosen, row)), [chosen, row]);
  return (
    <div className="zw-exchange-place">
      {sheets.length > 1 ? (
        <Select
          size="small"
          label={translate('exchange.list.sheet')}
          placeholder={translate('exchange.list.choose-place')}
          value={name ?? null}
          options={sheets.map((sheet) => ({ id: sheet.name, title: sheet.hidden ? translate('exchange.list.sheet-hidden', { name: sheet.name }) : sheet.name }))}
          onChange={(sheet) => onChoose({ sheet })}
        />
      ) : null}
      <Select
        size="small"
        className="zw-exchange-place__row"
        label={translate('exchange.list.header-row')}
        placeholder={translate('exchange.list.choose-place')}
        value={row === undefined ? null : String(row)}
        options={rows.map(({ row: at, text }) => ({ id: String(at), title: translate('exchange.list.row', { row: at, text }) }))}
        onChange={(at) => onChoose({ ...(name === undefined ? {} : { sheet: name }), headerRow: Number(at) })}
        isDisabled={rows.length === 0}
      />
      {plan === undefined ? <p className="zw-muted">{translate('exchange.list.place-hint')}</p> : null}
    </div>
  );
}
