import { stem } from './stems.ts';

/** Words that questions are made of, whatever they ask. */
const words = `
aan aangeven aangeeft acht afzonderlijk alle als andere antwoord beantwoorden beantwoordingstermijn bekend bent bereid bericht bevestigen
bewust binnen daarbij dan dat deelt deze die dit door drie dus een elk gaan gaat gebruikelijke geen graag had hebben heeft het hoe hun
iedere ieder indien ingaan inzicht inzichtelijk is kabinet kamer kan klopt kunnen kunt maar manier mede meer mening met
minister naar nee niet nog ook oordeel opvatting over per reactie reageren regering separaat standpunt stelling toelichten
toelichting tot uit uiteenzetten van vanuit vindt voor voornemens vraag vragen waar waarom wanneer waren weken wat welk
welke wie wijze wilt worden wordt zal zich zij zijn zo zoals zonder zou zouden
`;

/** Their stems. */
export const furniture: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(stem));
