import type { YearCount } from '../../archive/api.ts';
import { inDutch } from './amounts.ts';

const columnWidth = 26;
const chartHeight = 120;
const labelHeight = 18;

/** Columns per year, drawn as SVG, with the same figures as a table for who cannot see them. */
export function yearChart(years: readonly YearCount[]): string {
  const columns = everyYear(years);
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return '';
  const most = Math.max(...columns.map(({ pairs }) => pairs));
  const width = columns.length * columnWidth;
  const bars = columns.map((column, index) => bar(column, index, most)).join('');
  const label = `Vragen per jaar, van ${first.year} tot en met ${last.year}`;
  const chart = `<svg class="chart" role="img" aria-label="${label}" width="${width}" height="${chartHeight + labelHeight}" viewBox="0 0 ${width} ${chartHeight + labelHeight}">${bars}</svg>`;
  return `<h3>Per jaar</h3><figure>${chart}</figure>${table(columns)}`;
}

/** The years in between count too, with nothing. */
function everyYear(years: readonly YearCount[]): readonly YearCount[] {
  const pairsOf = new Map(years.map(({ year, pairs }) => [year, pairs]));
  const [first = 0, last = -1] = [years[0]?.year, years.at(-1)?.year];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    pairs: pairsOf.get(first + index) ?? 0,
  }));
}

function bar({ year, pairs }: YearCount, index: number, most: number): string {
  const height = pairs === 0 ? 0 : Math.max(2, Math.round((chartHeight * pairs) / most));
  const left = index * columnWidth;
  const title = `${year}: ${inDutch(pairs)}`;
  const rect = `<rect x="${left + 3}" y="${chartHeight - height}" width="${columnWidth - 6}" height="${height}"><title>${title}</title></rect>`;
  const label = `<text x="${left + columnWidth / 2}" y="${chartHeight + labelHeight - 4}">’${String(year).slice(-2)}</text>`;
  return rect + label;
}

function table(columns: readonly YearCount[]): string {
  const rows = columns.map(
    ({ year, pairs }) => `<tr><th scope="row">${year}</th><td class="number">${inDutch(pairs)}</td></tr>`,
  );
  const head = '<thead><tr><th scope="col">Jaar</th><th scope="col" class="number">Vragen</th></tr></thead>';
  return `<details><summary>Als tabel</summary><table>${head}<tbody>${rows.join('')}</tbody></table></details>`;
}
