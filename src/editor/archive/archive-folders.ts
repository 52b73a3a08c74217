import { isAbsolute, join, resolve } from 'node:path';
import { textIn, textsIn } from '../host/setting-values.ts';

/** What to tell where no folder and no shared file count. */
export function noArchiveMessage(trusted: boolean): string {
  const none = 'Er is nog geen archief. Voeg een map met eerdere antwoorden toe, of haal de officiële publicaties op.';
  return trusted
    ? none
    : `${none} Archiefmappen uit de instellingen van deze map tellen niet mee, omdat u haar niet vertrouwt.`;
}

/** A setting on the levels that count here, whatever was written there; undefined where it is not set. */
export interface SettingLevels {
  readonly user: unknown;
  /** Of the workspace or of its folder. */
  readonly workspace: unknown;
}

export interface FolderSurroundings {
  readonly folders: SettingLevels;
  readonly shared: SettingLevels;
  readonly trusted: boolean;
  /** Paths of the open workspace folders. */
  readonly workspaceFolders: readonly string[];
  readonly home: string;
}

/** What the archive is made of, and whether that holds for this workspace alone. */
export interface ArchiveSources {
  readonly folders: readonly string[];
  readonly shared: string | null;
  readonly ownWorkspace: boolean;
}

/**
 * The folders and the shared file that count. Settings of an untrusted workspace are ignored, so that a folder from the
 * internet cannot have files elsewhere read.
 */
export function archiveSources(surroundings: FolderSurroundings): ArchiveSources {
  const { folders, shared, trusted } = surroundings;
  const workspaceFolders = trusted ? folders.workspace : undefined;
  const workspaceShared = trusted ? shared.workspace : undefined;
  const sharedFile = textIn(workspaceShared ?? shared.user);
  return {
    folders: [...new Set(textsIn(workspaceFolders ?? folders.user).flatMap((path) => resolvePath(path, surroundings)))],
    shared: sharedFile.trim() === '' ? null : (resolvePath(sharedFile, surroundings)[0] ?? null),
    ownWorkspace: workspaceFolders !== undefined,
  };
}

/** `~` is the home folder; a relative path counts from each workspace folder, and from nowhere in an untrusted one. */
function resolvePath(path: string, { home, trusted, workspaceFolders }: FolderSurroundings): readonly string[] {
  const written = path.trim();
  if (written === '') return [];
  if (written === '~') return [home];
  if (/^~[/\\]/.test(written)) return [join(home, written.slice(2))];
  if (isAbsolute(written)) return [withSmallDrive(resolve(written))];
  return trusted ? workspaceFolders.map((folder) => withSmallDrive(resolve(folder, written))) : [];
}

/** `C:\\` and `c:\\` are one place; the editor itself writes the letter small. */
export function withSmallDrive(path: string): string {
  return path.replace(/^[A-Z]:(?=[/\\])/, (drive) => drive.toLowerCase());
}
