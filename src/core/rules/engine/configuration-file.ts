/** The name of the file with a folder's settings; it holds for the folder and all below it. */
export const configurationFile = '.kamervragen.yml';
