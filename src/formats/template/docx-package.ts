import { strToU8, zipSync } from 'fflate';
import { UserError } from '../../core/user-error.ts';
import { detectFormat } from '../detect.ts';
import { DocxParts, relationshipsPath } from '../docx/parts.ts';
import { childElements, element, serializeXml, type XmlElement } from '../xml.ts';
import { readZip, type ZipParts } from '../zip.ts';

const contentTypesPath = '[Content_Types].xml';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file with everything in it, whose XML parts can be changed; the other parts stay as they are. */
export class DocxPackage {
  readonly mainPath: string;
  readonly #parts: ZipParts;
  readonly #read: DocxParts;
  readonly #xml = new Map<string, XmlElement>();

  private constructor(name: string, parts: ZipParts) {
    this.#parts = parts;
    this.#read = new DocxParts(name, parts);
    this.mainPath = this.#read.mainPath;
  }

  /** Throws `UserError` for what is no Word file, and for files with macros. */
  static async open(name: string, bytes: Uint8Array): Promise<DocxPackage> {
    if (detectFormat(name, bytes) !== 'docx') {
      throw new UserError(`‘${name}’ is geen Word-sjabloon; kies een .docx- of .dotx-bestand.`);
    }
    const parts = await readZip(name, bytes, (path) => !path.endsWith('/'));
    if ([...parts.keys()].some((path) => /(?:^|\/)vbaProject\.bin$/i.test(path))) {
      throw new UserError(`‘${name}’ bevat macro’s; sla het sjabloon op als .docx of .dotx zonder macro’s.`);
    }
    const opened = new DocxPackage(name, parts);
    if (opened.main.attributes['xmlns:w'] !== transitional) {
      throw new UserError(`‘${name}’ heeft een vorm die niet wordt ondersteund; sla het in Word op als gewoon .docx.`);
    }
    return opened;
  }

  get main(): XmlElement {
    return this.xml(this.mainPath) ?? element('w:document');
  }

  /** The root of a part; what is changed in it is written. */
  xml(path: string): XmlElement | undefined {
    const known = this.#xml.get(path);
    if (known !== undefined) return known;
    const root = this.#read.xml(path);
    if (root !== undefined) this.#xml.set(path, root);
    return root;
  }

  /** The parts of this kind (`/header`) that belong to the main document. */
  pathsOf(kind: string): readonly string[] {
    const relations = this.#read.relationships(relationshipsPath(this.mainPath));
    return relations.filter(({ type }) => type.endsWith(kind)).map(({ path }) => path);
  }

  /** The targets of a part's links, by their ids. */
  linksOf(path: string): ReadonlyMap<string, string> {
    const links = childElements(this.xml(relationshipsPath(path)), 'Relationship').filter(
      ({ attributes }) => attributes.TargetMode === 'External',
    );
    return new Map(links.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']));
  }

  /** The root of the part of this kind; made from `make`, and made known, where there is none. */
  partOf(kind: string, make: () => XmlElement): { readonly path: string; readonly root: XmlElement } {
    const [known] = this.pathsOf(kind);
    const root = known === undefined ? undefined : this.xml(known);
    if (known !== undefined && root !== undefined) return { path: known, root };
    const name = kind.slice(1);
    const path = `${this.mainPath.replace(/[^/]*$/, '')}kamervragen-${name}.xml`;
    const made = make();
    this.#xml.set(path, made);
    this.setContentType(path, mainType.replace('document.main', name));
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`;
    this.relate(this.mainPath, type, `kamervragen-${name}.xml`);
    return { path, root: made };
  }

  /** Adds a part beside the main document's own, such as the properties. */
  addPart(path: string, root: XmlElement, contentType: string, relationType: string): void {
    this.#xml.set(path, root);
    this.setContentType(path, contentType);
    this.relate('', relationType, path);
  }

  /** Makes `target` known to the part at `path` (to the package for `''`); gives the id of the relationship. */
  relate(path: string, type: string, target: string, external = false): string {
    const place = relationshipsPath(path);
    const root = this.xml(place) ?? element('Relationships', { xmlns: relationshipsNamespace });
    this.#xml.set(place, root);
    const taken = new Set(childElements(root).map(({ attributes }) => attributes.Id));
    let number = taken.size + 1;
    while (taken.has(`rIdKv${number}`)) number++;
    const attributes = { Id: `rIdKv${number}`, Type: type, Target: target };
    root.children.push(element('Relationship', { ...attributes, ...(external ? { TargetMode: 'External' } : {}) }));
    return attributes.Id;
  }

  /** Says what a part is, in place of what was said before. */
  setContentType(path: string, type: string): void {
    const types = this.xml(contentTypesPath);
    const name = `/${path}`;
    const known = childElements(types, 'Override').find(({ attributes }) => attributes.PartName === name);
    if (known === undefined) types?.children.push(element('Override', { PartName: name, ContentType: type }));
    else known.attributes.ContentType = type;
  }

  /** The file; what was a template is a document now. */
  toBytes(): Uint8Array {
    this.setContentType(this.mainPath, mainType);
    const files: Record<string, Uint8Array> = Object.fromEntries(this.#parts);
    for (const [path, root] of this.#xml) files[path] = strToU8(serializeXml(root));
    return zipSync(files);
  }
}
