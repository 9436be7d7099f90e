import { useMemo, useState, type ReactNode } from 'react';
import { listOf } from '../../../shared/model/model';
import { listMachines, machineryPlace, phaseQuestion, type Machine } from '../../../shared/regulation/machines';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate } from '../../store/stores';
import { Button, ComboBox, EmptyState, FactoryIcon, SplitPane } from '../../ui';
import { MachinePanel } from './machine-panel';
import { useDutyEdits } from './use-duty-edits';

const panelWidth = 560;

/** Machines and lines with the questions that come before buying, rebuilding and accepting them. */
export function MachinesRoom(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const model = useModel();
  const edits = useDutyEdits();
  const machines = useMemo(() => listMachines(model), [model]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [width, setWidth] = useState(panelWidth);
  const machine = machines.find(({ subject }) => subject.id === chosen) ?? machines[0];
  const takeUp = (id: string): void => {
    edits.answer(machineryPlace(phaseQuestion('retrofit'), { kind: 'asset', id }), { value: 'yes' });
    setChosen(id);
  };
  return (
    <SplitPane
      size={width}
      max={900}
      onSizeChange={setWidth}
      resizeLabel={translate('regulation.cra.panel.width')}
      main={
        <section className="zw-regulation-rows" aria-label={translate('regulation.tab.machinery')}>
          {machine === undefined ? (
            <EmptyState
              icon={<FactoryIcon aria-hidden />}
              title={translate('regulation.machinery.none.title')}
              text={translate('regulation.machinery.none.text')}
              action={<Button onPress={() => ui.go('scope')}>{translate('regulation.machinery.none.action')}</Button>}
            />
          ) : (
            <>
              <p className="zw-regulation-rows__head">
                {translate('regulation.machinery.title', { count: machines.length })} · {translate('regulation.machinery.open', { count: machines.reduce((sum, { open }) => sum + open, 0) })}
              </p>
              <ul>
                {machines.map((entry) => (
                  <li key={entry.subject.id}>
                    <MachineRow machine={entry} isSelected={entry === machine} onSelect={() => setChosen(entry.subject.id)} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <TakeUpAsset taken={machines} onTake={takeUp} />
        </section>
      }
      aside={machine === undefined ? null : <MachinePanel key={machine.subject.id} machine={machine} />}
    />
  );
}

function MachineRow({ machine, isSelected, onSelect }: { readonly machine: Machine; readonly isSelected: boolean; readonly onSelect: () => void }): ReactNode {
  const translate = useTranslate();
  const { name, phases, open, gaps } = machine;
  const state = phases.length === 0 ? 'idle' : open > 0 || gaps > 0 ? 'inWork' : 'complete';
  const words =
    phases.length === 0
      ? translate('regulation.machinery.state.idle')
      : open > 0
        ? translate('regulation.machinery.open', { count: open })
        : gaps > 0
          ? translate('regulation.machinery.gaps', { count: gaps })
          : translate('regulation.machinery.state.done');
  return (
    <button type="button" className="zw-regulation-row" aria-current={isSelected} onClick={onSelect}>
      <span className="zw-regulation-row__name">{name}</span>
      <span className="zw-muted">{phases.map((phase) => translate(`regulation.machinery.phase.${phase}`)).join(', ')}</span>
      <span className="zw-regulation-state" data-state={gaps > 0 ? 'gaps' : state}>
        {words}
      </span>
      <span className="zw-muted zw-regulation-row__count">{open > 0 && gaps > 0 ? translate('regulation.machinery.gaps', { count: gaps }) : null}</span>
    </button>
  );
}

/** Assets become machines when somebody takes them up, for example a robot cell's controller. */
function TakeUpAsset({ taken, onTake }: { readonly taken: readonly Machine[]; readonly onTake: (id: string) => void }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const options = useMemo(() => {
    const ids = new Set(taken.map(({ subject }) => subject.id));
    return listOf(model, 'asset')
      .filter(({ id, state }) => !ids.has(id) && state !== 'toBeRemoved')
      .map(({ id, tag, name }) => ({ id, title: tag === undefined || tag === name ? name : `${tag} ${name}` }));
  }, [model, taken]);
  if (options.length === 0) return null;
  return (
    <div className="zw-regulation-take">
      <ComboBox
        key={taken.length}
        label={translate('regulation.machinery.add')}
        options={options}
        value={null}
        onChange={(id) => {
          if (id !== null) onTake(id);
        }}
        openLabel={translate('regulation.machinery.add.open')}
        emptyText={translate('regulation.machinery.add.nothing')}
      />
    </div>
  );
}
