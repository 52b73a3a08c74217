import * as vscode from 'vscode';

/** True for a file or folder that can be seen, on whatever file system. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
