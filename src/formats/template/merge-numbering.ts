import { child, childElements, descendants, type XmlElement } from '../xml.ts';

/** Adds the numberings that the letter's content uses to those of the template, under numbers that are free there. */
export function mergeNumbering(
  contents: readonly XmlElement[],
  ours: XmlElement | undefined,
  theirs: XmlElement,
): void {
  const used = contents.flatMap((content) => descendants(content, 'w:numId'));
  const ids = new Set(used.map(val));
  const nums = childElements(ours, 'w:num').filter(({ attributes }) => ids.has(attributes['w:numId'] ?? ''));
  const abstractIds = new Set(nums.map((num) => val(child(num, 'w:abstractNumId'))));
  const abstracts = childElements(ours, 'w:abstractNum').filter(({ attributes }) =>
    abstractIds.has(attributes['w:abstractNumId'] ?? ''),
  );
  const firstNum = highest(theirs, 'w:num', 'w:numId') + 1;
  const firstAbstract = highest(theirs, 'w:abstractNum', 'w:abstractNumId') + 1;
  for (const abstract of abstracts) shift(abstract, 'w:abstractNumId', firstAbstract);
  for (const num of nums) {
    shift(num, 'w:numId', firstNum);
    const link = child(num, 'w:abstractNumId');
    if (link !== undefined) shift(link, 'w:val', firstAbstract);
  }
  for (const reference of used) if (val(reference) !== '0') shift(reference, 'w:val', firstNum);
  // The order is fixed: pictures, definitions, numberings, and what Word adds after them.
  insertAfterLast(theirs, ['w:numPicBullet', 'w:abstractNum'], abstracts);
  insertAfterLast(theirs, ['w:numPicBullet', 'w:abstractNum', 'w:num'], nums);
}

function val(element: XmlElement | undefined): string {
  return element?.attributes['w:val'] ?? '';
}

function highest(root: XmlElement, name: string, attribute: string): number {
  return Math.max(0, ...childElements(root, name).map(({ attributes }) => Number(attributes[attribute] ?? 0)));
}

function shift(element: XmlElement, attribute: string, by: number): void {
  element.attributes[attribute] = String(Number(element.attributes[attribute] ?? 0) + by);
}

function insertAfterLast(root: XmlElement, names: readonly string[], added: readonly XmlElement[]): void {
  const last = root.children.findLastIndex((node) => typeof node !== 'string' && names.includes(node.name));
  root.children.splice(last + 1, 0, ...added);
}
