import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Person } from '../../../shared/model/entities/person';
import { partsOf, type Responsibility, type ResponsibilityGap, type RoleColumn, type Topic, type TopicRow } from '../../../shared/organisation/responsibilities';
import { useTranslate } from '../../store/stores';
import { Button, CheckIcon, classes, PopoverAt, TriangleAlertIcon, VisuallyHidden } from '../../ui';
import { useMatrixEdits, type MatrixEdits } from './use-matrix-edits';

interface MatrixProps {
  readonly columns: readonly RoleColumn[];
  readonly rows: readonly TopicRow[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** So many people have a cell for fingers each in a window of 1366; more of them stand closer. */
const mostWide = 15;
const kinds: readonly Responsibility[] = ['responsible', 'accountable', 'consulted', 'informed'];
const steps = new Map<string, readonly [number, number]>([['ArrowUp', [-1, 0]], ['ArrowDown', [1, 0]], ['ArrowLeft', [0, -1]], ['ArrowRight', [0, 1]]]);

/** Topics down, people by role across. A letter key sets or takes a part away; a tap or Enter opens the choice. */
export function ResponsibilityMatrix({ columns, rows }: MatrixProps): ReactNode {
  const translate = useTranslate();
  const edits = useMatrixEdits();
  const grid = useRef<HTMLDivElement>(null);
  const people = columns.flatMap((column) => column.people);
  const [here, setHere] = useState<Place>({ row: 0, column: 0 });
  const [opened, setOpened] = useState<Element | null>(null);
  const topic = rows[here.row]?.topic;
  const person = people[here.column];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || topic === undefined || person === undefined) return;
    const kind = kinds.find((each) => translate(`organisation.letter.${each}`) === event.key.toUpperCase());
    const step = steps.get(event.key);
    if (kind !== undefined) edits.toggle(person, topic, kind);
    else if (event.key === 'Delete' || event.key === 'Backspace') edits.clear(person, topic);
    else if (step !== undefined) {
      const next = { row: within(here.row + step[0], rows.length), column: within(here.column + step[1], people.length) };
      setHere(next);
      grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div className="zw-organisation-scroll" ref={grid}>
      <table className={classes('zw-organisation-matrix', people.length > mostWide && 'zw-organisation-matrix--many')} aria-label={translate('organisation.matrix')}>
        <MatrixHead columns={columns} />
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.topic}>
              <th scope="row">{translate(`choice.responsibilityTopic.${row.topic}`)}</th>
              {columns.map((column) => (
                <RoleCells
                  key={column.role}
                  column={column}
                  topic={row.topic}
                  row={rowIndex}
                  first={people.findIndex(({ role }) => role === column.role)}
                  here={here}
                  onKeyDown={onKeyDown}
                  onFocus={setHere}
                  onOpen={(place, element) => {
                    setHere(place);
                    setOpened(element);
                  }}
                />
              ))}
              <td className="zw-organisation-gaps">
                <Gaps gaps={row.gaps} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {topic === undefined || person === undefined ? null : (
        <PopoverAt at={opened} onClose={() => setOpened(null)} label={translate('organisation.cell.choose', { name: person.name, topic: translate(`choice.responsibilityTopic.${topic}`) })}>
          <PartChoice person={person} topic={topic} edits={edits} onClose={() => setOpened(null)} />
        </PopoverAt>
      )}
    </div>
  );
}

function within(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

function MatrixHead({ columns }: { readonly columns: readonly RoleColumn[] }): ReactNode {
  const translate = useTranslate();
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className="zw-organisation-corner">
          {translate('organisation.topic')}
        </th>
        {columns.map(({ role, people }) => (
          <th key={role} colSpan={Math.max(1, people.length)} scope="colgroup" className="zw-organisation-role">
            {translate(`choice.personRole.${role}`)}
          </th>
        ))}
        <th rowSpan={2} scope="col" className="zw-organisation-gaps">
          {translate('organisation.gaps')}
        </th>
      </tr>
      <tr>
        {columns.map(({ role, people }) =>
          people.length === 0 ? (
            <th key={role} scope="col" className="zw-organisation-person zw-organisation-person--none">
              <span>{translate('organisation.nobody')}</span>
            </th>
          ) : (
            people.map(({ id, name }, index) => (
              <th key={id} scope="col" className="zw-organisation-person" data-first={index === 0}>
                <span>{name}</span>
              </th>
            ))
          ),
        )}
      </tr>
    </thead>
  );
}

interface CellsProps {
  readonly column: RoleColumn;
  readonly topic: Topic;
  readonly row: number;
  /** Column of the role's first person. */
  readonly first: number;
  readonly here: Place;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (place: Place) => void;
  readonly onOpen: (place: Place, element: Element) => void;
}

function RoleCells({ column, topic, row, first, here, onKeyDown, onFocus, onOpen }: CellsProps): ReactNode {
  const translate = useTranslate();
  if (column.people.length === 0) {
    return (
      <td className="zw-organisation-empty" data-first="true">
        <VisuallyHidden>{translate('organisation.nobody')}</VisuallyHidden>
      </td>
    );
  }
  return column.people.map((person, index) => {
    const parts = partsOf(person, topic);
    const place = { row, column: first + index };
    const words = parts.length === 0 ? translate('organisation.cell.none') : parts.map((kind) => translate(`choice.responsibilityKind.${kind}`)).join(', ');
    return (
      <td key={person.id} data-first={index === 0}>
        <button
          type="button"
          className="zw-organisation-cell"
          data-cell={`${row} ${place.column}`}
          data-parts={parts.length}
          tabIndex={here.row === row && here.column === place.column ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={translate('organisation.cell', { name: person.name, topic: translate(`choice.responsibilityTopic.${topic}`), parts: words })}
          onClick={(event) => onOpen(place, event.currentTarget)}
          onFocus={() => onFocus(place)}
          onKeyDown={onKeyDown}
        >
          {parts.map((kind) => (
            <span key={kind} data-kind={kind}>
              {translate(`organisation.letter.${kind}`)}
            </span>
          ))}
        </button>
      </td>
    );
  });
}

interface ChoiceProps {
  readonly person: Person;
  readonly topic: Topic;
  readonly edits: MatrixEdits;
  readonly onClose: () => void;
}

/** The four letters as large buttons, for touch. */
function PartChoice({ person, topic, edits, onClose }: ChoiceProps): ReactNode {
  const translate = useTranslate();
  const parts = partsOf(person, topic);
  return (
    <div className="zw-organisation-choice">
      {kinds.map((kind) => (
        <button key={kind} type="button" aria-pressed={parts.includes(kind)} onClick={() => edits.toggle(person, topic, kind)}>
          <strong>{translate(`organisation.letter.${kind}`)}</strong>
          <span>{translate(`choice.responsibilityKind.${kind}`)}</span>
          {parts.includes(kind) ? <CheckIcon aria-hidden /> : null}
        </button>
      ))}
      <Button
        variant="quiet"
        isDisabled={parts.length === 0}
        onPress={() => {
          edits.clear(person, topic);
          onClose();
        }}
      >
        {translate('organisation.cell.clear')}
      </Button>
    </div>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly ResponsibilityGap[] }): ReactNode {
  const translate = useTranslate();
  if (gaps.length === 0) return <span className="zw-muted">{translate('organisation.gap.none')}</span>;
  const words = (gap: ResponsibilityGap): string => {
    if (gap.kind === 'severalAccountable') return translate('organisation.gap.severalAccountable', { names: gap.people.map(({ name }) => name).join(', ') });
    if (gap.kind === 'roleMissing') return translate('organisation.gap.roleMissing', { role: translate(`choice.personRole.${gap.role}`) });
    return translate(`organisation.gap.${gap.kind}`);
  };
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={words(gap)}>
          <TriangleAlertIcon aria-hidden /> {words(gap)}
        </li>
      ))}
    </ul>
  );
}
