/** Tests run on the compiled output: TypeScript 7 has no compiler API for a transform to use. */
export default {
  roots: ['<rootDir>/dist/test'],
  transform: {},
  testEnvironment: 'node',
  testTimeout: 30_000,
  // The tests share one Neo4j, and empty it.
  ...(process.env.NEO4J_TEST_URI && { maxWorkers: 1 }),
};
