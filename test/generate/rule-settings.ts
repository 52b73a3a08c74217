import { citationStyles, configurationKeys, dutchLevels } from '../../src/core/rules/engine/configuration.ts';
import { rules } from '../../src/core/rules/registry.ts';
import { levelNames } from './rule-pages.ts';

const levels = ['error', 'warning', 'info', 'off'] as const;
const levelTexts = levels.map((level) => levelNames[level]);

/** The setting `kamervragen.rules` as the manifest describes it. */
export function rulesSetting(): object {
  return {
    type: 'object',
    default: {},
    order: 6,
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ id, title, level }) => [
        id,
        {
          type: 'string',
          enum: levels,
          enumDescriptions: levelTexts,
          description: `${title} (standaard: ${levelNames[level]})`,
        },
      ]),
    ),
    markdownDescription:
      'Hoe zwaar een controleregel weegt: `error` (fout), `warning` (waarschuwing), `info` (opmerking) of `off` (uit). Wat hier staat, gaat voor het bestand `.kamervragen.yml`. De handleiding legt elke regel uit.',
  };
}

/** The JSON schema of `.kamervragen.yml`, for editors of YAML. */
export function configurationSchema(): object {
  const ruleLevels = Object.fromEntries(
    rules.map(({ id, title, level }) => [
      id,
      {
        description: `${title} (standaard: ${levelNames[level]})`,
        enum: [...levels, ...Object.keys(dutchLevels), false],
      },
    ]),
  );
  const perKey = {
    levels: {
      description: 'Hoe zwaar elke controleregel weegt.',
      type: 'object',
      additionalProperties: false,
      properties: ruleLevels,
    },
    abbreviations: {
      description: 'Afkortingen die geen uitleg nodig hebben.',
      type: 'array',
      items: { type: ['string', 'number'] },
    },
    termWeeks: {
      description: 'De termijn voor beantwoording, in weken na indiening.',
      type: 'integer',
      minimum: 1,
      maximum: 52,
    },
    citationStyle: { description: 'Schrijfwijze van verwijzingen naar Kamerstukken.', enum: citationStyles },
  } satisfies Record<keyof typeof configurationKeys, object>;
  const properties = Object.entries(perKey).flatMap(([setting, schema]) =>
    configurationKeys[setting as keyof typeof configurationKeys].map((key) => [key, schema] as const),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Instellingen van Kamervragen voor een map',
    // An empty file is one too.
    type: ['object', 'null'],
    additionalProperties: false,
    properties: { ...Object.fromEntries(properties), ...ruleLevels },
  };
}
