/** A public service that publications are fetched from. */
export interface Service {
  /** As it is named to the user before anything is sent. */
  readonly name: string;
  /** Where it answers. */
  readonly url: string;
  /** Where else its records may point for the files. No other host is ever asked. */
  readonly alsoAt: readonly string[];
}

/**
 * The only places on the network that this product ever speaks to, and only when the user asks for publications.
 * Sources: the manual of the SRU 2.0 service of the repository of official publications (KOOP), and the Tweede Kamer's
 * open data portal (OData v4).
 */
export const services = {
  sru: {
    name: 'Officiële publicaties (repository.overheid.nl en zoek.officielebekendmakingen.nl)',
    url: 'https://repository.overheid.nl/sru',
    alsoAt: ['https://zoek.officielebekendmakingen.nl'],
  },
  odata: {
    name: 'Open data van de Tweede Kamer (gegevensmagazijn.tweedekamer.nl)',
    url: 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0',
    alsoAt: [],
  },
} as const satisfies Record<string, Service>;

export type SourceName = keyof typeof services;

export function isSourceName(name: string): name is SourceName {
  return Object.hasOwn(services, name);
}

/** Names the tool, and nothing about who uses it. */
export const userAgent = 'kamervragen-archief (VS Code-extensie Kamervragen)';
