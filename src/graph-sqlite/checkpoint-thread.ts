import { parentPort, workerData } from 'node:worker_threads';
import { Connection } from './database.js';

const connection = new Connection(workerData, ['wal_autocheckpoint = 0']);

parentPort?.on('message', () => {
  connection.execute('PRAGMA wal_checkpoint(PASSIVE)');
  parentPort?.postMessage('done');
});
