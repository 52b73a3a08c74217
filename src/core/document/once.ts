import type { KamervragenDocument } from './model.ts';

/** `find`, worked out once per document version and forgotten with it. */
export function oncePerDocument<T>(find: (document: KamervragenDocument) => T): (document: KamervragenDocument) => T {
  const found = new WeakMap<KamervragenDocument, { readonly value: T }>();
  return (document) => {
    const known = found.get(document);
    if (known !== undefined) return known.value;
    const value = find(document);
    found.set(document, { value });
    return value;
  };
}
