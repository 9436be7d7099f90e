import { memo, type ReactNode } from 'react';
import { useTranslate } from '../store/stores';
import { Button, PlusIcon, SearchField, Toolbar, Trash2Icon } from '../ui';

interface RegisterBarProps {
  readonly title: string;
  /** How many rows are shown, as text. */
  readonly count: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The word for a record as it stands inside a sentence. */
  readonly entity: string;
  readonly isEmpty: boolean;
  readonly canDelete: boolean;
  readonly onDelete: () => void;
  readonly onAdd: () => void;
  /** Further buttons before "add". */
  readonly actions: ReactNode;
}

/** What stands above a register. Most edits change nothing in it, and then it is not drawn anew. */
export const RegisterBar = memo(function RegisterBar(props: RegisterBarProps): ReactNode {
  const translate = useTranslate();
  const { title, count, query, entity, isEmpty, canDelete, actions } = props;
  const filter = translate('records.filter');
  return (
    <Toolbar
      label={title}
      title={title}
      count={count}
      filters={<SearchField label={filter} value={query} onChange={props.onQuery} clearLabel={translate('records.clear-filter')} placeholder={filter} />}
      actions={
        <>
          {canDelete && (
            <Button variant="quiet" icon={<Trash2Icon aria-hidden />} onPress={props.onDelete}>
              {translate('records.delete')}
            </Button>
          )}
          {actions}
          <Button variant={isEmpty ? 'default' : 'primary'} icon={<PlusIcon aria-hidden />} onPress={props.onAdd}>
            {translate('records.add', { entity })}
          </Button>
        </>
      }
    />
  );
});
