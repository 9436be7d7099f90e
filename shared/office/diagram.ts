/** A place in drawing units. */
export interface DiagramPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a cell stands: in its parent's coordinates, or as a share of its parent when `isRelative`. */
export interface DiagramGeometry {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isRelative: boolean;
}

/** One element of a draw.io page as it is stored: nothing interpreted. */
export interface DiagramCell {
  readonly id: string;
  /** Id of the cell around it; empty for the root. */
  readonly parent: string;
  readonly kind: 'vertex' | 'edge' | 'structure';
  /** Text as shown: without marks of HTML, lines kept. */
  readonly label: string;
  /** `key=value` parts of the style; parts without a value stand under their own name with an empty one. */
  readonly style: ReadonlyMap<string, string>;
  /** What a person or program has noted about the element. */
  readonly data: ReadonlyMap<string, string>;
  readonly source: string;
  readonly target: string;
  readonly geometry: DiagramGeometry | undefined;
  readonly sourcePoint: DiagramPoint | undefined;
  readonly targetPoint: DiagramPoint | undefined;
  readonly points: readonly DiagramPoint[];
  readonly isVisible: boolean;
}

export interface DiagramPage {
  readonly name: string;
  readonly cells: readonly DiagramCell[];
}

/** A drawing as it was read. `damaged`: names of pages that could not be unpacked or read. */
export interface DiagramData {
  readonly pages: readonly DiagramPage[];
  readonly damaged: readonly string[];
}
