import { type Dossier, dossierOf } from '../../core/report/dossier.ts';
import type { Services } from '../services.ts';

/** The dossier of the active draft; null where there is none, and before its first check. */
export function currentDossier({ active, checks, documents }: Services): Dossier | null {
  const { document } = active;
  const checked = document === null ? null : checks.latest(document);
  return document === null || checked === null ? null : dossierOf(documents.get(document), checked, checked);
}
