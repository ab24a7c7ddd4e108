import { getOperationAST, parse } from 'graphql';

/**
 * A fetcher for which the operation that is written in the query counts. Right after a change of tabs GraphiQL still
 * names the operation of the tab before, and takes a subscription for what that was.
 */
export const sendWhatIsWritten = (fetcher) => (request, options) => {
  const document = parsed(request.query);
  const operation = document && (getOperationAST(document, request.operationName) ?? getOperationAST(document));
  if (!operation) return fetcher(request, options);
  return fetcher({ ...request, operationName: operation.name?.value }, { ...options, documentAST: document });
};

/** Undefined for what is no GraphQL: the server says why. */
function parsed(query) {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}
