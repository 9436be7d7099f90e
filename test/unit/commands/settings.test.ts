import { expect, it } from 'vitest';
import { keepSettings, readSettings } from '../../../renderer/commands/settings';
import { createUiStore } from '../../../renderer/store/ui-store';
import type { HostInput } from '../../../shared/host/contract';

const place = { areaId: 'area:1', assetId: 'asset:7', show: 'all', layout: 'rows', isWalking: true } as const;

it('remembers where a walk-down stands, and reads it back after a start', () => {
  const written: HostInput<'settings.write'>[] = [];
  const initial = readSettings({}, 'en-GB');
  const { walkPlaces } = initial;
  const ui = createUiStore({ walkPlaces });
  keepSettings(initial, ui, (input) => {
    written.push(input);
    return Promise.resolve({ ok: true, value: {} });
  }, () => 'replica');
  ui.setState({ walkPlaces: { 'a-1': place } });
  ui.setState({ screen: 'walkDown' });
  expect(written).toHaveLength(1);
  expect(readSettings(written[0]?.settings ?? {}, 'en-GB').walkPlaces).toEqual({ 'a-1': place });
});

it('makes do with what was stored by others', () => {
  const stored = { walkPlaces: { 'a-1': { areaId: 7 }, 'a-2': { areaId: 'none', show: 'some', isWalking: 'yes' }, 'a-3': null } };
  expect(readSettings(stored, 'de-DE')).toEqual({
    language: 'de', theme: 'system', author: '', railCollapsed: false, replicas: {}, importMappings: [], flowMappings: [], savedViews: {},
    practiceWalks: {}, walkHabits: { goesOn: true, isLarge: false }, ratesIndependently: false, captureDrafts: {}, photoSize: 'full',
    walkPlaces: { 'a-2': { areaId: 'none', show: 'open', layout: 'cards', isWalking: false } },
  });
});
