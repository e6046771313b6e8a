/** Names the build that this script is part of, for the other scripts of the page. */
export const build = GOUJI_BUILD;
