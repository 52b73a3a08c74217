import { bodyBookmark, frontMatterProperty } from '../own-document.ts';
import { child, childElements, descendants, element, type XmlElement } from '../xml.ts';
import { DocxPackage } from './docx-package.ts';
import { emptyNotes, mergeNotes, notesIn } from './merge-notes.ts';
import { mergeNumbering } from './merge-numbering.ts';
import { mergeStyles } from './merge-styles.ts';
import { bodyPlace, fillPlaceholders } from './placeholders.ts';

/** An organisation's own Word template. `name` is used in messages. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Puts a letter, as this product writes it, into a template: the letter's text where the template says `{{antwoorden}}`,
 * the values where it says `{{kenmerk}}` and the like. Everything else in the template stays: letterhead, styles, page,
 * logo. Throws `UserError` where the template cannot be used.
 */
export async function fillTemplate(
  template: Template,
  letter: Uint8Array,
  values: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const target = await DocxPackage.open(template.name, template.bytes);
  const source = await DocxPackage.open('brief', letter);
  const content = contentOf(source);
  const place = bodyPlace(template.name, child(target.main, 'w:body') ?? target.main);
  bringAlong(content, source, target);
  putIn(place, content);
  declareNamespaces(source.main, target.main);
  const headers = ['/header', '/footer'].flatMap((kind) => target.pathsOf(kind));
  for (const path of [target.mainPath, ...headers]) {
    const root = target.xml(path);
    if (root !== undefined) fillPlaceholders(template.name, root, values);
  }
  keepFrontMatter(source, target);
  return target.toBytes();
}

/** What stands in the letter, without its page. */
function contentOf(source: DocxPackage): XmlElement {
  const body = child(source.main, 'w:body');
  return element('w:body', {}, [...childElements(body).filter(({ name }) => name !== 'w:sectPr')]);
}

/** Moves what the content needs from the letter's other parts into the template's. */
function bringAlong(content: XmlElement, source: DocxPackage, target: DocxPackage): void {
  const part = (kind: string) => source.xml(source.pathsOf(kind)[0] ?? '');
  const ownNotes = part('/footnotes');
  const notes = notesIn(ownNotes);
  const contents = [content, ...notes];
  const styles = target.partOf('/styles', () => element('w:styles', namespacesOf(source.main)));
  mergeStyles(contents, part('/styles'), styles.root);
  const ownNumbering = part('/numbering');
  if (contents.some((each) => descendants(each, 'w:numId').length > 0)) {
    const numbering = target.partOf('/numbering', () => element('w:numbering', namespacesOf(source.main)));
    if (ownNumbering !== undefined) declareNamespaces(ownNumbering, numbering.root);
    mergeNumbering(contents, ownNumbering, numbering.root);
  }
  moveLinks(content, source, source.mainPath, target, target.mainPath);
  moveBookmarks(content, target.main);
  if (ownNotes === undefined || notes.length === 0) return;
  const theirNotes = target.partOf('/footnotes', () => emptyNotes(ownNotes));
  declareNamespaces(ownNotes, theirNotes.root);
  for (const note of notes) moveLinks(note, source, source.pathsOf('/footnotes')[0] ?? '', target, theirNotes.path);
  mergeNotes(content, notes, theirNotes.root);
}

/** Links lead outside the file through a relationship of the part that they stand in. */
function moveLinks(content: XmlElement, source: DocxPackage, from: string, target: DocxPackage, to: string): void {
  const targets = source.linksOf(from);
  for (const link of descendants(content, 'w:hyperlink')) {
    const href = targets.get(link.attributes['r:id'] ?? '');
    if (href !== undefined) link.attributes['r:id'] = target.relate(to, `${relationshipTypes}/hyperlink`, href, true);
  }
}

/** Every bookmark of a document has a number of its own. */
function moveBookmarks(content: XmlElement, main: XmlElement): void {
  const numbers = descendants(main, 'w:bookmarkStart').map(({ attributes }) => Number(attributes['w:id'] ?? 0));
  const first = Math.max(0, ...numbers) + 1;
  for (const name of ['w:bookmarkStart', 'w:bookmarkEnd']) {
    for (const edge of descendants(content, name)) {
      edge.attributes['w:id'] = String(Number(edge.attributes['w:id'] ?? 0) + first);
    }
  }
  const [head, tail] = [childElements(content)[0], childElements(content).at(-1)];
  const start = element('w:bookmarkStart', { 'w:id': String(first), 'w:name': bodyBookmark });
  if (head?.name === 'w:p') insertAtStart(head, start);
  else content.children.unshift(element('w:p', {}, [start]));
  tail?.children.push(element('w:bookmarkEnd', { 'w:id': String(first) }));
}

function insertAtStart(paragraph: XmlElement, node: XmlElement): void {
  const properties = paragraph.children.findIndex((each) => typeof each !== 'string' && each.name === 'w:pPr');
  paragraph.children.splice(properties + 1, 0, node);
}

/** The content in place of the placeholder's paragraph; a page that ends there still does. */
function putIn({ parent, paragraph }: ReturnType<typeof bodyPlace>, content: XmlElement): void {
  const properties = child(paragraph, 'w:pPr');
  const section = child(properties, 'w:sectPr');
  const after = section === undefined ? [] : [element('w:p', {}, [element('w:pPr', {}, [section])])];
  parent.children.splice(parent.children.indexOf(paragraph), 1, ...content.children, ...after);
}

function namespacesOf({ attributes }: XmlElement): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name.startsWith('xmlns:')));
}

function declareNamespaces(from: XmlElement, to: XmlElement): void {
  to.attributes = { ...namespacesOf(from), ...to.attributes };
}

const customProperties = 'docProps/custom.xml';

/** Lets this product read the same draft back. */
function keepFrontMatter(source: DocxPackage, target: DocxPackage): void {
  const properties = source.xml(customProperties);
  const own = childElements(properties, 'property').find(({ attributes }) => attributes.name === frontMatterProperty);
  if (properties === undefined || own === undefined) return;
  const theirs = target.xml(customProperties);
  if (theirs === undefined) {
    const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
    target.addPart(customProperties, properties, contentType, `${relationshipTypes}/custom-properties`);
    return;
  }
  declareNamespaces(properties, theirs);
  const others = childElements(theirs, 'property').filter(({ attributes }) => attributes.name !== frontMatterProperty);
  const numbers = others.map(({ attributes }) => Number(attributes.pid ?? 1));
  own.attributes.pid = String(Math.max(1, ...numbers) + 1);
  theirs.children = [...others, own];
}
