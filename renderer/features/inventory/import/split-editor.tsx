import { useState, type ReactNode } from 'react';
import { isSplit, type ColumnDecision } from '../../../../shared/inventory/import-plan';
import type { ColumnMatch } from '../../../../shared/inventory/match-columns';
import { cutText } from '../../../../shared/inventory/split-column';
import { isImportTarget, type ImportTarget } from '../../../../shared/inventory/targets';
import { useTranslate } from '../../../store/stores';
import { Button } from '../../../ui';
import { columnTitle } from './column-title';
import { LightChoice, type LightOption } from './light-choice';
import { targetTitle } from './targets-text';

interface SplitEditorProps {
  readonly match: ColumnMatch;
  readonly decision: ColumnDecision | undefined;
  readonly all: readonly LightOption[];
  readonly onDecide: (decision: ColumnDecision) => void;
  readonly onClose: () => void;
}

const cuts = [
  ['', 'import.cut.digits'], [' ', 'import.cut.blank'], [',', 'import.cut.comma'], [';', 'import.cut.semicolon'], ['/', 'import.cut.slash'],
  ['-', 'import.cut.hyphen'], [':', 'import.cut.colon'], ['(', 'import.cut.bracket'], ['\n', 'import.cut.line'],
] as const;
const mostParts = 4;

/** One column into several fields: where its text is cut, what the parts become, and how that looks. */
export function SplitEditor({ match, decision, all, onDecide, onClose }: SplitEditorProps): ReactNode {
  const translate = useTranslate();
  const [at, setAt] = useState(isSplit(decision) ? decision.at : '');
  const [targets, setTargets] = useState<readonly ImportTarget[]>(isSplit(decision) ? decision.split : firstTargets(match));
  const title = columnTitle(match, translate);
  const change = (part: number, id: string): void => {
    if (isImportTarget(id)) setTargets(targets.map((target, index) => (index === part ? id : target)));
  };
  const cutOptions = cuts.map(([id, key]) => ({ id, title: translate(key) }));
  return (
    <section className="zw-import-split" aria-label={translate('import.split-of', { column: title })}>
      <div className="zw-import-split__row">
        <strong>{translate('import.split-of', { column: title })}</strong>
        <LightChoice label={translate('import.cut-at')} groups={[{ title: '', options: cutOptions }]} value={at} valueTitle={cutOptions.find(({ id }) => id === at)?.title ?? at} onChange={setAt} />
        {targets.map((target, part) => (
          <LightChoice
            key={part}
            label={translate('import.part', { number: part + 1 })}
            groups={[{ title: '', options: all }]}
            value={target}
            valueTitle={targetTitle(target, translate)}
            onChange={(id) => change(part, id)}
          />
        ))}
        {targets.length < mostParts && (
          <Button size="small" onPress={() => setTargets([...targets, 'notes'])}>
            {translate('import.part-more')}
          </Button>
        )}
        {targets.length > 2 && (
          <Button size="small" onPress={() => setTargets(targets.slice(0, -1))}>
            {translate('import.part-less')}
          </Button>
        )}
      </div>
      <dl className="zw-import-split__preview" aria-label={translate('import.preview')}>
        {match.samples.map((sample) => (
          <div key={sample}>
            <dt>{sample}</dt>
            <dd>
              {cutText(sample, at, targets.length).map((part, index) => (
                <span key={`${index} ${part}`}>
                  <span className="zw-muted">{targetTitle(targets[index] ?? '', translate)}: </span>
                  {part === '' ? '–' : part}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className="zw-import-split__row">
        <Button size="small" variant="primary" onPress={() => onDecide({ split: targets, at })}>
          {translate('import.split-take')}
        </Button>
        <Button size="small" onPress={onClose}>
          {translate('app.cancel')}
        </Button>
      </div>
    </section>
  );
}

/** What the matching took the column for comes first; what usually stands beside it second. */
function firstTargets({ target, alternatives }: ColumnMatch): readonly [ImportTarget, ImportTarget] {
  const first = target ?? 'vendor';
  const second = alternatives.find((other) => other.target !== first)?.target ?? (first === 'vendor' ? 'model' : 'notes');
  // A make stands in front of its model.
  return second === 'vendor' && first === 'model' ? [second, first] : [first, second];
}
