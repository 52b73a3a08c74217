import { strToU8, zipSync } from 'fflate';

/** One publication as the generated service has it. */
export interface Generated {
  readonly id: string;
  readonly number: number;
  readonly kenmerk: string;
  readonly type: 'Antwoord' | 'Mededeling';
  readonly ministry: string;
  readonly date: string;
  /** The day by which the service finds it, whatever its metadata says. */
  readonly day: string;
  readonly modified: string;
  readonly forms: readonly ('xml' | 'html' | 'pdf')[];
  readonly generation: 'new' | 'old';
  /** Whether the record names the ministry, or only the document does. */
  readonly ministryInRecord: boolean;
}

const offices = ['Minister van Financiën', 'Staatssecretaris van Onderwijs', 'Minister van Verkeer en Waterstaat'];
const days = 180;

/** `count` publications over the first half of 2024, with everything that the real ones have wrong with them. */
export function generate(count: number): Generated[] {
  return Array.from({ length: count }, (_, index) => one(index + 1));
}

function one(number: number): Generated {
  const day = new Date(Date.UTC(2024, 0, 1 + ((number * 7) % days))).toISOString().slice(0, 10);
  const unlaid = number % 25 === 0;
  return {
    id: unlaid ? `ah-11500${number}` : `ah-tk-20232024-${number}`,
    number,
    kenmerk: `2024Z${String(number).padStart(5, '0')}`,
    type: number % 10 === 3 ? 'Mededeling' : 'Antwoord',
    ministry: offices[number % offices.length] ?? '',
    // Real metadata holds days that do not exist.
    date: number % 40 === 7 ? '2024-02-31' : day,
    day,
    modified: `${day}T10:00:00Z`,
    forms: unlaid ? ['pdf'] : number % 17 === 0 ? ['html', 'pdf'] : number % 19 === 0 ? [] : ['xml', 'html', 'pdf'],
    generation: number % 2 === 0 ? 'old' : 'new',
    ministryInRecord: number % 4 !== 0,
  };
}

export function fileOf(publication: Generated, form: string): Uint8Array {
  if (form === 'pdf') return strToU8(`%PDF-1.4\n% ${publication.id}\n%%EOF\n`);
  if (form === 'html') return strToU8(html(publication));
  return strToU8(publication.generation === 'new' ? newXml(publication) : oldXml(publication));
}

/** A Word file as the Tweede Kamer's open data serves it: a zip is all that is looked at. */
export function wordFile({ id }: Generated): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<document>${id}</document>`) });
}

function newXml({ kenmerk, ministry, number, date }: Generated): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="OVERHEIDop.vraagnummer" content="${kenmerk}"/></metadata><kamervragen>
<kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2023–2024</tekstregel></kamervraagkop>
<kamervraagnummer>${number}</kamervraagnummer>
<kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>De Wit</achternaam></naam> (<organisatie>ABC</organisatie>) aan de ${ministry} over <kamervraagonderwerp>onderwerp ${number}</kamervraagonderwerp> (ingezonden <datum isodatum="${date}">${date}</datum>).</kamervraagomschrijving>
<vraag><nr>Vraag 1</nr><al>Klopt het dat onderwerp ${number} aandacht vraagt?</al></vraag>
<antwoord><nr>Antwoord 1</nr><al>Ja, onderwerp ${number} vraagt aandacht.</al></antwoord>
</kamervragen></officiele-publicatie>`;
}

function oldXml({ ministry, number }: Generated): string {
  return `<?xml version="1.0" encoding="ISO-8859-1"?>
<vragen><vraagdoc><vraagnummer>${number}</vraagnummer><omschr>Vragen van het lid De Wit (ABC) aan de ${ministry.replace('ë', '&#235;')} over onderwerp ${number}.</omschr>
<vraag><nummer>1</nummer><al>Klopt het dat onderwerp ${number} aandacht vraagt?</al></vraag></vraagdoc>
<reactie><antwoord><nummer>1</nummer><al>Ja, onderwerp ${number} vraagt aandacht.</al></antwoord></reactie></vragen>`;
}

function html({ ministry, number }: Generated): string {
  return `<html><body><h1 class="kamervraagomschrijving_kop">Vragen van het lid De Wit (ABC) aan de ${ministry} over onderwerp ${number}.</h1>
<div class="vraag"><h2 class="stuktitel">Vraag 1</h2><p>Klopt dit?</p></div><div class="antwoord"><h2 class="stuktitel">Antwoord 1</h2><p>Ja.</p></div></body></html>
`;
}
