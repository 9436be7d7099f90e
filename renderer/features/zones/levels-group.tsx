import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { evidenceKinds } from '../../../shared/model/choice-sets';
import { requirementTitle } from '../../../shared/network/levels/catalog';
import type { FulfilmentFields, JudgedRequirement, RequirementState } from '../../../shared/network/levels/fulfilments';
import { useTranslate, useUi } from '../../store/stores';
import { ChevronDownIcon, ChevronRightIcon, classes, Select, TextArea } from '../../ui';
import { stateChoices, stateOfKey, type RequirementGroup } from './levels-rows';

interface LevelsGroupProps {
  readonly group: RequirementGroup;
  readonly target: number | undefined;
  /** What the achieved level of the group rests on besides the judgements. */
  readonly evidence: ReactNode;
  readonly openId: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly onJudge: (requirementId: string, judgement: FulfilmentFields | 'notJudged') => void;
}

/** The selected requirements of one group, each with its state; a line opens reason and evidence. */
export function LevelsGroup({ group, target = 0, evidence, openId, onOpen, onJudge }: LevelsGroupProps): ReactNode {
  const translate = useTranslate();
  const [isFolded, setFolded] = useState(false);
  const name = translate(`zones.requirement.${group.group}`);
  return (
    <details className="zw-zones-judge__group" open={!isFolded} onToggle={(event) => setFolded(!event.currentTarget.open)}>
      <summary>
        <abbr title={name}>{group.group}</abbr>
        <h4>{name}</h4>
        <span className="zw-zones-judge__settled">{translate('levelsPanel.settled', { level: target, settled: group.settled, total: group.total })}</span>
      </summary>
      {isFolded ? null : (
        <>
          {evidence}
          {group.rows.length === 0 ? <p className="zw-muted">{translate('levelsPanel.allSettled')}</p> : null}
          <ul>
            {group.rows.map((judged) => (
              <RequirementLine key={judged.requirement.id} judged={judged} isOpen={openId === judged.requirement.id} onOpen={onOpen} onJudge={onJudge} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

interface RequirementLineProps extends Pick<LevelsGroupProps, 'onOpen' | 'onJudge'> {
  readonly judged: JudgedRequirement;
  readonly isOpen: boolean;
}

function RequirementLine({ judged, isOpen, onOpen, onJudge }: RequirementLineProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { requirement, state, isSettled } = judged;
  const { id } = requirement;
  const title = requirementTitle(language, id);
  const lacksReason = state === 'notApplicable' && !isSettled;
  const set = (next: RequirementState): void => {
    if (next === 'notJudged' || next === state) {
      if (state !== 'notJudged') onJudge(id, 'notJudged');
      return;
    }
    onJudge(id, { state: next });
    if (next === 'notApplicable' && (judged.fulfilment?.reason ?? '') === '') onOpen(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const next = isPlain && event.target instanceof HTMLButtonElement ? stateOfKey(event.key) : undefined;
    if (next === undefined || next === state) return;
    event.preventDefault();
    event.stopPropagation();
    set(next);
  };
  return (
    <li className={classes('zw-zones-judge__row', isOpen && 'zw-zones-judge__row--open')} data-state={state}>
      <div role="presentation" onKeyDown={onKeyDown}>
        <button type="button" data-line="" className="zw-zones-judge__line" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? undefined : id)}>
          {isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
          <span className="zw-mono">{id}</span>
          <span className="zw-zones-judge__title">{title}</span>
          <span className="zw-visually-hidden">{translate(`levelsPanel.state.${state}`)}</span>
        </button>
        <span className="zw-zones-judge__states" role="group" aria-label={translate('levelsPanel.stateOf', { requirement: id })}>
          {stateChoices.map((choice, index) => (
            <button
              key={choice}
              type="button"
              tabIndex={-1}
              data-state={choice}
              className={classes('zw-zones-judge__state', choice === state && 'zw-zones-judge__state--chosen')}
              aria-pressed={choice === state}
              aria-label={translate('levelsPanel.setState', { requirement: id, state: translate(`levelsPanel.state.${choice}`) })}
              onClick={() => set(choice)}
            >
              <kbd aria-hidden>{index + 1}</kbd>
              {translate(`levelsPanel.short.${choice}`)}
            </button>
          ))}
        </span>
      </div>
      {lacksReason && !isOpen ? <p className="zw-zones-judge__lacking">{translate('levelsPanel.reasonMissing')}</p> : null}
      {isOpen ? <RequirementFields judged={judged} lacksReason={lacksReason} onJudge={onJudge} /> : null}
    </li>
  );
}

function RequirementFields({ judged, lacksReason, onJudge }: Pick<RequirementLineProps, 'judged' | 'onJudge'> & { readonly lacksReason: boolean }): ReactNode {
  const translate = useTranslate();
  const { requirement, fulfilment } = judged;
  const { id } = requirement;
  const text = (value: string): string | undefined => (value.trim() === '' ? undefined : value);
  return (
    <div className="zw-zones-judge__fields">
      <p className="zw-muted">{translate('levelsPanel.selectedFrom', { level: requirement.selectedFrom })}</p>
      <TextArea
        label={translate('field.fulfilment.reason')}
        rows={2}
        value={fulfilment?.reason ?? ''}
        maxLength={2000}
        error={lacksReason ? translate('levelsPanel.reasonMissing') : undefined}
        onCommit={(reason) => onJudge(id, { reason: text(reason) })}
      />
      <TextArea label={translate('field.fulfilment.evidence')} rows={2} value={fulfilment?.evidence ?? ''} maxLength={2000} onCommit={(evidence) => onJudge(id, { evidence: text(evidence) })} />
      <Select
        label={translate('field.fulfilment.evidenceKind')}
        placeholder={translate('levelsPanel.chooseKind')}
        options={evidenceKinds.values.map((kind) => ({ id: kind, title: translate(choiceLabelKey('evidenceKind', kind)) }))}
        value={fulfilment?.evidenceKind ?? null}
        onChange={(chosen) => {
          const evidenceKind = evidenceKinds.values.find((known) => known === chosen);
          if (evidenceKind !== undefined) onJudge(id, { evidenceKind });
        }}
      />
    </div>
  );
}
