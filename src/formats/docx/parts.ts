import { UserError } from '../../core/user-error.ts';
import { childElements, decodeXml, parseXml, type XmlElement } from '../xml.ts';
import type { ZipParts } from '../zip.ts';

const officeDocument = '/officeDocument';

/** The XML parts of a Word file, parsed on demand. */
export class DocxParts {
  readonly mainPath: string;
  readonly #name: string;
  readonly #parts: ZipParts;

  /** Throws `UserError` where the file holds no Word text. */
  constructor(name: string, parts: ZipParts) {
    this.#name = name;
    this.#parts = parts;
    const main = this.relationships('_rels/.rels').find(({ type }) => type.endsWith(officeDocument))?.path;
    this.mainPath = main ?? 'word/document.xml';
    if (!parts.has(this.mainPath)) throw new UserError(`‘${name}’ is geen Word-document, of het is beschadigd.`);
  }

  xml(path: string | undefined): XmlElement | undefined {
    const bytes = path === undefined ? undefined : this.#parts.get(path);
    return bytes === undefined ? undefined : parseXml(this.#name, decodeXml(bytes));
  }

  /** The part of this kind (`/styles`) that belongs to the main document. */
  pathOf(kind: string): string | undefined {
    return this.relationships(relationshipsPath(this.mainPath)).find(({ type }) => type.endsWith(kind))?.path;
  }

  relationships(path: string): readonly { readonly id: string; readonly type: string; readonly path: string }[] {
    const folder = path.replace(/_rels\/[^/]*$/, '');
    return childElements(this.xml(path), 'Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      path: resolvePath(folder, attributes.Target ?? ''),
    }));
  }
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
