import { fold } from '../../core/text/fold.ts';

/** Ministries as they are called now, to choose from; any other name may be typed as well. */
export const ministries: readonly string[] = [
  'Algemene Zaken',
  'Asiel en Migratie',
  'Binnenlandse Zaken en Koninkrijksrelaties',
  'Buitenlandse Zaken',
  'Defensie',
  'Economische Zaken',
  'Financiën',
  'Infrastructuur en Waterstaat',
  'Justitie en Veiligheid',
  'Klimaat en Groene Groei',
  'Landbouw, Visserij, Voedselzekerheid en Natuur',
  'Onderwijs, Cultuur en Wetenschap',
  'Sociale Zaken en Werkgelegenheid',
  'Volksgezondheid, Welzijn en Sport',
  'Volkshuisvesting en Ruimtelijke Ordening',
];

/** Whether one of the offices (`Minister van Financiën`) belongs to one of the asked ministries; all do where none is asked. */
export function concerns(offices: readonly string[], asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const names = asked.map(plain).filter((name) => name !== '');
  return offices.some((office) => names.some((name) => plain(office).includes(name)));
}

/** Lower case, without accents, punctuation and the words around a ministry's name. */
function plain(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^ ?(?:ministerie (?:van|voor) )?/, '')
    .trim();
}
