import { useMemo, useState, type ReactNode } from 'react';
import type { ColumnDecision } from '../../../shared/inventory/import-plan';
import type { ColumnMatch } from '../../../shared/inventory/match-columns';
import { importTargets, isImportTarget, plainFields } from '../../../shared/inventory/targets';
import { fieldLabelKey } from '../../../shared/i18n/labels';
import type { MessageKey } from '../../../shared/i18n/en';
import { isMessageKey, type Translate } from '../../../shared/i18n/translate';
import type { ReadInventory } from '../../commands/import-inventory';
import { useTranslate } from '../../store/stores';
import { Badge, Notice, NumberField, type Choice } from '../../ui';

interface ColumnStepProps {
  readonly read: ReadInventory;
  readonly mapping: ReadonlyMap<number, ColumnDecision>;
  readonly onLook: (choice: { readonly sheet?: string; readonly headerRow?: number }) => void;
  readonly onDecide: (column: number, decision: ColumnDecision) => void;
}

/** Sheet, heading row and the meaning of every column, each with sample values and how sure the matching is. */
export function ColumnStep({ read, mapping, onLook, onDecide }: ColumnStepProps): ReactNode {
  const translate = useTranslate();
  const { chosen, sheets, notices } = read.understood;
  const options = useMemo(() => targetOptions(translate), [translate]);
  const sheetOptions = sheets.map(({ name, records }) => ({ id: name, title: translate('inventory.import.sheet-option', { name, count: records }) }));
  return (
    <div className="zw-import__columns">
      {chosen.kind !== 'inventory' && chosen.kind !== 'unclear' && (
        <Notice tone="warning" title={translate('inventory.import.other-list')}>
          {translate(`inventory.kindHint.${chosen.kind}`)}
        </Notice>
      )}
      {notices.map((notice) => (
        <p key={`${notice.code} ${JSON.stringify(notice.parameters)}`} className="zw-import__notice">
          {translate(`notice.${notice.code}` as MessageKey, notice.parameters)}
        </p>
      ))}
      <div className="zw-import__sheet">
        <label className="zw-field">
          <span className="zw-field__label">{translate('inventory.import.sheet')}</span>
          <LightChoice options={sheetOptions} value={chosen.sheet} onChange={(sheet) => onLook({ sheet })} />
        </label>
        <NumberField
          label={translate('inventory.import.header-row')}
          value={chosen.headerRow ?? null}
          min={1}
          onChange={(headerRow) => onLook({ sheet: chosen.sheet, headerRow: headerRow ?? 1 })}
          increaseLabel={translate('records.increase')}
          decreaseLabel={translate('records.decrease')}
        />
      </div>
      <div className="zw-import__table" role="region" tabIndex={0} aria-label={translate('inventory.import.columns')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{translate('inventory.import.column-of-list')}</th>
              <th scope="col">{translate('inventory.import.samples')}</th>
              <th scope="col">{translate('inventory.import.meaning')}</th>
              <th scope="col">{translate('inventory.import.sure')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.columns.map((match) => (
              <tr key={match.column}>
                <th scope="row">{headingOf(match, translate)}</th>
                <td className="zw-import__samples">{match.holdsSecrets ? '•••' : match.samples.join(' · ')}</td>
                <td>
                  <LightChoice
                    label={translate('inventory.import.meaning-of', { column: headingOf(match, translate) })}
                    options={options}
                    value={mapping.get(match.column) ?? 'keep'}
                    onChange={(id) => onDecide(match.column, decisionOf(id))}
                  />
                </td>
                <td>{sureness(match, translate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface LightChoiceProps {
  /** The accessible name; without one, the label around it. */
  readonly label?: string;
  readonly options: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/**
 * The system's own list, filled when it is about to open: every meaning for every column of a wide sheet, built ahead,
 * blocked the window for a fifth of a second.
 */
function LightChoice({ label, options, value, onChange }: LightChoiceProps): ReactNode {
  const [isFilled, setFilled] = useState(false);
  const fill = (): void => setFilled(true);
  return (
    <select
      className={`zw-input zw-input--select zw-import__choice${label === undefined ? '' : ' zw-input--small'}`}
      aria-label={label}
      value={value}
      onPointerDown={fill}
      onFocus={fill}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.filter(({ id }) => isFilled || id === value).map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function headingOf({ heading, column }: ColumnMatch, translate: Translate): string {
  return heading === '' ? translate('inventory.import.column-number', { number: column + 1 }) : heading;
}

/** How sure the matching is of a column, and why. */
function sureness(match: ColumnMatch, translate: Translate): ReactNode {
  const { target, confidence, holdsSecrets, reason } = match;
  if (holdsSecrets) return <Badge tone="warning">{translate('inventory.import.secret')}</Badge>;
  if (target === undefined) return null;
  return (
    <>
      {surenessBadge(confidence, translate)} <span className="zw-import__why">{translate(`inventory.reason.${reason}`)}</span>
    </>
  );
}

function surenessBadge(confidence: number, translate: Translate): ReactNode {
  if (confidence >= 0.85) return <Badge tone="success">{translate('inventory.import.sure-high')}</Badge>;
  if (confidence >= 0.65) return <Badge tone="info">{translate('inventory.import.sure-medium')}</Badge>;
  return <Badge tone="warning">{translate('inventory.import.sure-low')}</Badge>;
}

function decisionOf(id: string): ColumnDecision {
  if (id === 'leave' || id === 'keep') return id;
  return isImportTarget(id) ? id : 'keep';
}

function targetOptions(translate: Translate): readonly Choice[] {
  const targets = importTargets.map((target) => ({ id: target, title: targetTitle(target, translate) }));
  return [
    { id: 'keep', title: translate('inventory.import.keep') },
    { id: 'leave', title: translate('inventory.import.leave') },
    ...targets.sort((first, second) => first.title.localeCompare(second.title)),
  ];
}

function targetTitle(target: string, translate: Translate): string {
  const key = plainFields.has(target) ? fieldLabelKey('asset', target) : `inventory.target.${target}`;
  return isMessageKey(key) ? translate(key) : target;
}
