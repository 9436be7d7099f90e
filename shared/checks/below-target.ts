import type { LevelVector } from '../model/field';
import { foundationalRequirements } from '../model/field';
import type { RecordId } from '../model/record-type';
import type { LooseRecord } from '../model/entity';
import type { CheckResult } from './check';
import { nameOf } from './subjects';

interface Levelled extends LooseRecord {
  readonly id: RecordId;
  readonly slTarget?: LevelVector;
  readonly slAchieved?: LevelVector;
}

/** One result when an achieved level is known and lies below its target; what nobody has judged yet is no gap. */
export function belowTarget(record: Levelled): readonly CheckResult[] {
  const { id, slTarget = {}, slAchieved = {} } = record;
  const below = foundationalRequirements.filter((requirement) => {
    const achieved = slAchieved[requirement];
    return achieved !== undefined && achieved < (slTarget[requirement] ?? 0);
  });
  if (below.length === 0) return [];
  const requirements = below.map((requirement) => `${requirement} ${slAchieved[requirement] ?? 0}/${slTarget[requirement] ?? 0}`).join(', ');
  const saw = below.map((requirement) => [requirement, slAchieved[requirement] ?? 0, slTarget[requirement] ?? 0]);
  return [{ subjectId: id, objects: [id], parameters: { name: nameOf(record), requirements }, fields: ['slAchieved', 'slTarget'], saw }];
}
