import { useState, type ReactNode, type RefObject } from 'react';
import { areaPathOf, findOnWalk, withoutArea } from '../../../shared/inventory/walk-down';
import { readNameplate } from '../../../shared/inventory/nameplate';
import { recordTitle } from '../../records/field-text';
import { useApp } from '../../commands/app-context';
import { useHasCamera } from '../../records/photo-use-camera';
import { useModel, useTranslate } from '../../store/stores';
import { ArrowLeftIcon, Button, IconButton, LayoutGridIcon, LockIcon, LockOpenIcon, RowsIcon, ScanLineIcon, SearchField, SegmentedControl } from '../../ui';
import { CameraDialog } from './camera-dialog';
import { CloseDialog } from './close-dialog';
import { ResultBar, seenText } from './results';
import type { Walk } from './use-walk';

interface WalkHeadProps {
  readonly walk: Walk;
  readonly search: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
}

/** Where one is, how far it is, and the ways through the area. */
export function WalkHead({ walk, search, onLeave }: WalkHeadProps): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const { area, assets } = walk;
  const path = area.id === withoutArea ? [] : areaPathOf(model, area.id).slice(0, -1);
  const shows = [
    { id: 'open', title: translate('walkDown.show.open', { count: area.counts.open }) },
    { id: 'all', title: translate('walkDown.show.all', { count: assets.length }) },
  ] as const;
  const layouts = [
    { id: 'cards', title: translate('walkDown.layout.cards'), icon: <LayoutGridIcon aria-hidden /> },
    { id: 'rows', title: translate('walkDown.layout.rows'), icon: <RowsIcon aria-hidden /> },
  ] as const;
  return (
    <header className="zw-walk-head">
      <div className="zw-walk-head__line">
        <Button icon={<ArrowLeftIcon aria-hidden />} onPress={onLeave}>
          {translate('walkDown.areas')}
        </Button>
        <span className="zw-walk-head__place">
          {path.length === 0 ? null : <span className="zw-walk-head__path">{path.join(' › ')}</span>}
          <h1>{area.area?.name ?? translate('walkDown.withoutArea')}</h1>
        </span>
        <span className="zw-walk-head__progress">
          <span>{seenText(area.counts, translate)}</span>
          <ResultBar counts={area.counts} />
        </span>
        <CloseArea walk={walk} />
      </div>
      <div className="zw-walk-head__line">
        <Finder walk={walk} search={search} />
        <SegmentedControl label={translate('walkDown.show')} segments={shows} value={walk.show} onChange={walk.setShow} />
        <SegmentedControl label={translate('walkDown.layout')} segments={layouts} value={walk.layout} onChange={walk.setLayout} iconsOnly />
      </div>
    </header>
  );
}

/** Search inside the area: by typing, or by the code on a nameplate. */
function Finder({ walk, search }: Pick<WalkHeadProps, 'walk' | 'search'>): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const hasCamera = useHasCamera();
  const [text, setText] = useState('');
  const [isScanning, setScanning] = useState(false);
  const found = findOnWalk(walk.assets, text).slice(0, 8);
  const jump = (id: string | undefined): void => {
    if (id === undefined) return;
    setText('');
    walk.select(id);
  };
  const scanned = (code: string): void => {
    setScanning(false);
    const { serial, tag, model } = readNameplate(code);
    const wanted = serial ?? tag ?? model ?? code;
    const [only, ...more] = findOnWalk(walk.assets, wanted);
    if (only !== undefined && more.length === 0) return jump(only.id);
    setText(wanted);
    if (only === undefined) ui.tell({ tone: 'info', titleKey: 'walkDown.scan.unknown', parameters: { code: wanted } });
  };
  return (
    <div className="zw-walk-finder" ref={search}>
      <SearchField
        label={translate('walkDown.search')}
        clearLabel={translate('walkDown.search.clear')}
        value={text}
        onChange={setText}
        onSubmit={() => jump(found[0]?.id)}
      />
      {hasCamera ? <IconButton label={translate('walkDown.scan')} icon={<ScanLineIcon aria-hidden />} variant="default" onPress={() => setScanning(true)} /> : null}
      {text.trim() === '' ? null : (
        <ul className="zw-walk-found" aria-label={translate('walkDown.search.found')}>
          {found.map((asset) => (
            <li key={asset.id}>
              <button type="button" onClick={() => jump(asset.id)}>
                <span className="zw-mono">{asset.tag ?? asset.serial ?? ''}</span>
                <span>{asset.tag === undefined ? recordTitle(asset) : asset.name}</span>
                <span className="zw-muted">{asset.location ?? ''}</span>
              </button>
            </li>
          ))}
          {found.length === 0 ? <li className="zw-walk-found__none">{translate('walkDown.search.none')}</li> : null}
        </ul>
      )}
      {isScanning ? <CameraDialog onCode={scanned} onClose={() => setScanning(false)} /> : null}
    </div>
  );
}

function CloseArea({ walk }: { readonly walk: Walk }): ReactNode {
  const translate = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const { area, edits } = walk;
  if (area.id === withoutArea) return null;
  return (
    <>
      {area.area?.walkDone === true ? (
        <Button icon={<LockOpenIcon aria-hidden />} onPress={edits.open}>
          {translate('walkDown.reopen')}
        </Button>
      ) : (
        <Button icon={<LockIcon aria-hidden />} onPress={() => setAsking(true)}>
          {translate('walkDown.close')}
        </Button>
      )}
      {isAsking ? <CloseDialog walk={walk} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
