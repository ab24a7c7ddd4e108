import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import { testKilling } from './describe-killing.js';
import { describeRecording } from './describe-recording.js';

describeRecording('SQLite', new TemporarySqlite(), 40);
testKilling('SQLite', new TemporarySqlite(), 150);
