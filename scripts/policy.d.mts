/** The hash of the script of picture.html, as a policy names it. */
export function pictureScript(): string;
