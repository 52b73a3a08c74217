// What the driver says about this run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsFile, type SuiteFacts } from '../host/suite-facts.ts';

/** The folder of the bundled tests. */
export const suiteFolder = __dirname;

export const facts = JSON.parse(readFileSync(join(suiteFolder, factsFile), 'utf8')) as SuiteFacts;
