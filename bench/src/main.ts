import { writeFileSync } from 'node:fs';
import { benchExploring } from './bench-exploring.js';
import { benchReading } from './bench-reading.js';
import { benchRecording } from './bench-recording.js';
import { readOptions } from './options.js';
import { currentCommit, report } from './report.js';

const options = readOptions();
const commit = currentCommit();
const recorded = await benchRecording(options);
const read = options.parts.includes('read') ? await benchReading(options) : [];
const explored = options.parts.includes('explore') ? await benchExploring(options) : [];
const text = report(options, commit, recorded, read, explored);
process.stdout.write(text);
if (options.results !== undefined) writeFileSync(options.results, text);
