import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { textsIn } from '../host/setting-values.ts';
import { type ArchiveSources, archiveSources, type SettingLevels } from './archive-folders.ts';
import { sampleArchive } from './sample-place.ts';

/** What the settings say the archive is made of, at this moment. */
export function currentSources(): ArchiveSources {
  return archiveSources({
    folders: levels('folders'),
    shared: levels('shared'),
    trusted: vscode.workspace.isTrusted,
    workspaceFolders: workspaceUris().map(({ fsPath }) => fsPath),
    home: homedir(),
  });
}

/**
 * Where this window's archive is kept. A workspace with archive folders of its own gets a file of its own: two windows
 * with different folders would else keep undoing each other's work.
 */
export function archiveFile(storage: vscode.Uri, { ownWorkspace }: ArchiveSources): vscode.Uri {
  if (!ownWorkspace) return vscode.Uri.joinPath(storage, 'archief.sqlite');
  const workspace = vscode.workspace.workspaceFile ?? vscode.Uri.joinPath(workspaceUris()[0] ?? storage);
  const key = createHash('sha256').update(workspace.toString()).digest('hex').slice(0, 12);
  return vscode.Uri.joinPath(storage, `archief-${key}.sqlite`);
}

/** Adds folders to the setting, on the level whose value counts here. The sample's made-up answers make way for them. */
export async function addArchiveFolders(context: vscode.ExtensionContext, paths: readonly string[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('kamervragen.archive');
  const { user, workspace } = levels('folders');
  const inWorkspace = vscode.workspace.isTrusted && workspace !== undefined;
  const sample = sampleArchive(context).fsPath;
  const present = textsIn(inWorkspace ? workspace : user).filter((path) => path !== sample);
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update('folders', [...new Set([...present, ...paths])], target);
}

/** True where nothing is searched but the made-up answers of the sample. */
export function isSampleOnly(context: vscode.ExtensionContext): boolean {
  const { folders, shared } = currentSources();
  return shared === null && folders.every((folder) => folder === sampleArchive(context).fsPath);
}

/** Empties the list of folders on every level where it is set. */
export async function forgetArchiveFolders(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('kamervragen.archive');
  const { user, workspace } = levels('folders');
  if (user !== undefined) await configuration.update('folders', undefined, vscode.ConfigurationTarget.Global);
  if (workspace !== undefined) await configuration.update('folders', undefined, vscode.ConfigurationTarget.Workspace);
}

function levels(name: string): SettingLevels {
  const found = vscode.workspace.getConfiguration('kamervragen.archive').inspect(name);
  return { user: found?.globalValue, workspace: found?.workspaceFolderValue ?? found?.workspaceValue };
}

/** The workspace folders that have paths here; virtual ones have none. */
function workspaceUris(): readonly vscode.Uri[] {
  const uris = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return uris.filter(({ scheme }) => scheme === 'file' || scheme === 'vscode-remote');
}
