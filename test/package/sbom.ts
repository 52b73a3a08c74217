// The software bill of materials (CycloneDX) of what users get.
import { execute } from '../host/process.ts';
import { projectRoot } from '../host/project.ts';
import { licenceOf } from './notices.ts';
import { byCodeUnits, type ShippedPackage } from './shipped-packages.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly unknown[];
  readonly externalReferences?: readonly { readonly url: string }[];
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

export interface Sbom {
  readonly metadata: { readonly component: Component & Readonly<Record<string, unknown>> };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
}

/** What npm says about all packages of the project. */
export async function npmSbom(): Promise<Sbom> {
  // Its own `--omit dev` leaves out libraries that a tool of the developers uses as well.
  const printed = await execute('npm', ['sbom', '--sbom-format', 'cyclonedx', '--loglevel', 'silent'], {
    cwd: projectRoot,
  });
  return JSON.parse(printed) as Sbom;
}

/** A bill of materials as it is shipped. */
export interface Shipped {
  readonly components: readonly Component[];
  readonly [name: string]: unknown;
}

/** The part about the packages that are shipped, the same at every run: without number, time and order of its own. */
export function shippedSbom(all: Sbom, packages: readonly ShippedPackage[]): Shipped {
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const components = all.components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
  if (components.length !== shipped.size) throw new Error('npm does not know every library that is shipped.');
  const { component } = all.metadata;
  const own = component['bom-ref'];
  const refs = new Set([own, ...components.map((each) => each['bom-ref'])]);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { ...component, type: 'application', name: 'kamervragen' } },
    components: components
      .map((each) => inOrder(each, packages))
      .toSorted((a, b) => byCodeUnits(a['bom-ref'], b['bom-ref'])),
    dependencies: all.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({
        ref,
        dependsOn: dependsOn.filter((other) => refs.has(other)).toSorted(byCodeUnits),
      }))
      .toSorted((a, b) => byCodeUnits(a.ref, b.ref)),
  };
}

/** As the schema of CycloneDX has it: npm writes down addresses that are none, and knows no licence of older packages. */
function inOrder(component: Component, packages: readonly ShippedPackage[]): Component {
  const { name, version, licenses, externalReferences = [] } = component;
  const shipped = packages.find((each) => each.name === name && each.version === version);
  const licence = shipped === undefined ? null : licenceOf(shipped);
  const found = licence === null ? [] : [{ license: { name: licence } }];
  return {
    ...component,
    licenses: licenses ?? found,
    externalReferences: externalReferences
      .map((reference) => ({ ...reference, url: reference.url.replace(/^git\+/, '') }))
      .filter(({ url }) => URL.canParse(url)),
  };
}
