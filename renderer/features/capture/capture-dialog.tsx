import { useState, type ReactNode } from 'react';
import { formatInstant } from '../../../shared/i18n/format';
import type { MessageKey } from '../../../shared/i18n/en';
import { severities } from '../../../shared/model/choice-sets';
import { findRecord, listOf, type Model } from '../../../shared/model/model';
import { photoRecord } from '../../../shared/photos/edits';
import { practiceText } from '../../../shared/practices/catalog';
import { useApp } from '../../commands/app-context';
import { choiceText, recordTitle } from '../../records/field-text';
import { PhotoButtons } from '../../records/photo-buttons';
import { PhotoPicture } from '../../records/photo-picture';
import { useKeysWithin } from '../../records/results/use-keys-within';
import { captureKinds, type CaptureKind } from '../../store/capture';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, ComboBox, Dialog, IconButton, Notice, SegmentedControl, SeverityMark, TextArea, TextField, XIcon } from '../../ui';
import { useCapture, type Capture } from './use-capture';
import './capture.css';

const fieldKeys: Readonly<Record<CaptureKind, MessageKey>> = {
  finding: 'capture.field.finding',
  asset: 'capture.field.asset',
  photo: 'capture.field.photo',
  note: 'capture.field.note',
};

/** A finding, an asset, a photo or a note in five seconds, about what is looked at. Closing it loses nothing. */
export function CaptureDialog(): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const capture = useCapture();
  const { draft, change } = capture;
  const [times, afresh] = useState(0);
  const kinds = captureKinds.map((id) => ({ id, title: translate(`capture.kind.${id}`) }));
  const within = useKeysWithin((event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) capture.save();
  });
  return (
    <Dialog
      isOpen
      onClose={capture.close}
      title={translate('capture.title')}
      closeLabel={translate('app.close')}
      footerNote={<span className="zw-muted">{translate('capture.hint')}</span>}
      footer={
        <Button variant="primary" onPress={capture.save}>
          {translate('capture.save')}
        </Button>
      }
    >
      <div className="zw-capture" ref={within}>
        {capture.isKept ? (
          <Notice
            tone="info"
            title={translate('capture.kept', { date: formatInstant(language, draft.at) })}
            actions={
              <Button
                size="small"
                onPress={() => {
                  capture.startAfresh();
                  afresh(times + 1);
                }}
              >
                {translate('capture.afresh')}
              </Button>
            }
          />
        ) : null}
        <SegmentedControl label={translate('capture.kind')} segments={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
        <TextField
          key={times}
          label={translate(fieldKeys[draft.kind])}
          value={draft.title}
          onChange={(title) => change({ title })}
          onEnter={capture.save}
          maxLength={200}
          autoFocus
          error={capture.missing === 'title' ? translate('capture.needs.title') : undefined}
        />
        {draft.kind === 'finding' ? <Severities capture={capture} /> : null}
        {draft.kind === 'finding' || draft.kind === 'asset' ? (
          <TextArea label={translate('capture.text')} value={draft.text} rows={2} onChange={(text) => change({ text })} maxLength={10_000} />
        ) : null}
        <About capture={capture} />
        <Photos capture={capture} />
      </div>
    </Dialog>
  );
}

function Severities({ capture: { draft, change } }: { readonly capture: Capture }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const segments = severities.values.map((id) => {
    const title = choiceText(language, 'severity', id);
    return { id, title, icon: <SeverityMark severity={id} word="" compact /> };
  });
  return (
    <div className="zw-capture__group">
      <span className="zw-capture__label">{translate('field.finding.severity')}</span>
      <SegmentedControl label={translate('field.finding.severity')} segments={segments} value={draft.severity} onChange={(severity) => change({ severity })} />
    </div>
  );
}

/** What it is about, as small labels that can be taken off, and a way to add a place. */
function About({ capture }: { readonly capture: Capture }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { draft, change } = capture;
  const chips = draft.placeIds.flatMap((id) => {
    const record = findRecord(model, id);
    return record === undefined ? [] : [{ id, name: recordTitle(record), drop: () => change({ placeIds: draft.placeIds.filter((other) => other !== id) }) }];
  });
  const all = draft.practice === undefined ? chips : [{ id: draft.practice, name: `${draft.practice} ${practiceText(language, draft.practice).title}`, drop: capture.dropPractice }, ...chips];
  return (
    <div className="zw-capture__group">
      <span className="zw-capture__label">{translate('capture.about')}</span>
      <ul className="zw-capture__chips" aria-label={translate('capture.about')}>
        {all.length === 0 ? <li className="zw-muted">{translate('capture.about.none')}</li> : null}
        {all.map(({ id, name, drop }) => (
          <li key={id} className="zw-capture__chip">
            {name}
            <IconButton size="small" label={translate('capture.about.remove', { name })} icon={<XIcon aria-hidden />} onPress={drop} />
          </li>
        ))}
      </ul>
      <ComboBox
        label={translate('capture.about.add')}
        hideLabel
        options={placesOf(model).filter(({ id }) => !draft.placeIds.includes(id))}
        value={null}
        onChange={(id) => {
          if (id !== null) change({ placeIds: [...draft.placeIds, id] });
        }}
        placeholder={translate('capture.about.add')}
        openLabel={translate('records.open-list')}
        emptyText={translate('records.nothing-fits')}
      />
      {capture.missing === 'place' ? <Notice tone="warning" title={translate('capture.needs.place')} /> : null}
    </div>
  );
}

function placesOf(model: Model): readonly { readonly id: string; readonly title: string }[] {
  return (['area', 'zone', 'conduit'] as const).flatMap((type) => listOf(model, type).map((record) => ({ id: record.id, title: recordTitle(record) })));
}

function Photos({ capture }: { readonly capture: Capture }): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const { draft, change } = capture;
  return (
    <div className="zw-capture__group">
      <span className="zw-capture__label">{translate('capture.photos')}</span>
      {draft.photos.length === 0 ? null : (
        <ul className="zw-photos" aria-label={translate('capture.photos')}>
          {draft.photos.map((photo, index) => {
            const name = translate('records.photo.number', { number: index + 1 });
            return (
              <li key={`${photo.sha256} ${String(index)}`} className="zw-photos__item">
                <span className="zw-photos__photo">
                  <PhotoPicture photo={photoRecord(photo, '', env)} text={name} />
                </span>
                <IconButton className="zw-photos__remove" size="small" label={translate('photos.remove', { name })} icon={<XIcon aria-hidden />} onPress={() => change({ photos: draft.photos.filter((_, at) => at !== index) })} />
              </li>
            );
          })}
        </ul>
      )}
      <div className="zw-photo-tools">
        <PhotoButtons size="small" hasSizes name={draft.title.trim() === '' ? translate('records.photo') : draft.title.trim()} onPhoto={capture.addPhoto} />
      </div>
      {capture.missing === 'photo' ? <Notice tone="warning" title={translate('capture.needs.photo')} /> : null}
    </div>
  );
}
