export { publicationOf, type Publication, type PublicationOptions } from './publication.js';
export { refusalOf, type Refusal } from './refusal.js';
export { toHtml } from './html/page.js';
export { toDocx } from './docx/index.js';
export { toJson } from './data/json.js';
export { toCsv } from './data/csv.js';
export { digestOf, signedContentOf } from './data/digest.js';
export { toPicturePage, toSvg } from './picture/page.js';
export { pictureOf, type Picture } from './picture/picture.js';
