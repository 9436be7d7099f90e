import { useMemo, type ReactNode } from 'react';
import { createContext } from '../../../shared/deliverables/context';
import { currentFigures } from '../../../shared/deliverables/current-figures';
import { formatNumber } from '../../../shared/i18n/format';
import { isMessageKey } from '../../../shared/i18n/translate';
import type { Round } from '../../../shared/model/entities/round';
import { domainTitle } from '../../../shared/practices/catalog';
import { formatMean } from '../../../shared/practices/mean-text';
import { setField } from '../../records/edits';
import { useEdit } from '../../records/use-edit';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, GaugeIcon, NumberField, PanelSection } from '../../ui';
import { FrozenCopy } from './frozen-copy';

const maturityPrefix = 'meanMl.';

/** What the round was frozen with beside today's figures. A round from before this program is filled in by hand. */
export function RoundDetail({ round }: { readonly round: Round }): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const language = useUi((state) => state.language);
  const model = useModel();
  const now = useMemo(() => currentFigures(createContext(model, language, { date: '', view: 'asIs' })), [model, language]);
  const names = [...new Set([...now.keys(), ...(round.figures ?? []).map(({ name }) => name)])];
  const practices = new Set((round.levels ?? []).map(({ practice }) => practice)).size;
  const shown = { round, now };
  return (
    <div className="zw-rounds-detail">
      <PanelSection title={translate('rounds.maturity')}>
        <p className="zw-muted">{translate(practices === 0 ? 'rounds.levels.none' : 'rounds.levels.some', { count: practices })}</p>
        <span className="zw-row">
          <Button size="small" icon={<GaugeIcon aria-hidden />} onPress={() => ui.go('results', round.id)}>
            {translate('rounds.compare')}
          </Button>
        </span>
      </PanelSection>
      <FrozenCopy round={round} />
      <FigureTable title={translate('field.round.figures')} names={names.filter((name) => !name.startsWith(maturityPrefix))} {...shown} />
      <FigureTable title={translate('rounds.means')} names={names.filter((name) => name.startsWith(maturityPrefix))} {...shown} />
    </div>
  );
}

interface FigureTableProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly round: Round;
  readonly now: ReadonlyMap<string, number>;
}

function FigureTable({ title, names, round, now }: FigureTableProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { project } = useApp();
  const edit = useEdit('round');
  const then = new Map((round.figures ?? []).map(({ name, value }) => [name, value]));
  const write = (name: string, value: number | null): void => {
    const others = (round.figures ?? []).filter((figure) => figure.name !== name);
    const figures = value === null ? others : [...others, { id: name, name, value }];
    edit('edit', setField(project.state.getState().model, round.id, 'figures', figures.length === 0 ? undefined : figures));
  };
  const titleOf = (name: string): string => {
    if (name.startsWith(maturityPrefix)) return domainTitle(language, name.slice(maturityPrefix.length));
    const key = `figure.round.${name}`;
    return isMessageKey(key) ? translate(key) : name;
  };
  return (
    <PanelSection title={title}>
      <table className="zw-rounds-figures">
        <thead>
          <tr>
            <th scope="col">{translate('field.round.figures.name')}</th>
            <th scope="col">{translate('rounds.then')}</th>
            <th scope="col">{translate('figure.comparison.now')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const present = now.get(name);
            const isMean = name.startsWith(maturityPrefix);
            return (
              <tr key={name}>
                <th scope="row">{titleOf(name)}</th>
                <td>
                  <NumberField
                    label={translate('rounds.then.of', { figure: titleOf(name) })}
                    hideLabel
                    value={then.get(name) ?? null}
                    min={0}
                    step={isMean ? 0.01 : 1}
                    increaseLabel={translate('records.increase')}
                    decreaseLabel={translate('records.decrease')}
                    onChange={(value) => write(name, value)}
                  />
                </td>
                <td>{present === undefined ? '–' : isMean ? formatMean(language, present) : formatNumber(language, present)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </PanelSection>
  );
}
