import { groupBy } from '../../src/core/group-by.ts';
import { roomImports } from '../source-imports.ts';

/** The rooms of src and who imports whom, as a Mermaid picture; arrows that follow from others are left out. */
export function architecture(): string {
  const imports = roomImports();
  const rooms = [...imports.keys()].sort();
  const arrows = rooms.flatMap((from) => direct(from, imports).map((to) => `  ${idOf(from)} --> ${idOf(to)}`));
  const layers = [...groupBy(rooms, (room) => room.split('/')[0] ?? room)];
  return [
    '```mermaid',
    'flowchart TD',
    ...layers.flatMap(([layer, inLayer]) =>
      inLayer.includes(layer)
        ? [`  ${node(layer)}`]
        : [`  subgraph ${layer}`, ...inLayer.map((room) => `    ${node(room)}`), '  end'],
    ),
    ...arrows,
    '```',
  ].join('\n');
}

/** What a room imports that it does not reach by way of another import. */
function direct(from: string, imports: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const targets = [...(imports.get(from) ?? [])].sort();
  return targets.filter((target) => !targets.some((other) => other !== target && reaches(other, target, imports)));
}

/** Rooms do not import in circles, so that this ends. */
function reaches(from: string, to: string, imports: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...(imports.get(from) ?? [])].some((next) => next === to || reaches(next, to, imports));
}

function node(room: string): string {
  return `${idOf(room)}["${room.replace(/^.*\//, '')}"]`;
}

function idOf(room: string): string {
  return room.replace(/[^a-z]/g, '_');
}
