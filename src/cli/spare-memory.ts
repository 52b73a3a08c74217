import { setFlagsFromString } from 'node:v8';

/** Of Node 22 to 25. V8 says on the terminal that it does not know a flag: later ones are left alone. */
const knownEngines = [12, 13, 14];

/**
 * Keeps V8 from growing where it could collect: building an archive leaves much behind that lived for a moment. For
 * 100,000 records that is 260 MB instead of 560, in the same processor time. Holds for the whole process.
 */
export function spareMemory(): void {
  if (!knownEngines.includes(Number.parseInt(process.versions.v8, 10))) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
}
