import { writeFileSync } from 'node:fs';
import { benchReading } from './bench-reading.js';
import { benchRecording } from './bench-recording.js';
import { readOptions } from './options.js';
import { currentCommit, report } from './report.js';

const options = readOptions();
const commit = currentCommit();
const recorded = await benchRecording(options);
const read = options.parts.includes('read') ? await benchReading(options) : [];
const text = report(options, commit, recorded, read);
process.stdout.write(text);
if (options.results !== undefined) writeFileSync(options.results, text);
