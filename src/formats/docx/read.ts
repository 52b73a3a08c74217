import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { UserError } from '../../core/user-error.ts';
import { ListIndent } from '../list-indent.ts';
import { bodyBookmark, frontMatterProperty, roleOf, textRole, withFrontMatter } from '../own-document.ts';
import type { FormatReader, ReadOptions } from '../source-text.ts';
import {
  child,
  childElements,
  descendants,
  isElement,
  serializeXml,
  textContent,
  type XmlElement,
  type XmlNode,
} from '../xml.ts';
import { readZip } from '../zip.ts';
import { type CommentedText, commentMark, placeComments } from './comments.ts';
import { headerParagraphs } from './headers.ts';
import { textOfMammothHtml } from './html-text.ts';
import { NumberingCounter } from './numbering.ts';
import { DocxParts, relationshipsPath } from './parts.ts';
import { type PrepareContext, prepare } from './prepare.ts';
import { Styles } from './styles.ts';

/** Only text is unpacked: no pictures, no macros, no embedded files. */
function isTextPart(path: string): boolean {
  return /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|(?:docProps|word)\/[^/]*\.xml)$/.test(path);
}

/** Parts that mammoth reads, by the end of their relationship type; numbering is typed out before it comes there. */
const readParts = ['/styles', '/footnotes', '/endnotes', '/hyperlink', '/comments'];

/** Reads a Word document, tracked changes as if accepted. */
export const readDocx: FormatReader = async (name, bytes, options) => (await read(name, bytes, options, null)).text;

/** Reads a Word document that came back from review: its text as if all changes were accepted, and its comments. */
export async function readReviewedDocx(name: string, bytes: Uint8Array, options: ReadOptions): Promise<CommentedText> {
  return read(name, bytes, options, commentMark);
}

/** Unpacking, rewriting, converting, laying out. */
const steps = 4;

async function read(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  mark: PrepareContext['commentMark'],
): Promise<CommentedText> {
  const parts = new DocxParts(name, await readZip(name, bytes, isTextPart, options.signal));
  options.onProgress?.(1, steps);
  const main = parts.xml(parts.mainPath);
  const body = child(main, 'w:body');
  if (main === undefined || body === undefined) {
    throw new UserError(`‘${name}’ is geen Word-document, of het is beschadigd.`);
  }
  const frontMatter = frontMatterOf(parts);
  const isOwn = frontMatter !== null;
  const context = contextOf(parts, isOwn, mark);
  if (isOwn) keepOwnText(body);
  prepare(body, context);
  if (!isOwn) body.children.unshift(...headerParagraphs(parts, main, (header) => prepare(header, context)));
  options.signal?.throwIfAborted();
  options.onProgress?.(2, steps);
  const html = await toHtml(name, zipForMammoth(parts, main, context));
  options.onProgress?.(3, steps);
  const text = withFrontMatter(frontMatter, textOfMammothHtml(name, html, isOwn));
  return mark === null ? { text, comments: [] } : placeComments(text, parts.xml(parts.pathOf('/comments')));
}

function contextOf(parts: DocxParts, isOwn: boolean, mark: PrepareContext['commentMark']): PrepareContext {
  const styles = new Styles(parts.xml(parts.pathOf('/styles')));
  return {
    styles,
    numbering: new NumberingCounter(parts.xml(parts.pathOf('/numbering')), styles),
    commentMark: mark,
    paragraphRole: isOwn ? roleOf : () => textRole,
    indent: new ListIndent(),
  };
}

/** In a file that was made with an organisation's template only what was put into it counts, not the template's text. */
function keepOwnText(body: XmlElement): void {
  const [start] = descendants(body, 'w:bookmarkStart').filter(
    ({ attributes }) => attributes['w:name'] === bodyBookmark,
  );
  const id = start?.attributes['w:id'];
  const holds = (node: XmlNode, name: string) =>
    isElement(node) &&
    [node, ...descendants(node, name)].some((each) => each.name === name && each.attributes['w:id'] === id);
  const first = body.children.findIndex((node) => holds(node, 'w:bookmarkStart'));
  const last = body.children.findLastIndex((node) => holds(node, 'w:bookmarkEnd'));
  if (start !== undefined && first !== -1 && last >= first) body.children = body.children.slice(first, last + 1);
}

/** The front matter that this product keeps in the files it writes. */
function frontMatterOf(parts: DocxParts): string | null {
  const property = childElements(parts.xml('docProps/custom.xml'), 'property').find(
    ({ attributes }) => attributes.name === frontMatterProperty,
  );
  return property === undefined ? null : textContent(property);
}

/** A small Word file with the rewritten text and only what mammoth needs besides it. */
function zipForMammoth(parts: DocxParts, main: XmlElement, context: PrepareContext): Buffer {
  const files: Record<string, Uint8Array> = {};
  const relations = relationshipsPath(parts.mainPath);
  const put = (path: string, root: XmlElement | undefined) => {
    if (root !== undefined) files[path] = strToU8(serializeXml(root));
  };
  put('[Content_Types].xml', parts.xml('[Content_Types].xml'));
  put('_rels/.rels', parts.xml('_rels/.rels'));
  put(relations, keepRelationships(parts.xml(relations)));
  put(parts.mainPath, main);
  for (const kind of ['/footnotes', '/endnotes', '/styles', '/comments']) {
    const path = parts.pathOf(kind);
    const root = parts.xml(path);
    if (path === undefined || root === undefined) continue;
    if (kind.endsWith('notes')) prepare(root, context);
    put(relationshipsPath(path), parts.xml(relationshipsPath(path)));
    put(path, root);
  }
  return Buffer.from(zipSync(files, { level: 0 }));
}

function keepRelationships(root: XmlElement | undefined): XmlElement | undefined {
  if (root === undefined) return undefined;
  const kept = root.children.filter(
    (node) => typeof node !== 'string' && readParts.some((kind) => node.attributes.Type?.endsWith(kind)),
  );
  return { ...root, children: kept };
}

async function toHtml(name: string, buffer: Buffer): Promise<string> {
  try {
    const ignorePictures = mammoth.images.imgElement(async () => ({ src: '' }));
    const result = await mammoth.convertToHtml({ buffer }, { convertImage: ignorePictures, externalFileAccess: false });
    return result.value;
  } catch {
    throw new UserError(`‘${name}’ is beschadigd en kan niet worden gelezen.`);
  }
}
