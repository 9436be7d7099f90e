import { useRef, useState, type ReactNode } from 'react';
import type { Asset } from '../../../shared/model/entities/asset';
import { useSaved, useTranslate } from '../../store/stores';
import { Button, ChevronLeftIcon, ChevronRightIcon, SavedIndicator, UndoIcon } from '../../ui';
import { AreaSum } from './area-sum';
import { AssetCard } from './asset-card';
import { AssetRows } from './asset-rows';
import { DifferenceForm } from './difference-form';
import { NewAssetForm } from './new-asset-form';
import { useWalkDownKeys } from './use-walk-down-keys';
import type { Walk } from './use-walk';
import { WalkButtons } from './walk-buttons';
import { WalkHead } from './walk-head';

/** What covers the card. */
type Form = { readonly kind: 'new' } | { readonly kind: 'different'; readonly asset: Asset } | undefined;

/** The walk through one area: one asset a card or a row each, the answers at the bottom within the thumb's reach. */
export function WalkThrough({ walk, onLeave }: { readonly walk: Walk; readonly onLeave: () => void }): ReactNode {
  const translate = useTranslate();
  const [form, setForm] = useState<Form>();
  const [noteOf, setNoteOf] = useState<string>();
  const search = useRef<HTMLDivElement>(null);
  const { current, edits } = walk;
  const region = useRef<HTMLDivElement>(null);
  const closeForm = (): void => {
    setForm(undefined);
    region.current?.focus({ preventScroll: true });
  };
  const answer = (work: (asset: Asset) => void) => (): void => {
    if (current !== undefined && form === undefined) work(current);
  };
  const keys = {
    seen: answer(edits.seen),
    notFound: answer(edits.notFound),
    different: answer((asset) => setForm({ kind: 'different', asset })),
    add: () => setForm({ kind: 'new' }),
    undo: walk.undo,
    move: (by: 1 | -1) => {
      if (form === undefined) walk.move(by);
    },
    search: () => search.current?.querySelector('input')?.focus(),
    note: answer(({ id }) => setNoteOf(id)),
    back: () => {
      const inText = document.activeElement instanceof HTMLElement && document.activeElement.closest('input, textarea') !== null;
      if (form !== undefined) closeForm();
      else if (inText) (document.activeElement as HTMLElement).blur();
      else onLeave();
    },
  };
  useWalkDownKeys(keys);
  const body = (): ReactNode => {
    if (form?.kind === 'new') return <NewAssetForm walk={walk} onClose={closeForm} />;
    if (form?.kind === 'different') return <DifferenceForm key={form.asset.id} asset={form.asset} walk={walk} onClose={closeForm} />;
    if (walk.layout === 'rows') return <AssetRows walk={walk} onDifferent={(asset) => setForm({ kind: 'different', asset })} />;
    if (current === undefined) return <AreaSum walk={walk} onLeave={onLeave} />;
    return <AssetCard key={current.id} asset={current} walk={walk} isNoteOpen={noteOf === current.id} onNote={() => setNoteOf(noteOf === current.id ? undefined : current.id)} />;
  };
  return (
    <div ref={region} tabIndex={-1} className="zw-walk" data-density="walk" role="region" aria-label={translate('walkDown.title')}>
      <WalkHead walk={walk} search={search} onLeave={onLeave} />
      {body()}
      {form !== undefined ? null : (
        <>
          <WalkButtons walk={walk} keys={keys} />
          <WalkFoot walk={walk} />
        </>
      )}
    </div>
  );
}

function WalkFoot({ walk }: { readonly walk: Walk }): ReactNode {
  const translate = useTranslate();
  const saved = useSaved();
  const { shown, current, last } = walk;
  const at = current === undefined ? shown.length : shown.findIndex(({ id }) => id === current.id);
  const words = { saved: 'app.saved', saving: 'app.saving', notSaved: 'app.not-saved' } as const;
  const marks = { saved: 'saved', saving: 'saving', notSaved: 'not-saved' } as const;
  return (
    <footer className="zw-walk-foot">
      <Button size="large" icon={<ChevronLeftIcon aria-hidden />} isDisabled={at <= 0} onPress={() => walk.move(-1)}>
        {translate('walkDown.previous')}
      </Button>
      <span className="zw-walk-foot__middle">
        <span role="status" className="zw-walk-foot__last">
          {last === undefined ? null : translate(last.key, last.parameters)}
        </span>
        {last === undefined ? null : (
          <Button variant="quiet" icon={<UndoIcon aria-hidden />} onPress={walk.undo}>
            {translate('walkDown.undo')}
          </Button>
        )}
        <SavedIndicator state={marks[saved.kind]} word={translate(words[saved.kind])} />
      </span>
      <Button size="large" isDisabled={current === undefined} onPress={() => walk.move(1)}>
        <span className="zw-walk-foot__next">
          {translate('walkDown.next')}
          <ChevronRightIcon aria-hidden />
        </span>
      </Button>
    </footer>
  );
}
