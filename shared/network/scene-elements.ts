import type { Flow } from '../model/entities/flow';
import type { Shape } from '../model/field';
import type { RecordId } from '../model/record-type';
import type { Badge } from './badges';
import type { Point } from './geometry';
import type { Lane } from './lanes';
import type { LevelMark } from './level-mark';
import type { ConduitKind, Difference, LifeState, Verdict, ZoneKind } from './styles';
import type { AssetKind, SignName } from './symbols';

/** `difference` shows what is and what is to come together, and marks what is added and removed. */
export type View = 'asIs' | 'target' | 'difference';

export type Initiator = NonNullable<Flow['initiator']>;

interface SceneElement {
  readonly id: RecordId;
  /** How it differs between as-is and target; only in the view `difference`. */
  readonly difference: Difference | undefined;
}

/** What lies in a zone that is drawn closed, however deep. */
export interface ClosedContent {
  readonly zoneCount: number;
  readonly assetCount: number;
  /** Where as-is and target are compared: how many of both come or go. */
  readonly changeCount: number;
  /** The signs of all its assets with their numbers. */
  readonly signs: readonly (readonly [SignName, number])[];
}

export interface SceneZone extends SceneElement {
  readonly shape: Shape;
  readonly depth: number;
  /** How it is drawn; without a kind of its own like one of control, and the words say none. */
  readonly kind: ZoneKind;
  readonly hasKind: boolean;
  readonly state: LifeState;
  readonly name: string;
  readonly code: string;
  /** The name and the line under it, cut to the zone's width. */
  readonly title: string;
  readonly meta: string;
  readonly levels: LevelMark | undefined;
  readonly assetCount: number;
  /** Something lies in it, so that it can be closed; drawn closed, what that is, in words as well. */
  readonly hasContent: boolean;
  readonly closed: (ClosedContent & { readonly words: string }) | undefined;
  /** Height from the upper border down to the first zone inside, or to the lower border. */
  readonly headRoom: number;
}

export interface SceneAsset extends SceneElement {
  readonly shape: Shape;
  readonly zoneId: RecordId | undefined;
  readonly kind: AssetKind;
  readonly state: LifeState;
  readonly tag: string;
  /** The name in one or two lines. */
  readonly lines: readonly string[];
  /** What deserves a sign at its corner, the weightiest first; at most three. */
  readonly signs: readonly SignName[];
  /** How many more signs it would have: shown as +n. */
  readonly moreSigns: number;
}

export interface SceneConduit extends SceneElement {
  readonly zoneIds: readonly RecordId[];
  readonly kind: ConduitKind;
  readonly state: LifeState;
  readonly isTrusted: boolean;
  readonly paths: readonly (readonly Point[])[];
  readonly label: string;
  readonly badge: Badge;
  /** Communication recorded in it that belongs to the architecture looked at. */
  readonly flowCount: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The verdict that most deserves a look; undefined without flows. */
  readonly worstVerdict: Verdict | undefined;
  /** Its flows are drawn one by one. */
  readonly isExpanded: boolean;
  /** The conduits this line stands for when it ends at a closed zone in place of a zone within. */
  readonly bundle: readonly RecordId[] | undefined;
}

/** One communication as a line of its own. */
export interface SceneFlow extends SceneElement {
  readonly conduitId: RecordId | undefined;
  readonly fromId: RecordId;
  readonly toId: RecordId;
  /** Through a conduit, inside one zone, or across zones where nobody has drawn a conduit. */
  readonly course: 'conduit' | 'inside' | 'noConduit';
  /** From the one end to the other, upright and level parts. */
  readonly path: readonly Point[];
  readonly initiator: Initiator;
  readonly verdict: Verdict;
  readonly state: LifeState;
  /** Seen on the wire and not confirmed by a person. */
  readonly observed: boolean;
  /** Protocol, verdict as a word, and what else must be said. */
  readonly label: string;
  readonly badge: Badge;
}

/** The name of a zone that is not on the sheet, at the end of the conduits that lead to it. */
export interface SceneStub extends SceneElement {
  readonly shape: Shape;
  readonly name: string;
  /** The name cut to its place. */
  readonly text: string;
  readonly textSize: number;
}

/** A note on the drawing. */
export interface SceneCallout extends SceneElement {
  readonly shape: Shape;
  /** The text broken to the width of its shape; cut where the shape ends. */
  readonly lines: readonly string[];
}

/** Everything on the drawing of one architecture, ready to be painted; the screen and the paper paint the same. */
export interface Scene {
  readonly view: View;
  readonly lanes: readonly Lane[];
  /** Parents before children. */
  readonly zones: readonly SceneZone[];
  readonly conduits: readonly SceneConduit[];
  /** Only those that are expanded. */
  readonly flows: readonly SceneFlow[];
  readonly assets: readonly SceneAsset[];
  readonly callouts: readonly SceneCallout[];
  /** Where a part of the plant is drawn without its neighbours. */
  readonly stubs: readonly SceneStub[];
  /** What is not drawn because it lies in a closed zone, by what stands for it. */
  readonly standIns: ReadonlyMap<RecordId, RecordId>;
}
