import { UserError } from '../../core/user-error.ts';
import { frontMatterProperty, withFrontMatter } from '../own-document.ts';
import type { FormatReader } from '../source-text.ts';
import { child, decodeXml, descendants, parseXml, textContent, type XmlElement } from '../xml.ts';
import { readZip } from '../zip.ts';
import { OdtTextReader } from './text.ts';

const parts = ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'];

/** Reads an ODF text (LibreOffice, Word), tracked changes as if accepted. */
export const readOdt: FormatReader = async (name, bytes, options) => {
  const zip = await readZip(name, bytes, (path) => parts.includes(path), options.signal);
  const xml = (path: string): XmlElement | undefined => {
    const part = zip.get(path);
    return part === undefined ? undefined : parseXml(name, decodeXml(part));
  };
  const manifest = xml('META-INF/manifest.xml');
  if (manifest !== undefined && descendants(manifest, 'manifest:encryption-data').length > 0) {
    throw new UserError(`‘${name}’ is met een wachtwoord beveiligd.`);
  }
  const content = xml('content.xml');
  const text = child(child(content, 'office:body'), 'office:text');
  if (content === undefined || text === undefined) {
    throw new UserError(`‘${name}’ is geen ODF-document, of het is beschadigd.`);
  }
  const frontMatter = frontMatterOf(xml('meta.xml'));
  const reader = new OdtTextReader(content, xml('styles.xml'), frontMatter !== null);
  return withFrontMatter(frontMatter, reader.read(text));
};

function frontMatterOf(meta: XmlElement | undefined): string | null {
  if (meta === undefined) return null;
  const property = descendants(meta, 'meta:user-defined').find(
    ({ attributes }) => attributes['meta:name'] === frontMatterProperty,
  );
  return property === undefined ? null : textContent(property);
}
