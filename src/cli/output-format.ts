import { UserError } from '../core/user-error.ts';

/** The format that `--format` names. Throws `UserError` for any other name. */
export function outputFormat<Format extends string>(name: string, formats: readonly Format[]): Format {
  const format = formats.find((candidate) => candidate === name);
  if (format !== undefined) return format;
  const names = `${formats.slice(0, -1).join(', ')} of ${formats.at(-1)}`;
  throw new UserError(`De uitvoer ‘${name}’ bestaat niet; kies ${names}.`);
}
