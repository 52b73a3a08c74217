import { childElements, descendants, element, type XmlElement } from '../xml.ts';

/** Adds the letter's footnotes to those of the template, under numbers that are free there. */
export function mergeNotes(content: XmlElement, ours: readonly XmlElement[], theirs: XmlElement): void {
  const numbers = childElements(theirs, 'w:footnote').map(({ attributes }) => Number(attributes['w:id'] ?? 0));
  const offset = Math.max(0, ...numbers);
  const shift = (node: XmlElement): void => {
    node.attributes['w:id'] = String(Number(node.attributes['w:id'] ?? 0) + offset);
  };
  for (const reference of descendants(content, 'w:footnoteReference')) shift(reference);
  for (const note of ours) shift(note);
  theirs.children.push(...ours);
}

/** The notes themselves, without the lines that part them from the text. */
export function notesIn(root: XmlElement | undefined): readonly XmlElement[] {
  return childElements(root, 'w:footnote').filter(({ attributes }) => attributes['w:type'] === undefined);
}

/** The part as it is in a file without notes: only the lines. */
export function emptyNotes(root: XmlElement): XmlElement {
  const lines = childElements(root, 'w:footnote').filter(({ attributes }) => attributes['w:type'] !== undefined);
  return element(root.name, root.attributes, [...lines]);
}
