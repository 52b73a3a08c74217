import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test; removed with `remove`. */
export interface TemporaryFolder {
  readonly path: string;
  readonly write: (name: string, text: string) => string;
  readonly remove: () => void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'kamervragen-archief-'));
  return {
    path,
    write: (name, text) => {
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Records as a `.jsonl` file has them. */
export function jsonl(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

export const bridgeRecords: readonly object[] = [
  {
    id: 'brug-1',
    question: 'Wanneer wordt de beweegbare brug bij Waterdam vervangen?',
    answer: 'De vervanging van de brug is voorzien in 2027. Het onderhoudsbudget is daarvoor toereikend.',
    date: '2023-05-01',
    member: 'Jansen',
    party: 'ABC',
    minister: 'De Boer (Waterstaat)',
    title: 'bruggen bij Waterdam',
  },
  {
    id: 'brug-2',
    question: 'Hoe wordt hinder voor de scheepvaart voorkomen?',
    answer: 'De schippers worden tijdig geïnformeerd over stremmingen van de vaarweg.',
    date: '2021-03-10',
    member: 'Pietersen',
    party: 'XYZ',
    minister: 'De Boer (Waterstaat)',
  },
  {
    id: 'zwembad-1',
    question: 'Welke steun krijgen zwembaden met een hoge energierekening?',
    answer: 'Gemeenten kunnen zwembaden ondersteunen met de tegemoetkoming voor openbare baden.',
    date: '2022-11-20',
    member: 'Jansen',
    party: 'ABC',
    minister: 'Van Veen (Sport)',
  },
];
