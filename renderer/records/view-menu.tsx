import { useState, type ReactNode } from 'react';
import type { RecordType } from '../../shared/model/record-type';
import { sameValue } from '../../shared/model/same-value';
import { withSavedView, withoutSavedView, type SavedView, type TableView } from '../../shared/tables/view';
import { useApp } from '../commands/app-context';
import { useTranslate, useUi } from '../store/stores';
import { BookmarkIcon, Button, Dialog, MenuButton, TextField, type MenuGroup } from '../ui';
import type { BuiltInView } from './table-view';

export interface ViewMenuProps {
  readonly type: RecordType;
  readonly view: TableView;
  readonly standard: TableView;
  readonly builtIn: readonly BuiltInView[];
  readonly onChange: (change: Partial<TableView>) => void;
  readonly isNaming: boolean;
  readonly onNaming: (isNaming: boolean) => void;
}

const noViews: readonly SavedView[] = [];

/** The named views of a list: to choose, to save the present one, to drop one. */
export function ViewMenu({ type, view, standard, builtIn, onChange, isNaming, onNaming }: ViewMenuProps): ReactNode {
  const { ui, env } = useApp();
  const translate = useTranslate();
  const own = useUi(({ savedViews }) => savedViews[type]) ?? noViews;
  const given: readonly SavedView[] = [
    { id: 'standard', name: translate('grid.view.all'), view: standard },
    ...builtIn.map(({ id, name, view: part }) => ({ id, name, view: { ...standard, ...part } })),
  ];
  const present = [...given, ...own].find((each) => sameValue(each.view, view));
  const ownPresent = own.find((each) => each === present);
  const entry = ({ id, name }: SavedView): MenuGroup['entries'][number] => ({ id, title: name, isChecked: id === present?.id });
  const groups: readonly MenuGroup[] = [
    { id: 'given', entries: given.map(entry) },
    ...(own.length === 0 ? [] : [{ id: 'own', title: translate('grid.view.own'), entries: own.map(entry) }]),
    {
      id: 'work',
      entries: [
        { id: 'save', title: translate('command.list.save-view') },
        ...(ownPresent === undefined ? [] : [{ id: 'drop', title: translate('grid.view.delete', { name: ownPresent.name }), isDanger: true }]),
      ],
    },
  ];
  const act = (id: string): void => {
    if (id === 'save') onNaming(true);
    else if (id === 'drop' && ownPresent !== undefined) ui.setState(({ savedViews }) => ({ savedViews: withoutSavedView(savedViews, type, ownPresent.id) }));
    else onChange([...given, ...own].find((each) => each.id === id)?.view ?? standard);
  };
  const save = (name: string): void => {
    const known = own.find((each) => each.name === name);
    const saved: SavedView = { id: known?.id ?? env.newId(), name, view };
    ui.setState(({ savedViews }) => ({ savedViews: withSavedView(savedViews, type, saved) }));
    onNaming(false);
  };
  const label = present === undefined ? translate('grid.view.changed') : translate('grid.view', { name: present.name });
  return (
    <>
      <MenuButton label={label} icon={<BookmarkIcon aria-hidden />} variant="quiet" groups={groups} onAction={act} />
      {isNaming ? <NameDialog onSave={save} onClose={() => onNaming(false)} /> : null}
    </>
  );
}

function NameDialog({ onSave, onClose }: { readonly onSave: (name: string) => void; readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() !== '') onSave(name.trim());
  };
  const footer = (
    <>
      <Button onPress={onClose}>{translate('app.cancel')}</Button>
      <Button variant="primary" isDisabled={name.trim() === ''} onPress={save}>
        {translate('grid.view.save')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={translate('grid.view.save-title')} closeLabel={translate('app.close')} size="small" footer={footer}>
      <p className="zw-muted">{translate('grid.view.help')}</p>
      <TextField label={translate('grid.view.name')} value={name} onChange={setName} onEnter={save} autoFocus maxLength={80} />
    </Dialog>
  );
}
