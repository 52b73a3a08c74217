// Who imports whom in src, read from the import statements themselves.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const sources = join(import.meta.dirname, '..', 'src');

const staticImport = /\b(?:import|export)\s+(?<type>type\s)?(?:[^;'"]*\bfrom\s*)?'(?<target>[^']+)'/g;
const dynamicImport = /\bimport\(\s*'(?<target>[^']+)'/g;

export interface Import {
  readonly file: string;
  /** A file of src for a local import, else the name of the module. */
  readonly target: string;
  readonly isLocal: boolean;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

/** Every file of src, as its path within it, with `/`. */
export const sourceFiles: readonly string[] = globSync('**/*.ts', { cwd: sources })
  .filter((file) => !file.endsWith('.d.ts'))
  .map(slashed)
  .sort();

export const imports: readonly Import[] = sourceFiles.flatMap(importsOf);

export const localImports: readonly Import[] = imports.filter(({ isLocal }) => isLocal);

/** The file without its comments. */
export function codeOf(file: string): string {
  return readFileSync(join(sources, file), 'utf8')
    .replace(/^\s*\/\*\*?[\s\S]*?\*\//gm, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Circles in a graph of names, each as the names on it. */
export function circles(edges: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) found.push([...path.slice(path.indexOf(name)), name].join(' → '));
    if (done.has(name) || path.includes(name)) return;
    for (const target of edges.get(name) ?? []) visit(target, [...path, name]);
    done.add(name);
  };
  for (const name of edges.keys()) visit(name, []);
  return found;
}

/** The layers that are too large for one room: each of their folders is one. */
const layersWithRooms = ['core', 'editor'];

/** The room that a file stands in: a folder of core or editor, another layer, or an entry file. Null for what lies loose. */
function roomOf(file: string): string | null {
  const [layer = file, folder, ...rest] = file.split('/');
  if (!layersWithRooms.includes(layer)) return layer;
  return rest.length === 0 ? null : `${layer}/${folder}`;
}

/** Each room with the rooms that it imports from, types included. */
export function roomImports(): ReadonlyMap<string, ReadonlySet<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const file of sourceFiles) {
    const room = roomOf(file);
    if (room !== null) rooms.set(room, rooms.get(room) ?? new Set());
  }
  for (const { file, target } of localImports) {
    const [from, to] = [roomOf(file), roomOf(target)];
    if (from !== null && to !== null && from !== to) rooms.get(from)?.add(to);
  }
  return rooms;
}

function importsOf(file: string): readonly Import[] {
  const code = codeOf(file);
  return [...code.matchAll(staticImport), ...code.matchAll(dynamicImport)].map(({ groups }) => {
    const written = groups?.target ?? '';
    const isLocal = written.startsWith('.') && written.endsWith('.ts');
    const target = isLocal ? slashed(relative(sources, join(sources, dirname(file), written))) : written;
    return { file, target, isLocal, typeOnly: groups?.type !== undefined };
  });
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
