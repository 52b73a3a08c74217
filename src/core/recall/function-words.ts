import { stem } from './stems.ts';

/** Articles, pronouns, prepositions, conjunctions, auxiliaries and the openers of questions. */
const functionWords = `
aan achter af al alle alleen als altijd ander andere anders behalve ben bent bij binnen boven buiten daar daarbij daarin
daarmee daarnaast daarom daarop daarvan daarvoor dan dat de deel deelt deze die dit doe doen doet door doordat dus echter
een eens eerder elk elke en enkel enkele er ervan ervoor even gaan gaat geen geworden gij haar had hadden heb hebben hebt heeft hem
hen het hier hierbij hierin hiermee hierop hierover hiervan hiervoor hij hoe hoeveel hoewel hun ik in indien inzake is ja jij jullie kan
kon konden kunnen kunt maar mag meer men met mij mijn moest moet moeten mogelijk mogen na naar naast nee niet niets nog nu
of om omdat omtrent onder ons onze ook op over per reeds sinds sommige staan staat te tegen tevens toch toe toen tot tussen tijdens u uit uw
vaak van vanaf vanuit vanwege via vindt volgens voor voordat waar waarbij waardoor waarin waarmee waarom waarop waarover waaruit waarvan
waarvoor wanneer want was wat we wederom wel welk welke werd werden wie wiens wij wil willen wilt wist worden wordt wou zal ze
zeer zelf zich zij zijn zo zoals zodat zonder zou zouden zowel zullen zult
`;

/** Their stems, as they stand in a query plan. */
export const functionStems: ReadonlySet<string> = new Set(functionWords.trim().split(/\s+/).map(stem));
