import { memo, startTransition, useState, type ReactNode } from 'react';
import { useTranslate } from '../store/stores';
import { Button, PlusIcon, SearchField, Toolbar, Trash2Icon } from '../ui';

interface RegisterBarProps {
  readonly title: string;
  /** How many rows are shown, as text. */
  readonly count: string;
  readonly onQuery: (query: string) => void;
  /** The word for a record as it stands inside a sentence. */
  readonly entity: string;
  readonly isEmpty: boolean;
  /** The button that adds the first record stands in the empty list. */
  readonly isAddedBelow: boolean;
  readonly canDelete: boolean;
  readonly onDelete: () => void;
  readonly onAdd: () => void;
  /** Further buttons before "add". */
  readonly actions: ReactNode;
}

/** What stands above a register. Most edits change nothing in it, and then it is not drawn anew. */
export const RegisterBar = memo(function RegisterBar(props: RegisterBarProps): ReactNode {
  const translate = useTranslate();
  const { title, count, entity, isEmpty, isAddedBelow, canDelete, actions } = props;
  const [query, setQuery] = useState('');
  const filter = translate('records.filter');
  // The letter stands there at once; the rows follow, and only for the last one when typing is faster.
  const type = (text: string): void => {
    setQuery(text);
    startTransition(() => props.onQuery(text));
  };
  return (
    <Toolbar
      label={title}
      title={title}
      count={count}
      filters={isEmpty ? undefined : <SearchField label={filter} value={query} onChange={type} clearLabel={translate('records.clear-filter')} placeholder={filter} />}
      actions={
        <>
          {canDelete && (
            <Button variant="quiet" icon={<Trash2Icon aria-hidden />} onPress={props.onDelete}>
              {translate('records.delete')}
            </Button>
          )}
          {actions}
          {!isAddedBelow && (
            <Button variant={isEmpty ? 'default' : 'primary'} icon={<PlusIcon aria-hidden />} onPress={props.onAdd}>
              {translate('records.add', { entity })}
            </Button>
          )}
        </>
      }
    />
  );
});
