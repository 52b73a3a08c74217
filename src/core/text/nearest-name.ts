import Fuse from 'fuse.js';

/** The name that comes nearest to what was written, or null where none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const fuse = new Fuse(names, { threshold: 0.4, ignoreLocation: true, isCaseSensitive: false });
  return fuse.search(written.slice(0, 40), { limit: 1 })[0]?.item ?? null;
}
