// The licences of the libraries that users get, in one file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';
import type { ShippedPackage } from './shipped-packages.ts';

const introduction = `Kamervragen holds the following libraries, each under its own licence.
`;

/** The text of the file. Throws where a library comes without a licence. */
export function noticesOf(packages: readonly ShippedPackage[], root = projectRoot): string {
  return [introduction, ...packages.map((shipped) => noticeOf(shipped, root))].join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(shipped: ShippedPackage, root: string): string {
  const { name, version, path } = shipped;
  const folder = join(root, path);
  const names = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const texts = names.sort().map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
  const licence = licenceOf(shipped, root);
  if (licence === null && texts.length === 0) throw new Error(`${name} ${version} names no licence.`);
  return `${[`${name} ${version}${licence === null ? '' : ` (${licence})`}`, ...texts].join('\n\n')}\n`;
}

interface Manifest {
  readonly license?: string | { readonly type: string };
  /** As older packages write it. */
  readonly licenses?: readonly { readonly type: string }[];
}

/** What a library's own manifest names as its licence, or null. */
export function licenceOf({ path }: ShippedPackage, root = projectRoot): string | null {
  const { license, licenses } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest;
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' or ') ?? null;
}
