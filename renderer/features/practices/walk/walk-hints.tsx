import { useState, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../../shared/i18n/labels';
import { evidenceKinds } from '../../../../shared/model/choice-sets';
import type { PracticeGuide } from '../../../../shared/practices/catalog';
import type { Evidence } from '../../../../shared/practices/edits';
import type { HintName } from '../../../store/practice-walk';
import { useTranslate } from '../../../store/stores';
import { Button, CheckIcon, ChevronDownIcon, ChevronRightIcon, PlusIcon, SegmentedControl, TextField, XIcon, classes } from '../../../ui';
import type { Hints } from './use-hints';
import type { Walk } from './use-practice-walk';

interface HintsProps {
  readonly guide: PracticeGuide | undefined;
  /** The guide is being fetched: its places are kept, so that nothing jumps when it is there. */
  readonly isComing: boolean;
  /** What to have shown. */
  readonly askFor: readonly string[];
  readonly walk: Walk;
  readonly hints: Hints;
}

/** Why it matters, what to ask, what to look at, what to have shown: each can be folded away, and stays so. */
export function WalkHints({ guide, isComing, askFor, walk, hints }: HintsProps): ReactNode {
  const translate = useTranslate();
  const noted = walk.rating?.evidence?.length ?? 0;
  return (
    <div className="zw-pwalk-hints" role="group" aria-label={translate('practiceWalk.hints')}>
      {guide?.why === undefined && !isComing ? null : (
        <Hint name="why" title={translate('practiceWalk.hint.why')} hints={hints}>
          <p>{guide?.why}</p>
        </Hint>
      )}
      <HintList name="ask" title={translate('practiceWalk.hint.ask')} lines={guide?.ask ?? []} isComing={isComing} hints={hints} />
      <HintList name="lookAt" title={translate('practiceWalk.hint.lookAt')} lines={guide?.lookAt ?? []} isComing={isComing} hints={hints} />
      <Hint name="askFor" title={translate('practiceWalk.hint.askFor')} count={noted} hints={hints}>
        <AskFor askFor={askFor} walk={walk} />
      </Hint>
    </div>
  );
}

function HintList({ name, title, lines, isComing, hints }: { readonly name: HintName; readonly title: string; readonly lines: readonly string[]; readonly isComing: boolean; readonly hints: Hints }): ReactNode {
  if (lines.length === 0 && !isComing) return null;
  return (
    <Hint name={name} title={title} hints={hints}>
      <ul className="zw-pwalk-hint__lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Hint>
  );
}

function Hint({ name, title, count = 0, hints, children }: { readonly name: HintName; readonly title: string; readonly count?: number; readonly hints: Hints; readonly children: ReactNode }): ReactNode {
  const translate = useTranslate();
  const isOpen = hints.isOpen(name);
  return (
    <section className={classes('zw-pwalk-hint', `zw-pwalk-hint--${name}`)}>
      <button type="button" className="zw-pwalk-hint__head" aria-expanded={isOpen} onClick={() => hints.toggle(name)}>
        {isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
        <span>{title}</span>
        {count === 0 ? null : <span className="zw-pwalk-hint__count" aria-label={translate('practiceWalk.evidence.count', { count })}>{count}</span>}
      </button>
      {isOpen ? <div className="zw-pwalk-hint__body">{children}</div> : null}
    </section>
  );
}

type Kind = Evidence['kind'];

/** How things were shown last; most of a talk is of one kind. */
let lastKind: Kind = 'seen';

/** The evidence one asks for as chips: one tap notes it, with the kind that is chosen; another takes it away. */
function AskFor({ askFor, walk }: Pick<HintsProps, 'askFor' | 'walk'>): ReactNode {
  const translate = useTranslate();
  const [kind, setKind] = useState<Kind>(lastKind);
  const [text, setText] = useState('');
  const { rating, edits } = walk;
  const noted = rating?.evidence ?? [];
  const own = noted.filter(({ title }) => !askFor.includes(title));
  const kindName = (value: Kind): string => translate(choiceLabelKey('evidenceKind', value));
  const add = (): void => {
    if (text.trim() === '') return;
    edits.addEvidence({ kind, title: text.trim() });
    setText('');
  };
  return (
    <div className="zw-pwalk-evidence">
      <SegmentedControl
        label={translate('practiceWalk.evidence.kind')}
        segments={evidenceKinds.values.map((id) => ({ id, title: kindName(id) }))}
        value={kind}
        onChange={(next) => {
          lastKind = next;
          setKind(next);
        }}
      />
      <div className="zw-pwalk-chips" role="group" aria-label={translate('practiceWalk.evidence.take')}>
        {askFor.map((title) => {
          const entry = noted.find((one) => one.title === title);
          return (
            <button key={title} type="button" className="zw-pwalk-chip" aria-pressed={entry !== undefined} onClick={() => edits.toggleEvidence({ kind, title })}>
              {entry === undefined ? <PlusIcon aria-hidden /> : <CheckIcon aria-hidden />}
              <span>{title}</span>
              {entry === undefined ? null : <em>{kindName(entry.kind)}</em>}
            </button>
          );
        })}
        {own.map((entry) => (
          <button key={entry.id} type="button" className="zw-pwalk-chip" aria-pressed aria-label={translate('practiceWalk.evidence.remove', { title: entry.title })} onClick={() => edits.removeEvidence(entry.id)}>
            <XIcon aria-hidden />
            <span>{entry.title}</span>
            <em>{kindName(entry.kind)}</em>
          </button>
        ))}
      </div>
      <div className="zw-pwalk-evidence__own">
        <TextField label={translate('practiceWalk.evidence.own')} value={text} onChange={setText} onEnter={add} maxLength={200} />
        <Button isDisabled={text.trim() === ''} onPress={add}>
          {translate('practiceWalk.evidence.add')}
        </Button>
      </div>
    </div>
  );
}
