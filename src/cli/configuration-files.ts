import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Configuration, readConfiguration } from '../core/rules/engine/configuration.ts';
import { configurationFile } from '../core/rules/engine/configuration-file.ts';
import { ruleIds } from '../core/rules/registry.ts';
import { LineTable } from '../core/text/lines.ts';
import { UserError } from '../core/user-error.ts';

/** A configuration and what is wrong in it, as lines for the user. */
export interface LoadedConfiguration {
  readonly configuration: Configuration;
  readonly complaints: readonly string[];
  /** The file is no YAML: nothing in it counts. */
  readonly isBroken: boolean;
}

/** Finds the configuration of files; each `.kamervragen.yml` is read once. */
export class ConfigurationFiles {
  readonly #folders = new Map<string, Promise<LoadedConfiguration | null>>();

  /** The file that `--config` names. Throws `UserError` where it cannot be read. */
  async named(path: string): Promise<LoadedConfiguration> {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) throw new UserError(`De instellingen in ‘${path}’ kunnen niet worden gelezen.`);
    return load(path, text);
  }

  /** The nearest `.kamervragen.yml` beside or above a file, or null. */
  async for(file: string): Promise<LoadedConfiguration | null> {
    return this.#inFolder(dirname(resolve(file)));
  }

  #inFolder(folder: string): Promise<LoadedConfiguration | null> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const found = this.#search(folder);
    this.#folders.set(folder, found);
    return found;
  }

  async #search(folder: string): Promise<LoadedConfiguration | null> {
    const path = join(folder, configurationFile);
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) return load(path, text);
    const parent = dirname(folder);
    return parent === folder ? null : this.#inFolder(parent);
  }
}

function load(path: string, text: string): LoadedConfiguration {
  const configuration = readConfiguration(text, ruleIds);
  const lines = new LineTable(text);
  const complaints = configuration.problems.map(
    ({ value, span }) => `${path}:${lines.positionAt(span.start).line + 1}: ${value}`,
  );
  return { configuration, complaints, isBroken: configuration.isBroken };
}
