import { useState, type ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { FileSpreadsheetIcon, IconButton, MenuButton, PrinterIcon, SegmentedControl, Toolbar } from '../../ui';
import { exportMatrix } from './export-matrix';
import { filterChoices, withoutLevel, type CommunicationMatrix, type MatrixFilter } from './matrix';
import { MatrixPrint } from './matrix-print';

interface MatrixBarProps {
  readonly matrix: CommunicationMatrix;
  readonly filter: MatrixFilter;
  readonly onFilter: (filter: MatrixFilter) => void;
}

/** Above the matrix: which architecture, which zones, and how it leaves the program. */
export function MatrixBar({ matrix, filter, onFilter }: MatrixBarProps): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const model = useModel();
  const view = useUi((state) => state.view);
  const [isPrinting, setPrinting] = useState(false);
  const { levels, kinds } = filterChoices(model, view);
  const views = [
    { id: 'asIs', title: translate('app.view.as-is') },
    { id: 'target', title: translate('app.view.target') },
  ] as const;
  const levelEntries = levels.map((id) => ({ id, title: id === withoutLevel ? translate('communication.matrix.no-level') : translate(`choice.purdueLevel.${id}` as 'choice.purdueLevel.0'), isChecked: filter.levels.has(id) }));
  const kindEntries = kinds.map((id) => ({ id, title: translate(`choice.zoneKind.${id}`), isChecked: filter.kinds.has(id) }));
  const all = translate('communication.matrix.all');
  return (
    <>
      <Toolbar
        label={translate('communication.matrix')}
        title={translate('communication.matrix')}
        count={translate('communication.matrix.zones', { count: matrix.zones.length })}
        filters={
          <>
            <FilterMenu title={translate('communication.matrix.levels')} all={all} entries={levelEntries} onChange={(chosen) => onFilter({ ...filter, levels: chosen })} />
            <FilterMenu title={translate('communication.matrix.kinds')} all={all} entries={kindEntries} onChange={(chosen) => onFilter({ ...filter, kinds: chosen })} />
          </>
        }
        view={<SegmentedControl label={translate('app.view')} segments={views} value={view === 'target' ? 'target' : 'asIs'} onChange={(next) => app.ui.setState({ view: next })} />}
        actions={
          <>
            <IconButton label={translate('communication.matrix.excel')} icon={<FileSpreadsheetIcon aria-hidden />} onPress={() => void exportMatrix(app, matrix)} />
            <IconButton label={translate('communication.matrix.print')} icon={<PrinterIcon aria-hidden />} onPress={() => setPrinting(true)} />
          </>
        }
      />
      {isPrinting ? <MatrixPrint matrix={matrix} onDone={() => setPrinting(false)} /> : null}
    </>
  );
}

interface FilterMenuProps {
  readonly title: string;
  readonly all: string;
  readonly entries: readonly { readonly id: string; readonly title: string; readonly isChecked: boolean }[];
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

const everything = '/all';

function FilterMenu({ title, all, entries, onChange }: FilterMenuProps): ReactNode {
  const chosen = entries.filter(({ isChecked }) => isChecked);
  const label = chosen.length === 0 ? title : `${title}: ${chosen.map((entry) => entry.title).join(', ')}`;
  const act = (id: string): void => {
    if (id === everything) return onChange(new Set());
    onChange(new Set(entries.flatMap((entry) => ((entry.id === id) !== entry.isChecked ? [entry.id] : []))));
  };
  return <MenuButton label={label} variant={chosen.length === 0 ? 'quiet' : 'default'} groups={[{ id: 'all', entries: [{ id: everything, title: all, isChecked: chosen.length === 0 }] }, { id: 'choices', entries }]} onAction={act} />;
}
