/** What the server knows of a request before it looks at the query. */
export interface RequestFacts {
  readonly requestId: string;
  /** Whether its sender may change the graph. */
  readonly mayWrite: boolean;
}

/** What the server itself reads in the context of an operation. */
export interface OperationContext extends RequestFacts {
  /** How many statements the store has run for it so far. */
  readonly statements: number;
}
