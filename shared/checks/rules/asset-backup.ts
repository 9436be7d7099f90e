import type { Asset } from '../../model/entities/asset';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

function isCritical({ criticalityAvailability, criticalityIntegrity, criticalitySafety, safetyRelated }: Asset): boolean {
  return safetyRelated === true || [criticalityAvailability, criticalityIntegrity, criticalitySafety].includes('veryHigh');
}

/** A backup nobody has restored yet is a hope. */
export const assetBackup = defineCheck({
  id: 'asset-backup',
  severity: 'high',
  clause: 'SR 7.3 RE(1)',
  of: 'asset',
  look: (asset) => {
    if (!stands(asset) || !isCritical(asset) || asset.backupState === 'tested' || asset.backupState === 'notNeeded') return [];
    const parameters = { name: nameOf(asset) };
    return [{ subjectId: asset.id, objects: [asset.id], parameters, fields: ['backupState', 'backupTestedOn'], saw: asset.backupState ?? null }];
  },
  examples: {
    passing: [example('asset', 1, { name: 'SCADA server', criticalityAvailability: 'veryHigh', backupState: 'tested' }), example('asset', 2, { name: 'Label printer' })],
    failing: [example('asset', 1, { name: 'SCADA server', criticalityAvailability: 'veryHigh', backupState: 'untested' })],
  },
});
