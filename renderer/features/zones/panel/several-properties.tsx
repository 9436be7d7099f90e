import { useMemo, type ReactNode } from 'react';
import { fieldLabelKey } from '../../../../shared/i18n/labels';
import type { Language } from '../../../../shared/i18n/message';
import { findRecord, listOf, type Model } from '../../../../shared/model/model';
import type { RecordId } from '../../../../shared/model/record-type';
import type { AnyRecord } from '../../../../shared/model/registry';
import { placeInto } from '../../../../shared/network/edits/place';
import { FieldEditor } from '../../../records/field-editor';
import { choiceText, fieldText, recordTitle } from '../../../records/field-text';
import { useModel, useStores, useTranslate, useUi } from '../../../store/stores';
import { Button, CableIcon, ComboBox, PanelSection, Select } from '../../../ui';
import { LevelSteppers } from '../level-steppers';
import { Links } from '../links';
import type { ZonesDesk } from '../use-zones-desk';
import { commonFields, setOnAll, type CommonField } from './shared-fields';

const listedAtMost = 100;

/** Several elements: what they have in common, set on all at once, and which they are. Notes on the drawing have nothing to set. */
export function SeveralProperties({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const records = useMemo(() => desk.selection.map((id) => findRecord(model, id)).filter((record) => record !== undefined), [desk.selection, model]);
  const elements = useMemo(() => records.filter(({ type }) => type !== 'callout'), [records]);
  const common = useMemo(() => commonFields(elements), [elements]);
  const zones = records.filter(({ type }) => type === 'zone');
  const ids = elements.map(({ id }) => id);
  const isAssets = elements.length > 0 && elements.every(({ type }) => type === 'asset');
  return (
    <>
      {zones.length < 2 ? null : (
        <div>
          <Button icon={<CableIcon aria-hidden />} onPress={() => desk.connect(zones.map(({ id }) => id))}>
            {translate('zones.panel.connectSelected')}
          </Button>
        </div>
      )}
      {common.length === 0 ? null : (
        <PanelSection title={translate('zonesPanel.several.fields')}>
          <p className="zw-muted zw-zones-note">{translate('zonesPanel.several.help', { count: elements.length })}</p>
          <div className="zw-zones-fields" key={ids.join(' ')}>
            {isAssets ? <ZoneOfAll desk={desk} records={elements} /> : null}
            {common.map((field) => (
              <CommonEditor key={field.name} desk={desk} ids={ids} common={field} />
            ))}
          </div>
        </PanelSection>
      )}
      <PanelSection title={translate('zonesPanel.several.list')}>
        <Links desk={desk} records={records.slice(0, listedAtMost)} />
        {records.length > listedAtMost ? <p className="zw-muted zw-zones-note">{translate('zonesPanel.several.more', { count: records.length - listedAtMost })}</p> : null}
      </PanelSection>
    </>
  );
}

interface CommonEditorProps {
  readonly desk: ZonesDesk;
  readonly ids: readonly RecordId[];
  readonly common: CommonField;
}

function CommonEditor({ desk, ids, common: { type, name, field, values } }: CommonEditorProps): ReactNode {
  const translate = useTranslate();
  const { project } = useStores();
  const label = translate(fieldLabelKey(type, name));
  const isMixed = values.length > 1;
  const value = isMixed ? undefined : values[0]?.value;
  const set = (next: unknown): void => {
    desk.commitWhole({ change: setOnAll(project.state.getState().model, ids, name, next), labelKey: 'zonesPanel.step.several' });
  };
  return (
    <div className="zw-zones-common">
      <ValueEditor label={label} field={field} value={value} isMixed={isMixed} onChange={set} />
      {isMixed ? <MixedValues label={label} field={field} values={values} onChoose={set} /> : null}
    </div>
  );
}

interface ValueEditorProps {
  readonly label: string;
  readonly field: CommonField['field'];
  readonly value: unknown;
  readonly isMixed: boolean;
  readonly onChange: (value: unknown) => void;
}

/** The usual control; a choice that differs shows no choice instead of the empty one. */
function ValueEditor({ label, field, value, isMixed, onChange }: ValueEditorProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  if (field.kind === 'levels') return <LevelSteppers label={label} value={Object(value)} onChange={onChange} />;
  if (field.kind !== 'choice' || !isMixed) return <FieldEditor label={label} field={field} value={value} onCommit={onChange} />;
  const options = field.values.map((id) => ({ id, title: choiceText(language, field.set, id) }));
  return <Select label={label} options={options} value={null} placeholder={translate('zonesPanel.mixed.choose')} onChange={onChange} />;
}

const shownValues = 3;

/** The different values there are; pressing one gives it to all. */
function MixedValues({ label, field, values, onChoose }: Pick<CommonField, 'field' | 'values'> & { readonly label: string; readonly onChoose: (value: unknown) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  // A long text is nobody else's: how many there are is all that helps.
  if (field.kind === 'longText') return <p className="zw-muted zw-zones-note">{translate('zonesPanel.mixed.texts', { count: values.length })}</p>;
  return (
    <div className="zw-zones-mixed" role="group" aria-label={translate('zonesPanel.mixed.of', { field: label })}>
      <span>{translate('zonesPanel.mixed')}</span>
      {values.slice(0, shownValues).map(({ value, count }, index) => {
        const text = textOf(field, value, model, language) || translate('zonesPanel.mixed.empty');
        return (
          <button key={index} type="button" title={translate('zonesPanel.mixed.all', { value: text })} onClick={() => onChoose(value)}>
            {translate('zonesPanel.mixed.value', { value: text, count })}
          </button>
        );
      })}
      {values.length > shownValues ? <span>{translate('zonesPanel.mixed.more', { count: values.length - shownValues })}</span> : null}
    </div>
  );
}

function textOf(field: CommonField['field'], value: unknown, model: Model, language: Language): string {
  const text = fieldText(field, value, model, language);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** All assets into one zone: their places on the drawing follow. */
function ZoneOfAll({ desk, records }: { readonly desk: ZonesDesk; readonly records: readonly AnyRecord[] }): ReactNode {
  const translate = useTranslate();
  const { project } = useStores();
  const model = useModel();
  const zoneIds = new Set(records.map((record) => (record.type === 'asset' ? record.zoneId : undefined)));
  const [only] = zoneIds;
  return (
    <div className="zw-zones-common">
      <ComboBox
        label={translate('field.asset.zoneId')}
        options={listOf(model, 'zone').map((zone) => ({ id: zone.id, title: recordTitle(zone) }))}
        value={zoneIds.size === 1 ? (only ?? null) : null}
        onChange={(zoneId) => {
          if (zoneId === null) return;
          const change = placeInto(project.state.getState().model, { assetIds: records.map(({ id }) => id), zoneId });
          desk.commitWhole({ change, labelKey: 'zones.edit.place' });
        }}
        placeholder={zoneIds.size > 1 ? translate('zonesPanel.mixed') : translate('zones.choose')}
        openLabel={translate('zones.list.open')}
        emptyText={translate('zones.list.nothing')}
      />
    </div>
  );
}
