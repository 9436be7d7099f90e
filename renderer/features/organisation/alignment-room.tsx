import { useMemo, useState, type ReactNode } from 'react';
import { alignmentRows, type AlignmentRow, type Process } from '../../../shared/organisation/alignment';
import { valueOfLevel } from '../../../shared/practices/rating';
import { useModel, useTranslate } from '../../store/stores';
import { SplitPane, Toolbar, TriangleAlertIcon } from '../../ui';
import { AlignmentPanel } from './alignment-panel';

const panelWidth = 480;

/** Each process of the management system: what production does of it, how far the practices are, what is missing. */
export function AlignmentRoom(): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const rows = useMemo(() => alignmentRows(model), [model]);
  const [chosen, setChosen] = useState<Process>('policy');
  const [width, setWidth] = useState(panelWidth);
  const selected = rows.find(({ process }) => process === chosen);
  const described = rows.filter(({ record }) => record !== undefined).length;
  return (
    <div className="zw-organisation">
      <Toolbar
        label={translate('organisation.alignment.list')}
        title={translate('organisation.alignment.list')}
        count={translate('organisation.alignment.progress', { done: described, total: rows.length })}
      />
      <SplitPane
        size={width}
        onSizeChange={setWidth}
        resizeLabel={translate('organisation.alignment.width')}
        main={
          <ul className="zw-organisation-rows" aria-label={translate('organisation.alignment.list')}>
            {rows.map((row) => (
              <li key={row.process}>
                <ProcessRow row={row} isSelected={row === selected} onSelect={() => setChosen(row.process)} />
              </li>
            ))}
          </ul>
        }
        aside={selected === undefined ? null : <AlignmentPanel key={selected.process} row={selected} />}
      />
    </div>
  );
}

function ProcessRow({ row, isSelected, onSelect }: { readonly row: AlignmentRow; readonly isSelected: boolean; readonly onSelect: () => void }): ReactNode {
  const translate = useTranslate();
  const { process, record, level, isGap } = row;
  return (
    <button type="button" className="zw-organisation-row" aria-current={isSelected} onClick={onSelect}>
      <span className="zw-organisation-row__name">{translate(`choice.alignmentProcess.${process}`)}</span>
      <span>{record?.state === undefined ? translate('organisation.alignment.none') : translate(`choice.alignmentState.${record.state}`)}</span>
      <span className="zw-muted">
        {translate('organisation.alignment.level')}: {level === undefined ? translate('organisation.alignment.notRated') : level === 0 ? translate('choice.ratingValue.notInPlace') : valueOfLevel(level).toUpperCase()}
      </span>
      <span className="zw-organisation-row__gap">
        {isGap ? (
          <>
            <TriangleAlertIcon aria-hidden /> {record?.gap ?? translate('choice.alignmentState.missing')}
          </>
        ) : (
          <span className="zw-muted">{record?.implementation ?? ''}</span>
        )}
      </span>
    </button>
  );
}
