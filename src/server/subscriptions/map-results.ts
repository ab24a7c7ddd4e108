import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';

export type Results = AsyncGenerator<FormattedExecutionResult, void, void>;

interface Mapping {
  readonly show: (result: ExecutionResult) => FormattedExecutionResult;
  /** Told once, however it ends: how many results there were, and the errors in the last one. */
  readonly ended: (last: { readonly told: number; readonly errors: readonly GraphQLFormattedError[] }) => void;
}

const DONE = { done: true, value: undefined } as const;

/** Shows results one by one as they are asked for. Where the source throws, the error becomes the last result. */
export function mapResults(source: AsyncGenerator<ExecutionResult, void, void>, { show, ended }: Mapping): Results {
  let told = 0;
  let errors: readonly GraphQLFormattedError[] = [];
  let isOver = false;
  const end = async (): Promise<typeof DONE> => {
    if (!isOver) {
      isOver = true;
      ended({ told, errors });
      await source.return();
    }
    return DONE;
  };
  const tell = (result: ExecutionResult): { readonly done: false; readonly value: FormattedExecutionResult } => {
    const value = show(result);
    told += 1;
    errors = value.errors ?? [];
    return { done: false, value };
  };
  // No generator: that could not be ended while it waits for the source.
  return {
    next: async () => {
      if (isOver) return DONE;
      try {
        const { done, value } = await source.next();
        return done ? await end() : tell(value);
      } catch (error) {
        const last = tell({ errors: [new GraphQLError('', { originalError: error as Error })] });
        await end();
        return last;
      }
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
}
