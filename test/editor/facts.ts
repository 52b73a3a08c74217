// What the driver says about this run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS_FILE, type SuiteFacts } from '../host/suite-facts.ts';

/** The folder of the bundled tests. */
export const suiteFolder = __dirname;

export const facts = JSON.parse(readFileSync(join(suiteFolder, FACTS_FILE), 'utf8')) as SuiteFacts;
