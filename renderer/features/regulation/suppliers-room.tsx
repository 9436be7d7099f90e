import { useMemo, useState, type ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import { nameKey } from '../../../shared/regulation/answers';
import { craQuestions } from '../../../shared/regulation/catalog';
import { listSuppliers, type Supplier } from '../../../shared/regulation/suppliers';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, EmptyState, PackageIcon, SplitPane } from '../../ui';
import { SupplierPanel } from './supplier-panel';

const panelWidth = 520;

/** What each vendor of the inventory was asked, and how far it has come. */
export function SuppliersRoom(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const model = useModel();
  const suppliers = useMemo(() => listSuppliers(model), [model]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [width, setWidth] = useState(panelWidth);
  const supplier = suppliers.find(({ name }) => nameKey(name) === chosen) ?? suppliers[0];
  if (supplier === undefined) {
    return (
      <EmptyState
        icon={<PackageIcon aria-hidden />}
        title={translate('regulation.cra.none.title')}
        text={translate('regulation.cra.none.text')}
        action={<Button onPress={() => ui.go('inventory')}>{translate('regulation.cra.none.action')}</Button>}
      />
    );
  }
  return (
    <SplitPane
      size={width}
      max={900}
      onSizeChange={setWidth}
      resizeLabel={translate('regulation.cra.panel.width')}
      main={<SupplierList suppliers={suppliers} selected={supplier} onSelect={(name) => setChosen(nameKey(name))} />}
      aside={<SupplierPanel key={nameKey(supplier.name)} supplier={supplier} />}
    />
  );
}

interface ListProps {
  readonly suppliers: readonly Supplier[];
  readonly selected: Supplier;
  readonly onSelect: (name: string) => void;
}

function SupplierList({ suppliers, selected, onSelect }: ListProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  return (
    <section className="zw-regulation-rows" aria-label={translate('regulation.tab.cra')}>
      <p className="zw-regulation-rows__head">{translate('regulation.cra.vendors', { count: suppliers.length })}</p>
      <ul>
        {suppliers.map((supplier) => (
          <li key={nameKey(supplier.name)}>
            <button type="button" className="zw-regulation-row" aria-current={supplier === selected} onClick={() => onSelect(supplier.name)}>
              <span className="zw-regulation-row__name">{supplier.name}</span>
              <span className="zw-muted">{translate('regulation.cra.assets', { count: supplier.assets.length })}</span>
              <span className="zw-regulation-state" data-state={supplier.state}>
                {translate(`regulation.cra.state.${supplier.state}`)}
              </span>
              <span className="zw-muted zw-regulation-row__count">
                {translate('regulation.cra.progress', { done: formatNumber(language, craQuestions.length - supplier.counts.open), total: craQuestions.length })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
