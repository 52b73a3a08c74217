import { child, childElements, descendants, type XmlElement } from '../xml.ts';

const references = ['w:pStyle', 'w:rStyle', 'w:tblStyle'] as const;
const styleLinks = ['w:basedOn', 'w:next', 'w:link'] as const;

/**
 * Gives the letter's content the styles of the template: by name where the template has one of that name, else the
 * letter's own is added to it. Names are the same in every language of Word; ids are not.
 */
export function mergeStyles(contents: readonly XmlElement[], ours: XmlElement | undefined, theirs: XmlElement): void {
  const own = new Map(childElements(ours, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const known = new Map(childElements(theirs, 'w:style').map((style) => [nameOf(style), idOf(style)]));
  const taken = new Set(known.values());
  const mapped = new Map<string, string>();

  const adopt = (id: string): string => {
    const done = mapped.get(id);
    if (done !== undefined) return done;
    const style = own.get(id);
    const same = style === undefined ? id : known.get(nameOf(style));
    const target = same ?? free(id, taken);
    mapped.set(id, target);
    if (same !== undefined || style === undefined) return target;
    taken.add(target);
    style.attributes['w:styleId'] = target;
    delete style.attributes['w:default'];
    for (const name of styleLinks) {
      const link = child(style, name);
      if (link !== undefined) link.attributes['w:val'] = adopt(link.attributes['w:val'] ?? '');
    }
    theirs.children.push(style);
    return target;
  };

  for (const reference of contents.flatMap((content) => references.flatMap((name) => descendants(content, name)))) {
    reference.attributes['w:val'] = adopt(reference.attributes['w:val'] ?? '');
  }
}

/** Type and name: a character style may carry the name of a paragraph style. */
function nameOf(style: XmlElement): string {
  return `${style.attributes['w:type']} ${child(style, 'w:name')?.attributes['w:val']?.toLowerCase()}`;
}

function idOf(style: XmlElement): string {
  return style.attributes['w:styleId'] ?? '';
}

function free(id: string, taken: ReadonlySet<string>): string {
  let name = id;
  for (let number = 2; taken.has(name); number++) name = `${id}${number}`;
  return name;
}
