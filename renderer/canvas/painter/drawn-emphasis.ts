import { severities } from '../../../shared/model/choice-sets';
import type { RecordId } from '../../../shared/model/record-type';
import type { Scene } from '../../../shared/network/scene';
import type { Detail } from '../viewport';
import type { Mark, Marks } from './paint-mark';
import type { Emphasis } from './paint-scene';

/**
 * What is pointed out, as it can be seen: marks of what lies in a closed zone stand at that zone, and those of single
 * assets at theirs where assets are plain boxes or not drawn, added up with the worst tone. What stands for something
 * strong is strong itself.
 */
export function drawnEmphasis({ strong, marks }: Emphasis, scene: Scene, detail: Detail): Emphasis {
  return { strong: strong === undefined || scene.standIns.size === 0 ? strong : withStandIns(strong, scene), marks: marks === undefined ? undefined : drawnMarks(marks, scene, detail) };
}

function withStandIns(strong: ReadonlySet<RecordId>, { standIns }: Scene): ReadonlySet<RecordId> {
  return new Set([...strong].flatMap((id) => [id, standIns.get(id) ?? id]));
}

function drawnMarks(marks: Marks, scene: Scene, detail: Detail): Marks {
  const zones = new Set(scene.zones.map(({ id }) => id));
  const homes = detail === 'near' ? new Map<RecordId, RecordId>() : new Map(scene.assets.flatMap(({ id, zoneId }) => (zoneId !== undefined && zones.has(zoneId) ? [[id, zoneId] as const] : [])));
  const drawn = new Map<RecordId, Mark>();
  for (const [id, mark] of marks) {
    const at = scene.standIns.get(id) ?? homes.get(id) ?? id;
    // A mark with words of its own says something of this element alone.
    if (mark.text !== undefined) {
      if (at === id) drawn.set(id, mark);
      continue;
    }
    const other = drawn.get(at);
    drawn.set(at, other === undefined ? mark : { tone: worse(mark, other).tone, count: mark.count + other.count });
  }
  return drawn;
}

function worse(one: Mark, other: Mark): Mark {
  return severities.values.indexOf(one.tone) < severities.values.indexOf(other.tone) ? one : other;
}
