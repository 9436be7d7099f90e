import type { ReactNode } from 'react';
import { useTranslate } from '../../../store/stores';
import { SegmentedControl, VirtualRows } from '../../../ui';
import { withEntry, type Decisions } from './decisions';
import type { ImportDesk } from './import-desk';
import type { PlanRows } from './use-plan-rows';

interface GoneRowsProps {
  readonly desk: ImportDesk;
  readonly decisions: Decisions;
  readonly rows: PlanRows;
}

/** Assets the list named before and does not name any more: kept, unless somebody says that they are gone. */
export function GoneRows({ desk, decisions, rows }: GoneRowsProps): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <p className="zw-import__lead">{translate('import.gone-lead')}</p>
      <VirtualRows
        label={translate('import.filter.gone')}
        count={rows.total ?? 0}
        rowHeight={44}
        template="minmax(220px, 1fr) minmax(240px, 1.2fr) 340px"
        onWindow={rows.want}
        renderRow={(index) => {
          const gone = rows.gone(index);
          if (gone === undefined) return null;
          return (
            <>
              <span role="rowheader">{gone.name}</span>
              <span role="cell" className="zw-muted">{translate('import.gone-from', { file: gone.file, row: gone.lastRow })}</span>
              <span role="cell">
                <SegmentedControl
                  label={translate('import.gone-decision', { name: gone.name })}
                  segments={[
                    { id: 'keep', title: translate('import.gone-keep') },
                    { id: 'retire', title: translate('import.gone-retire') },
                  ]}
                  value={decisions.goneDecisions.get(gone.assetId) ?? 'keep'}
                  onChange={(decision) => desk.decide((before) => ({ ...before, goneDecisions: withEntry(before.goneDecisions, gone.assetId, decision) }))}
                />
              </span>
            </>
          );
        }}
      />
    </>
  );
}
