// The libraries that users get: what package.json names under `dependencies`, and what those need themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** Its folder, from the project's root. */
  readonly path: string;
}

interface LockedPackage {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockedPackage>>;

/** All of them, by name. Optional ones are not bundled, and types are gone at run time. */
export function shippedPackages(root = projectRoot): readonly ShippedPackage[] {
  const lock = (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Lock })
    .packages;
  const found = new Map<string, ShippedPackage>();
  const visited = new Set<string>();
  const visit = (from: string): void => {
    for (const name of Object.keys(lock[from]?.dependencies ?? {})) {
      const path = locate(lock, from, name);
      if (path === null || visited.has(path) || name.startsWith('@types/')) continue;
      visited.add(path);
      const version = lock[path]?.version ?? '';
      found.set(`${name}@${version}`, { name, version, path });
      visit(path);
    }
  };
  visit('');
  return [...found.values()].sort((a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.version, b.version));
}

/** Where Node finds a package from another's folder: in its own `node_modules`, else in that of a folder above. */
function locate(lock: Lock, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock[path] !== undefined) return path;
    if (folder === '') return null;
  }
}

/** An order that is the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
