import type { Inline } from './paper.ts';

type Leaf = Extract<Inline, { type: 'text' | 'break' | 'note' }>;
type Look = { readonly type: 'strong' | 'emphasis' } | { readonly type: 'link'; readonly href: string };

/** A piece of running text and everything that it looks like, the outermost first. */
interface Run {
  readonly leaf: Leaf;
  readonly looks: readonly Look[];
}

/**
 * The same running text with its looks in the way that Markdown can write: what reaches furthest stands outside, and
 * pieces that look the same are one. Word processors cut a text where it was edited, and know no nesting.
 */
export function nestedLooks(content: readonly Inline[]): readonly Inline[] {
  return nest(joined(runsOf(content, [])));
}

/** Running text without bold and italics. */
export function withoutEmphasis(content: readonly Inline[]): readonly Inline[] {
  const runs = runsOf(content, []);
  return nest(joined(runs.map(({ leaf, looks }) => ({ leaf, looks: looks.filter(({ type }) => type === 'link') }))));
}

function runsOf(content: readonly Inline[], looks: readonly Look[]): readonly Run[] {
  return content.flatMap((inline): readonly Run[] => {
    if (!('children' in inline)) return [{ leaf: inline, looks }];
    const look: Look = inline.type === 'link' ? { type: 'link', href: inline.href } : { type: inline.type };
    return runsOf(inline.children, has(looks, look) ? looks : [...looks, look]);
  });
}

function has(looks: readonly Look[], look: Look): boolean {
  return looks.some((each) => isSame(each, look));
}

function isSame(a: Look, b: Look): boolean {
  return a.type === 'link' ? b.type === 'link' && a.href === b.href : a.type === b.type;
}

/** Neighbouring texts of one look are one text. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isOne =
      last !== undefined && last.looks.length === run.looks.length && last.looks.every((each) => has(run.looks, each));
    if (isOne && last.leaf.type === 'text' && run.leaf.type === 'text')
      result[result.length - 1] = { ...last, leaf: { type: 'text', text: last.leaf.text + run.leaf.text } };
    else if (run.leaf.type !== 'text' || run.leaf.text !== '') result.push(run);
  }
  return result;
}

function nest(runs: readonly Run[]): readonly Inline[] {
  const nested: Inline[] = [];
  for (let at = 0; at < runs.length; ) {
    const outer = outermost(runs, at);
    const leaf = runs[at]?.leaf;
    if (outer === null) {
      if (leaf !== undefined) nested.push(leaf);
      at++;
      continue;
    }
    const { look, end } = outer;
    const within = runs
      .slice(at, end)
      .map((run) => ({ ...run, looks: run.looks.filter((each) => !isSame(each, look)) }));
    nested.push({ ...look, children: nest(within) });
    at = end;
  }
  return nested;
}

/** The look of a run that reaches furthest; Markdown reads `***` as italics around bold. */
function outermost(runs: readonly Run[], at: number): { readonly look: Look; readonly end: number } | null {
  let best: { readonly look: Look; readonly end: number } | null = null;
  for (const look of runs[at]?.looks ?? []) {
    let end = at;
    while (has(runs[end]?.looks ?? [], look)) end++;
    const isItalic = best?.look.type === 'strong' && look.type === 'emphasis';
    if (best === null || end > best.end || (end === best.end && isItalic)) best = { look, end };
  }
  return best;
}
