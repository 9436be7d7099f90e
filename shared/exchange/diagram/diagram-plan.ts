import type { Change } from '../../model/change';
import type { Asset } from '../../model/entities/asset';
import type { Shape } from '../../model/field';
import type { RecordId } from '../../model/record-type';
import type { ZoneKind, ConduitKind } from '../../network/styles';

/**
 * What a cell of a drawing becomes. `structure`: pages, layers and groups that only hold others; `part`: its text or line
 * went into another element; `skip`: a person leaves it out.
 */
export const elementFates = ['zone', 'asset', 'conduit', 'flow', 'note', 'structure', 'part', 'skip'] as const;
export type ElementFate = (typeof elementFates)[number];

/** Why; the text is `diagram.reason.<reason>`. */
const elementReasons = [
  'own-mark', 'names-record', 'swimlane', 'container', 'holds-others', 'surrounds', 'cloud', 'shape', 'label', 'connected', 'inside-zone', 'picture', 'free-text', 'note-shape', 'table', 'unknown-shape',
  'between-zones', 'between-assets', 'end-by-place', 'end-missing', 'same-end', 'leader', 'edge-label', 'label-of-shape', 'piece-of-shape', 'group', 'layer', 'frame', 'chosen',
] as const;
export type ElementReason = (typeof elementReasons)[number];

/** What was odd about a cell; the text is `diagram.problem.<problem>`. */
export type ElementProblem = 'parent-cycle' | 'parent-missing' | 'same-id' | 'hidden';

/** One cell of the drawing in the plan. Every cell of every page is there once. */
export interface PlannedElement {
  /** Names the cell when a person decides otherwise; the same for the same file. */
  readonly key: string;
  /** Place of the page in the file, from 0. */
  readonly page: number;
  readonly label: string;
  readonly as: ElementFate;
  readonly reason: ElementReason;
  readonly problem: ElementProblem | undefined;
  /** What else a person may make of it. */
  readonly possible: readonly ElementFate[];
  /** Kind of the asset, zone or conduit. */
  readonly kind: NonNullable<Asset['kind']> | ZoneKind | ConduitKind | undefined;
  /** The record it is or becomes. */
  readonly recordId: RecordId | undefined;
  /** The record was there before. */
  readonly isKnown: boolean;
  /** Name of that record. */
  readonly name: string;
  /** Key of the zone around it, or of the element whose part it is. */
  readonly inside: string | undefined;
  /** Keys of what a line joins. */
  readonly ends: readonly string[];
  /** Where it stands on its page. */
  readonly shape: Shape | undefined;
}

/** What a person decides otherwise, by key of the element. */
export interface ElementChoice {
  readonly as?: ElementFate;
  readonly kind?: string;
}

export interface DiagramPlan {
  readonly file: string;
  readonly pages: readonly { readonly name: string; readonly cells: number }[];
  /** Pages that could not be read. */
  readonly damaged: readonly string[];
  readonly elements: readonly PlannedElement[];
  /** Cells by what they become; together they are all cells of the file. */
  readonly counts: Readonly<Record<ElementFate, number>>;
  /** Records that are made, changed and found unchanged. */
  readonly records: { readonly added: number; readonly changed: number; readonly unchanged: number };
  readonly change: Change;
}
