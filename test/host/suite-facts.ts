// What the driver tells the tests inside VS Code, and what they tell it, as files in the folder of the bundled tests.

export const factsFile = 'facts.json';
/** Mocha's own output, as it grows. */
export const outputFile = 'output.txt';
export const resultFile = 'result.json';

export interface SuiteFacts {
  readonly projectRoot: string;
  readonly host: 'desktop' | 'server';
  /** Whether the extension under test is the installed VSIX instead of the folder in which it is developed. */
  readonly packaged: boolean;
  readonly color: boolean;
  /** Only tests whose full title holds this. */
  readonly grep: string | null;
}

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
