import type { Point } from './graph.js';
import type { View } from './view.js';

/** What the reader can do, wherever it is offered: in the picture, in the panels, by key. */
export interface Commands {
  /** Brings an entity into the picture with its nearest connections, and selects it, alone or beside others. */
  readonly find: (id: string, several: boolean) => void;
  readonly clear: () => void;
  readonly selectEntity: (id: string, several: boolean) => void;
  readonly selectRelationship: (id: string) => void;
  readonly selectNothing: () => void;
  readonly expand: (id: string, type?: string) => void;
  /** Brings in the ways from one to the other. */
  readonly connect: (from: string, to: string) => void;
  readonly collapse: (id: string) => void;
  readonly hide: (ids: readonly string[]) => void;
  readonly togglePin: (ids: readonly string[]) => void;
  readonly move: (id: string, to: Point) => void;
  /** Notes from where the picture is seen. */
  readonly look: (from: View) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly tidy: () => void;
}
