import type * as vscode from 'vscode';

/** Shows how far a work is. The editor is to be told what was added, in percents, each time. */
export function percentProgress(
  shown: vscode.Progress<{ message?: string; increment?: number }>,
): (done: number, total: number, message: string) => void {
  let percents = 0;
  return (done, total, message) => {
    const now = total === 0 ? 0 : Math.floor((100 * done) / total);
    shown.report({ message, increment: now - percents });
    percents = now;
  };
}
