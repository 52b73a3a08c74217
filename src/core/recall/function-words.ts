/** Articles, pronouns, prepositions, conjunctions, auxiliaries and the openers of questions. */
const words = `
aan achter af al alle alleen allen alles als altijd ander andere anderen anders behalve ben bent bij binnen boven buiten daar daarbij daarin
daarmee daarnaast daarom daarop daarvan daarvoor dan dat de deel deelt deze die dit doe doen doende doet door doordat dus echter
een eens eerder elk ene elke en enkel enkele er ervan ervoor even gaan gaat gedaan geen gegaan gehad geweest geworden gij haar had hadden heb hebben hebt heeft hem
hen het hier hierbij hierin hiermee hierop hierover hiervan hiervoor hij hoe hoeveel hoewel hun ik in indien inzake is ja jij jullie kan
kon konden kunnen kunt maar mag meer men met mij mijn mocht mochten moest moesten moet moeten mogelijk mogelijke mogen na naar naast nee niet niets nog nu
of om omdat omtrent onder ons onze ook op over per reeds sinds sommige staan staat te tegen tevens toch toe toen tot tussen tijdens u uit uw
vaak van vanaf vanuit vanwege via vindt volgens voor voordat waar waarbij waardoor waarin waarmee waarom waarop waarover waaruit waarvan
waarvoor wanneer want waren was wat we wederom wel welk welke werd werden wie wiens wij wil wilde wilden willen wilt wist worden wordt wou zal ze
zeer zelf zich zij zijn zo zoals zodat zonder zou zouden zowel zullen zult
`;

/** Words that say nothing about what a text is about, folded. */
export const functionWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
