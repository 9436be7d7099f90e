import { useState, type ReactNode } from 'react';
import { plainFields, type ImportTarget } from '../../../../shared/inventory/targets';
import { isMessageKey, type Translate } from '../../../../shared/i18n/translate';
import { formatNumber } from '../../../../shared/i18n/format';
import type { ColumnValue, ValueColumn } from '../../../../shared/inventory/column-values';
import { isSplit } from '../../../../shared/inventory/import-plan';
import { criticalities } from '../../../../shared/model/choice-sets';
import { useTranslate, useUi } from '../../../store/stores';
import { Badge, Button, Checkbox, classes, SegmentedControl, VirtualRows } from '../../../ui';
import { BulkActions, noDeviceRows } from './bulk-actions';
import { columnTitle } from './column-title';
import { withEntry, withWord } from './decisions';
import type { ImportDesk, ImportState } from './import-desk';
import { openOf } from './step-notes';
import { LightChoice, type LightOption } from './light-choice';
import { targetTitle } from './targets-text';

interface ValueStepProps {
  readonly desk: ImportDesk;
  readonly state: ImportState;
}

/** What the words of the list stand for, and what else the list may bring with it. */
export function ValueStep({ desk, state }: ValueStepProps): ReactNode {
  const translate = useTranslate();
  const columns = inOrderOfDoubt((state.plan?.values ?? []).filter(({ entries }) => entries.length > 0));
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const shown = columns.find(({ column }) => column === chosen) ?? columns[0];
  return (
    <div className="zw-import-step-body zw-import-two">
      <div className="zw-import-two__aside">
        {columns.length > 0 && (
          <ul className="zw-import-list" aria-label={translate('import.value-columns')}>
            {columns.map((column) => (
              <li key={column.column}>
                <button
                  type="button"
                  className={classes('zw-import-list__item', column === shown && 'zw-import-list__item--here')}
                  aria-pressed={column === shown}
                  onClick={() => setChosen(column.column)}
                >
                  <span className="zw-import-list__main">{columnTitle(column, translate)}</span>
                  <span className="zw-import-list__sub">{targetTitle(column.target, translate)}</span>
                  {openOf(column) > 0 && <Badge tone="warning">{translate('import.open-words', { count: openOf(column) })}</Badge>}
                </button>
              </li>
            ))}
          </ul>
        )}
        <ListOptions desk={desk} state={state} />
      </div>
      {shown === undefined ? (
        <p className="zw-import__lead">{translate('import.values-none')}</p>
      ) : (
        <Words key={shown.column} column={shown} state={state} desk={desk} />
      )}
    </div>
  );
}

function inOrderOfDoubt(columns: readonly ValueColumn[]): readonly ValueColumn[] {
  return [...columns].sort((first, second) => Number(openOf(second) > 0) - Number(openOf(first) > 0) || first.column - second.column);
}

function Words({ column, state, desk }: ValueStepProps & { readonly column: ValueColumn }): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  const { decisions, plan } = state;
  const options = valueOptions(column.target, translate);
  const noDevice = column.entries.some(({ isNoDevice }) => isNoDevice === true) ? (plan?.flags.concerns.find(({ concern }) => concern === 'no-device')?.rows ?? 0) : 0;
  // What was unsure when the column was opened stays on top while it is decided.
  const [order] = useState(() => inOrder(column).map(({ text }) => text));
  const byText = new Map(column.entries.map((entry) => [entry.text, entry]));
  const entries = order.flatMap((text): readonly ColumnValue[] => {
    const entry = byText.get(text);
    return entry === undefined ? [] : [entry];
  });
  return (
    <div className="zw-import-two__main">
      <p className="zw-import__lead">{translate('import.words-lead', { column: columnTitle(column, translate), target: targetTitle(column.target, translate) })}</p>
      {noDevice > 0 && (
        <div className="zw-import-line zw-import-question zw-import-question--open">
          <span>{translate('import.no-device-rows', { count: noDevice })}</span>
          <div className="zw-import-line">
            <BulkActions desk={desk} view={noDeviceRows} text="" total={noDevice} />
            <Button size="small" onPress={() => desk.showRows(noDeviceRows)}>
              {translate('import.show-rows', { count: noDevice })}
            </Button>
          </div>
        </div>
      )}
      {column.direction !== undefined && (
        <div className={classes('zw-import-line', 'zw-import-question', column.direction === 'asked' && 'zw-import-question--open')}>
          <span>{translate('import.scale-question')}</span>
          <SegmentedControl
            label={translate('import.scale-direction')}
            segments={[
              { id: 'first-is-high', title: translate('import.scale-highest', { word: entries[0]?.text ?? '' }) },
              { id: 'last-is-high', title: translate('import.scale-highest', { word: entries.at(-1)?.text ?? '' }) },
              ...(column.direction === 'asked' ? [{ id: 'asked' as const, title: translate('import.scale-open') }] : []),
            ]}
            value={column.direction}
            onChange={(direction) => {
              if (direction !== 'asked') desk.decide((before) => ({ ...before, scaleDirections: withEntry(before.scaleDirections, column.column, direction) }));
            }}
          />
        </div>
      )}
      <VirtualRows
        label={translate('import.words-of', { column: columnTitle(column, translate) })}
        count={entries.length}
        rowHeight={40}
        template="minmax(220px, 1.4fr) 110px minmax(240px, 1fr) minmax(150px, 0.8fr)"
        head={() => (
          <>
            <span role="columnheader">{translate('import.word')}</span>
            <span role="columnheader" className="zw-import-number">{translate('import.word-count')}</span>
            <span role="columnheader">{translate('inventory.import.meaning')}</span>
            <span role="columnheader">{translate('inventory.import.sure')}</span>
          </>
        )}
        renderRow={(index) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const own = decisions.valueMappings.get(column.column);
          const value = (own?.has(entry.text) === true ? own.get(entry.text) : entry.value) ?? 'text';
          return (
            <>
              <span role="rowheader" title={entry.text}>{entry.text}</span>
              <span role="cell" className="zw-import-number">{formatNumber(language, entry.count)}</span>
              <span role="cell">
                <LightChoice
                  label={translate('import.word-means', { word: entry.text })}
                  groups={[{ title: '', options }]}
                  value={value}
                  valueTitle={options.find(({ id }) => id === value)?.title ?? value}
                  onChange={(id) => desk.decide((before) => withWord(before, column.column, entry.text, id === 'text' ? null : id))}
                />
              </span>
              <span role="cell">{certainty(entry, own?.has(entry.text) === true, translate)}</span>
            </>
          );
        }}
      />
    </div>
  );
}

/** The steps of a scale in their order; other words with the unsure ones first. */
function inOrder({ entries, direction }: ValueColumn): readonly ColumnValue[] {
  if (direction !== undefined) return [...entries].sort((first, second) => first.text.localeCompare(second.text, 'en', { numeric: true }));
  const rank = ({ isSure, isNoDevice }: ColumnValue): number => (isSure ? 2 : isNoDevice === true ? 1 : 0);
  return [...entries].sort((first, second) => rank(first) - rank(second));
}

function certainty({ isSure, value, isNoDevice }: ColumnValue, isDecided: boolean, translate: Translate): ReactNode {
  if (isDecided) return <Badge tone="accent">{translate('import.by-you')}</Badge>;
  if (isSure) return <Badge tone="success">{translate('inventory.import.sure-high')}</Badge>;
  if (isNoDevice === true) return <Badge>{translate('import.concern.no-device')}</Badge>;
  return <Badge tone="warning">{translate(value === null ? 'import.not-recognised' : 'inventory.import.sure-low')}</Badge>;
}

/** What a word of the column can stand for. */
function valueOptions(target: ImportTarget, translate: Translate): readonly LightOption[] {
  const field = plainFields.get(target);
  const textOnly = { id: 'text', title: translate('import.text-only') };
  if (field?.kind === 'choice') return [textOnly, ...field.values.map((id) => ({ id, title: choiceTitle(field.set, id, translate) }))];
  if (target === 'criticality') return [textOnly, ...criticalities.values.map((id) => ({ id, title: choiceTitle(criticalities.set, id, translate) }))];
  return [textOnly, { id: 'true', title: translate('choice.yesNoUnknown.yes') }, { id: 'false', title: translate('choice.yesNoUnknown.no') }];
}

function choiceTitle(set: string, value: string, translate: Translate): string {
  const key = `choice.${set}.${value}`;
  return isMessageKey(key) ? translate(key) : value;
}

interface Switch {
  readonly name: 'createAreas' | 'createZones' | 'sectionsAsAreas' | 'includeHiddenRows';
  readonly title: string;
}

/** What this list has that one may want or not; nothing is asked about what it does not have. */
function switchesOf({ read, decisions }: ImportState, translate: Translate): readonly Switch[] {
  const meant = new Set([...decisions.mapping.values()].flatMap((decision): readonly string[] => (isSplit(decision) ? decision.split : [decision])));
  const { sectionCount = 0, hiddenCount = 0 } = read?.understood ?? {};
  return [
    ...(meant.has('area') || sectionCount > 0 ? [{ name: 'createAreas', title: translate('import.option.areas') } as const] : []),
    ...(meant.has('zone') ? [{ name: 'createZones', title: translate('import.option.zones') } as const] : []),
    ...(sectionCount > 0 ? [{ name: 'sectionsAsAreas', title: translate('import.option.sections', { count: sectionCount }) } as const] : []),
    ...(hiddenCount > 0 ? [{ name: 'includeHiddenRows', title: translate('import.option.hidden', { count: hiddenCount }) } as const] : []),
  ];
}

/** What the list may make beside its assets, and whether its rows are put together by device. */
function ListOptions({ desk, state }: ValueStepProps): ReactNode {
  const translate = useTranslate();
  const { decisions, read } = state;
  const columns = read?.understood.chosen.columns ?? [];
  const switches = switchesOf(state, translate);
  const group = decisions.groupBy === undefined ? 'none' : String(decisions.groupBy);
  const groupOptions = [
    { id: 'none', title: translate('import.group-none') },
    ...columns.filter(({ filled }) => filled > 0).map((match) => ({ id: String(match.column), title: translate('import.group-each', { column: columnTitle(match, translate) }) })),
  ];
  return (
    <section className="zw-import-options" aria-label={translate('import.options')}>
      {switches.length > 0 && <h3>{translate('import.options')}</h3>}
      {switches.map(({ name, title }) => (
        <Checkbox key={name} isSelected={decisions[name]} onChange={(isOn) => desk.decide((before) => ({ ...before, [name]: isOn }))}>
          {title}
        </Checkbox>
      ))}
      <label className="zw-field">
        <span className="zw-field__label">{translate('import.group-by')}</span>
        <LightChoice
          label={translate('import.group-by')}
          groups={[{ title: '', options: groupOptions }]}
          value={group}
          valueTitle={groupOptions.find(({ id }) => id === group)?.title ?? group}
          onChange={(id) => desk.decide((before) => ({ ...before, groupBy: id === 'none' ? undefined : Number(id) }))}
        />
      </label>
    </section>
  );
}
