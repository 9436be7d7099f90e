import { memo, type ReactNode } from 'react';
import { typeOfId } from '../../../shared/model/record-type';
import { useTranslate } from '../../store/stores';
import { GaugeIcon, IconButton, ShareIcon, StarIcon, TargetIcon } from '../../ui';
import type { Analysis } from '../../store/ui-store';
import type { ZonesDesk } from './use-zones-desk';

/** What can be asked about what is selected; undefined where it makes no sense. */
export function questionsAbout(selection: readonly string[]): { readonly into: Analysis | undefined; readonly outOf: Analysis | undefined; readonly levels: Analysis | undefined } {
  const [id] = selection;
  const type = id === undefined || selection.length > 1 ? undefined : typeOfId(id);
  const isPlace = type === 'asset' || type === 'zone';
  const hasLevels = type === 'zone' || type === 'conduit';
  return {
    into: id !== undefined && isPlace ? { kind: 'reach', id, direction: 'into' } : undefined,
    outOf: id !== undefined && isPlace ? { kind: 'reach', id, direction: 'outOf' } : undefined,
    levels: id !== undefined && hasLevels ? { kind: 'levels', id } : undefined,
  };
}

/** Beside the drawing: the questions it answers. */
export const ReachSide = memo(function ReachSide({ asked, selection, now }: Pick<ZonesDesk, 'selection' | 'now'> & { readonly asked: Analysis | undefined }): ReactNode {
  const translate = useTranslate();
  const { into, outOf, levels } = questionsAbout(selection);
  const jewels: Analysis = { kind: 'jewels' };
  const isAsked = (kind: Analysis['kind'], direction?: 'into' | 'outOf'): boolean => asked?.kind === kind && (asked.kind !== 'reach' || asked.direction === direction);
  const toggle = (question: Analysis | undefined, isOn: boolean): void => now().analysis.ask(isOn ? undefined : question);
  return (
    <div className="zw-zones-side" role="toolbar" aria-orientation="vertical" aria-label={translate('reachPanel.side')}>
      <IconButton label={translate('reachPanel.ask.into')} icon={<TargetIcon aria-hidden />} isPressed={isAsked('reach', 'into')} isDisabled={into === undefined && !isAsked('reach', 'into')} onPress={() => toggle(into, isAsked('reach', 'into'))} placement="left" />
      <IconButton label={translate('reachPanel.ask.outOf')} icon={<ShareIcon aria-hidden />} isPressed={isAsked('reach', 'outOf')} isDisabled={outOf === undefined && !isAsked('reach', 'outOf')} onPress={() => toggle(outOf, isAsked('reach', 'outOf'))} placement="left" />
      <IconButton label={translate('levelsPanel.ask')} icon={<GaugeIcon aria-hidden />} isPressed={isAsked('levels')} isDisabled={levels === undefined && !isAsked('levels')} onPress={() => toggle(levels, isAsked('levels'))} placement="left" />
      <IconButton label={translate('reachPanel.ask.jewels')} icon={<StarIcon aria-hidden />} isPressed={isAsked('jewels')} onPress={() => toggle(jewels, isAsked('jewels'))} placement="left" />
    </div>
  );
});
