import { useMemo, type ReactNode } from 'react';
import type { MessageKey } from '../../../shared/i18n/en';
import { draftChange, type Change } from '../../../shared/model/change';
import type { Conduit } from '../../../shared/model/entities/conduit';
import type { Zone } from '../../../shared/model/entities/zone';
import { foundationalRequirements, type FoundationalRequirement, type LevelVector } from '../../../shared/model/field';
import type { Model } from '../../../shared/model/model';
import { levelGaps, takeOverDerived, type LevelGap } from '../../../shared/network/levels/fulfilments';
import { describeReason, proposeTarget } from '../../../shared/network/levels/proposal';
import { useTranslate, useUi } from '../../store/stores';
import { Button, classes, Select } from '../../ui';

const levels = [0, 1, 2, 3, 4] as const;

interface LevelsVectorProps {
  readonly model: Model;
  readonly subject: Zone | Conduit;
  readonly onEdit: (labelKey: MessageKey, change: Change) => void;
}

/** SL-T beside the proposal, what follows from the judgements, what was entered, and the gap, for the seven groups. */
export function LevelsVector({ model, subject, onEdit }: LevelsVectorProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const gaps = levelGaps(model, subject.id);
  const proposal = useMemo(() => proposeTarget(model, subject.id), [model, subject.id]);
  const set = (field: 'slTarget' | 'slAchieved', vector: LevelVector, group: FoundationalRequirement, level: number | undefined): void => {
    const next = Object.fromEntries(Object.entries({ ...vector, [group]: level }).filter(([, value]) => value !== undefined));
    const draft = draftChange(model);
    draft.patch(subject.type, subject.id, { [field]: Object.keys(next).length === 0 ? undefined : next });
    onEdit(field === 'slTarget' ? 'levelsPanel.edit.target' : 'levelsPanel.edit.achieved', draft.build());
  };
  const takeOver = (): void => {
    if (proposal === undefined) return;
    const draft = draftChange(model);
    draft.patch(subject.type, subject.id, { slTarget: proposal.target });
    onEdit('levelsPanel.edit.target', draft.build());
  };
  const isAsProposed = proposal === undefined || foundationalRequirements.every((group) => subject.slTarget?.[group] === proposal.target[group]);
  const isAsDerived = gaps.every(({ derived, stored }) => derived === undefined || derived === stored);
  return (
    <section aria-label={translate('levelsPanel.vector')}>
      <table className="zw-zones-vector">
        <thead>
          <tr>
            <th scope="col">
              <span className="zw-visually-hidden">{translate('levelsPanel.group')}</span>
            </th>
            <th scope="col">{translate('levelsPanel.target')}</th>
            <th scope="col">{translate('levelsPanel.proposed')}</th>
            <th scope="col">{translate('levelsPanel.derived')}</th>
            <th scope="col">{translate('levelsPanel.entered')}</th>
            <th scope="col">{translate('levelsPanel.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((row) => (
            <VectorRow key={row.group} row={row} proposed={proposal?.target[row.group]} onTarget={(level) => set('slTarget', subject.slTarget ?? {}, row.group, level)} onAchieved={(level) => set('slAchieved', subject.slAchieved ?? {}, row.group, level)} />
          ))}
        </tbody>
      </table>
      <div className="zw-zones-vector__actions">
        <Button size="small" isDisabled={isAsProposed} onPress={takeOver}>
          {translate('levelsPanel.takeOver')}
        </Button>
        <Button size="small" isDisabled={isAsDerived} onPress={() => onEdit('levelsPanel.edit.achieved', takeOverDerived(model, subject.id))}>
          {translate('levelsPanel.takeOverDerived')}
        </Button>
      </div>
      {gaps.some(({ isUnsupported }) => isUnsupported) ? <p className="zw-zones-vector__warning">{translate('levelsPanel.unsupported')}</p> : null}
      {proposal === undefined ? (
        <p className="zw-muted">{translate('levelsPanel.noProposal')}</p>
      ) : (
        <details className="zw-zones-vector__reasons">
          <summary>{translate('levelsPanel.reasons')}</summary>
          <ul>
            {proposal.reasons.map((reason) => (
              <li key={`${reason.level} ${reason.groups.join()} ${reason.key}`}>{describeReason(language, reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface VectorRowProps {
  readonly row: LevelGap;
  readonly proposed: number | undefined;
  readonly onTarget: (level: number | undefined) => void;
  readonly onAchieved: (level: number | undefined) => void;
}

function VectorRow({ row, proposed, onTarget, onAchieved }: VectorRowProps): ReactNode {
  const translate = useTranslate();
  const { group, target, derived, stored, gap, isUnsupported } = row;
  const name = translate(`zones.requirement.${group}`);
  return (
    <tr>
      <th scope="row">
        <abbr title={name}>{group}</abbr>
      </th>
      <td>
        <span className="zw-zones-vector__steps" role="group" aria-label={translate('levelsPanel.targetOf', { group: name })}>
          {levels.map((level) => (
            <button
              key={level}
              type="button"
              className={classes('zw-zones-levels__step', target === level && 'zw-zones-levels__step--chosen')}
              aria-pressed={target === level}
              aria-label={translate('levelsPanel.setTarget', { group, level })}
              onClick={() => onTarget(target === level ? undefined : level)}
            >
              {level}
            </button>
          ))}
        </span>
      </td>
      <td className={classes('zw-zones-vector__number', proposed !== undefined && proposed !== target && 'zw-zones-vector__number--differs')}>{proposed ?? '–'}</td>
      <td className="zw-zones-vector__number">{derived ?? '–'}</td>
      <td>
        <Select
          label={translate('levelsPanel.enteredOf', { group: name })}
          hideLabel
          size="small"
          placeholder="–"
          className={classes('zw-zones-vector__entered', isUnsupported && 'zw-zones-vector__entered--unsupported')}
          options={[{ id: 'none', title: translate('levelsPanel.asDerived') }, ...levels.map((level) => ({ id: String(level), title: String(level) }))]}
          value={stored === undefined ? null : String(stored)}
          onChange={(id) => onAchieved(id === 'none' ? undefined : Number(id))}
        />
      </td>
      <td className="zw-zones-vector__number">
        <Gap gap={gap} />
      </td>
    </tr>
  );
}

function Gap({ gap }: { readonly gap: number | undefined }): ReactNode {
  const translate = useTranslate();
  if (gap === undefined) return <span className="zw-muted">–</span>;
  return gap === 0 ? (
    <span className="zw-zones-vector__reached" title={translate('levelsPanel.gap.none')}>
      ✓<span className="zw-visually-hidden">{translate('levelsPanel.gap.none')}</span>
    </span>
  ) : (
    <strong className="zw-zones-vector__gap" data-gap={Math.min(3, gap)}>
      −{gap}
    </strong>
  );
}
