import { useMemo, type ReactNode } from 'react';
import { walkCoverage } from '../../../shared/checks/coverage';
import { formatInstant } from '../../../shared/i18n/format';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { walkAreas, walkList, withoutArea, type WalkArea } from '../../../shared/inventory/walk-down';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Badge, Button, ChevronRightIcon, classes, EmptyState, FileInputIcon, FootprintsIcon } from '../../ui';
import { CountLine, isThrough, ResultBar, seenText } from './results';
import { usePlace } from './use-place';

interface AreaChoiceProps {
  /** Where the last walk was left. */
  readonly left: string | undefined;
  readonly onChoose: (area: WalkArea) => void;
}

/** The plant as a tree: where to walk, and how far every part of it is. */
export function AreaChoice({ left, onChoose }: AreaChoiceProps): ReactNode {
  const translate = useTranslate();
  const { run } = useApp();
  const model = useModel();
  const language = useUi((state) => state.language);
  const areas = useMemo(() => walkAreas(model, language), [model, language]);
  const { total } = useMemo(() => walkCoverage(model, language), [model, language]);
  const continued = areas.find(({ id }) => id === left);
  if (areas.length === 0) {
    return (
      <EmptyState
        icon={<FootprintsIcon aria-hidden />}
        title={translate('walkDown.empty.title')}
        text={translate('walkDown.empty.text')}
        action={
          <Button variant="primary" onPress={() => run('go.scope')}>
            {translate('walkDown.empty.action')}
          </Button>
        }
        secondary={
          <Button icon={<FileInputIcon aria-hidden />} onPress={() => run('inventory.import')}>
            {translate('command.inventory.import')}
          </Button>
        }
      />
    );
  }
  return (
    <div className="zw-walk-areas" data-density="walk">
      <header className="zw-walk-areas__head">
        <div className="zw-walk-areas__title">
          <h1>{translate('walkDown.title')}</h1>
          <p className="zw-muted">{translate('walkDown.lead')}</p>
        </div>
        {continued === undefined || continued.counts.open === 0 ? null : <Continue area={continued} onChoose={onChoose} />}
      </header>
      <section className="zw-walk-total" aria-label={translate('walkDown.total')}>
        <strong>{seenText(total, translate)}</strong>
        <ResultBar counts={total} />
        <CountLine counts={total} />
      </section>
      <ul className="zw-walk-tree" aria-label={translate('walkDown.areas')}>
        {areas.map((area) => (
          <li key={area.id}>
            <AreaRow area={area} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Straight back to the card where the last walk was left. */
function Continue({ area, onChoose }: { readonly area: WalkArea; readonly onChoose: (area: WalkArea) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { place } = usePlace();
  const assets = walkList(model, area.id, language);
  const position = assets.findIndex(({ id }) => id === place?.assetId) + 1;
  const name = area.area?.name ?? translate('walkDown.withoutArea');
  return (
    <Button variant="primary" size="large" icon={<FootprintsIcon aria-hidden />} onPress={() => onChoose(area)}>
      {position === 0 ? translate('walkDown.continue.area', { area: name }) : translate('walkDown.continue', { area: name, position, total: assets.length })}
    </Button>
  );
}

function AreaRow({ area, onChoose }: { readonly area: WalkArea; readonly onChoose: (area: WalkArea) => void }): ReactNode {
  const translate = useTranslate();
  const { id, depth, counts } = area;
  const isEmpty = Object.values(counts).every((count) => count === 0);
  const kind = area.area?.kind;
  return (
    <button type="button" className={classes('zw-walk-area', isEmpty && 'zw-walk-area--empty')} onClick={() => onChoose(area)}>
      <span className="zw-walk-area__name" style={{ paddingLeft: depth * 24 }}>
        <strong>{area.area?.name ?? translate('walkDown.withoutArea')}</strong>
        <span className="zw-walk-area__kind">{id === withoutArea ? translate('walkDown.withoutArea.hint') : kind === undefined ? '' : translate(choiceLabelKey('areaKind', kind))}</span>
      </span>
      <span className="zw-walk-area__progress">
        <span>{isEmpty ? translate('walkDown.area.nothing') : seenText(counts, translate)}</span>
        {isEmpty ? null : <ResultBar counts={counts} />}
      </span>
      <AreaState area={area} />
      <ChevronRightIcon aria-hidden />
    </button>
  );
}

function AreaState({ area }: { readonly area: WalkArea }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { counts } = area;
  const record = area.area;
  if (record?.walkDone === true) {
    const date = record.walkDoneAt === undefined ? '' : formatInstant(language, record.walkDoneAt);
    return (
      <span className="zw-walk-area__state" title={date}>
        <Badge tone="success">{translate('walkDown.area.closed')}</Badge>
      </span>
    );
  }
  return (
    <span className="zw-walk-area__state">
      {isThrough(counts) ? <Badge tone="info">{translate('walkDown.area.through')}</Badge> : counts.open === 0 ? null : translate('walkDown.left', { count: counts.open })}
    </span>
  );
}
