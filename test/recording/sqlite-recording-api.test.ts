import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import { describeRecordingApi } from './describe-recording-api.js';

describeRecordingApi('SQLite', new TemporarySqlite());
