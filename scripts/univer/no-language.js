/** In place of franc-min: the answer for a text whose language is not known. */
export const franc = () => 'und';
