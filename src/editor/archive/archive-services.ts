import * as vscode from 'vscode';
import { ArchiveClient } from '../../archive/client.ts';
import { createServices, type Services } from '../services.ts';
import { ArchiveService } from './archive-service.ts';

/** What the features that look into the archive share; there is no archive in a browser. */
export interface ArchiveServices extends Services {
  readonly archive: ArchiveService;
}

/** Makes the shared services with the archive; reads nothing from disk. */
export function createArchiveServices(context: vscode.ExtensionContext): ArchiveServices {
  const services = createServices(context);
  const storage = vscode.Uri.joinPath(context.globalStorageUri, 'archief');
  const archive = new ArchiveService(storage, services.output, (place) => {
    return new ArchiveClient({ workerFile: context.asAbsolutePath('dist/archive-worker.js'), ...place });
  });
  context.subscriptions.push(archive);
  return { ...services, archive };
}
