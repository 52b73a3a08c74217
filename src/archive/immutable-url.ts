import { pathToFileURL } from 'node:url';

/**
 * The address by which SQLite opens a file as one that does not change. Where a share is named by its server
 * (`\\server\share`), the server is part of the path: SQLite takes no host in an address.
 */
export function immutableUrl(file: string, windows = process.platform === 'win32'): URL {
  const { host, pathname } = pathToFileURL(file, { windows });
  const url = new URL(`file://${host === '' ? '' : `//${host}`}${pathname}`);
  url.searchParams.set('immutable', '1');
  return url;
}
