import type { Statement } from './statement.js';

/** What the store knows of itself stands on nodes labelled `StoreState`, apart from the graph. */
export const UNIQUE_STATES: Statement = {
  text: 'CREATE CONSTRAINT store_state_id IF NOT EXISTS FOR (s:StoreState) REQUIRE s.id IS UNIQUE',
  parameters: {},
};

const advance = (id: string): Statement => ({
  text: 'MERGE (s:StoreState {id: $id}) SET s.turn = coalesce(s.turn, 0) + 1',
  parameters: { id },
});

/** Waits for the writer before, on whatever server, and keeps the ones after waiting until the transaction ends. */
export const TAKE_TURN = advance('graph');

/** A write that waits for no writer of the graph. */
export const TRY_WRITING = advance('health');

/** One row, with the `applied` migrations, or none. */
export const READ_APPLIED: Statement = {
  text: "MATCH (s:StoreState {id: 'graph'}) RETURN coalesce(s.applied, []) AS applied",
  parameters: {},
};

export const setApplied = (applied: readonly string[]): Statement => ({
  text: "MATCH (s:StoreState {id: 'graph'}) SET s.applied = $applied",
  parameters: { applied },
});
