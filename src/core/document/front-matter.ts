import { type Placed, shifted } from '../text/span.ts';
import { readFrontMatterData } from './front-matter-data.ts';
import type { FrontMatter } from './model.ts';

const opening = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)/;
const closing = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;
/** A first line that can be YAML: a rule between two texts is no front matter. */
const firstLine = /^(?:\s{0,20}#|[ \t]{0,20}["']?[\p{L}_][\p{L}\d_ -]{0,60}["']?[ \t]{0,10}:|[ \t]{0,20}(?:\r|\n|$))/u;

/** The YAML between the `---` lines at the top of a draft, or null where there is none. */
export function readFrontMatter(source: string): FrontMatter | null {
  const open = opening.exec(source);
  if (open === null) return null;
  const bodyStart = open[0].length;
  // The closing line may follow at once.
  closing.lastIndex = bodyStart - 1;
  const close = closing.exec(source);
  if (close === null) return null;
  const yaml = source.slice(bodyStart, Math.max(bodyStart, close.index));
  if (!firstLine.test(yaml.slice(0, 200))) return null;
  const start = source.startsWith('\ufeff') ? 1 : 0;
  const { data, places, problems } = cachedData(yaml);
  return {
    span: { start, end: close.index + close[0].length },
    data,
    places: Object.fromEntries(Object.entries(places).map(([key, span]) => [key, shifted(span, bodyStart)])),
    problems: problems.map(({ value, span }): Placed<string> => ({ value, span: shifted(span, bodyStart) })),
  };
}

type FrontMatterContent = ReturnType<typeof readFrontMatterData>;

/** The editor parses at every key; the front matter seldom changes, so what was read last is kept. */
const cache = new Map<string, FrontMatterContent>();
const cacheSize = 8;

function cachedData(yaml: string): FrontMatterContent {
  const known = cache.get(yaml);
  if (known !== undefined) return known;
  const content = readFrontMatterData(yaml);
  const oldest = cache.size >= cacheSize ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(yaml, content);
  return content;
}
