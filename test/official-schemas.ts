// What the makers of a format demand of a file, from their own schemas.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import ajvFormats from 'ajv-formats';
import { projectRoot } from './host/project.ts';

/** What the schema of OASIS for SARIF 2.1.0 has against a log, one line each. */
export function sarifFlaws(log: object): readonly string[] {
  // The schema is of an older draft, which this validator knows in all but the names at its head.
  const { $schema, id, ...schema } = read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  return flaws(validator(), schema, log);
}

/** What the schema of CycloneDX 1.5 has against a bill of materials, one line each. */
export function sbomFlaws(sbom: object): readonly string[] {
  const folder = '@cyclonedx/cyclonedx-library/res/schema';
  const ajv = validator();
  for (const part of ['spdx', 'jsf-0.82']) {
    ajv.addSchema(
      read(`${folder}/${part}.SNAPSHOT.schema.json`),
      `http://cyclonedx.org/schema/${part}.SNAPSHOT.schema.json`,
    );
  }
  return flaws(ajv, read(`${folder}/bom-1.5.SNAPSHOT.schema.json`), sbom);
}

function validator(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(ajv);
  ajv.addFormat('iri-reference', (text: string) => URL.canParse(text, 'https://example.org'));
  ajv.addFormat('idn-email', /^[^@\s]+@[^@\s]+$/);
  return ajv;
}

function flaws(ajv: Ajv, schema: AnySchemaObject, data: object): readonly string[] {
  const validate = ajv.compile(schema);
  if (validate(JSON.parse(JSON.stringify(data)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function read(path: string): AnySchemaObject {
  return JSON.parse(readFileSync(join(projectRoot, 'node_modules', path), 'utf8')) as AnySchemaObject;
}
